import type {
  KnownDocument,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Link from '@mui/material/Link';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { entityPath } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import type { SameAnswer } from '../form';

/** An answer as a radio button's value, and back. */
const valueOf = ({ as, ref }: SameAnswer) => (ref ? `${as} ${ref}` : as);
const answerOf = (value: string): SameAnswer => {
  const [as, ref] = value.split(' ');
  return { as: as as SameAnswer['as'], ref };
};

const NOTE_LENGTH = 500;

/** Documents that are asked about; with more of the same, none is more likely than another. */
const MOST = 3;

/** Asks what a file is that the workspace has already, or that has the name of one it has. */
export function SameFile(props: {
  fileId: string;
  fileName: string;
  upload: Upload | undefined;
  answer: SameAnswer | undefined;
  error?: string;
  onChange(answer: SameAnswer): void;
}) {
  const t = useTexts();
  const id = useId();
  const { answer, error } = props;
  const same = (props.upload?.sameBytes ?? []).slice(0, MOST);
  const sameRefs = same.map(({ ref }) => ref);
  const named = (props.upload?.sameName ?? [])
    .filter(({ ref }) => !sameRefs.includes(ref))
    .slice(0, MOST - same.length);
  if (!same.length && !named.length) return null;

  // In a tab of its own: here the form is being filled in.
  const link = (document: KnownDocument) => (
    <Link component={RouterLink} to={entityPath(document.ref)} target="_blank">
      {document.title}
    </Link>
  );
  const options = [
    ...same.map(({ ref, title, canEdit }) => ({
      answer: { as: 'same' as const, ref },
      label: canEdit
        ? t('documents.same.sameAndLink', { title })
        : t('documents.same.same', { title }),
    })),
    ...[...same, ...named]
      .filter(({ canEdit }) => canEdit)
      .map(({ ref, title }) => ({
        answer: { as: 'version' as const, ref },
        label: t('documents.same.version', { title }),
      })),
    {
      answer: { as: 'separate' as const },
      label: t('documents.same.separate'),
    },
  ];
  return (
    // The line is not the fieldset's own: its legend would cut it.
    <Box sx={{ mt: 1.5, pl: 1.5, borderLeft: 3, borderColor: 'warning.main' }}>
      <FormControl component="fieldset" fullWidth error={Boolean(error)}>
        <FormLabel component="legend" sx={{ color: 'text.primary', p: 0 }}>
          {same.length
            ? t('documents.same.bytesAsked', { name: props.fileName })
            : t('documents.same.nameAsked', { name: props.fileName })}
        </FormLabel>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {[...same, ...named].map(document => (
            <li key={document.ref}>
              {link(document)},{' '}
              {t('documents.same.inVersion', {
                version: String(document.version),
              })}
            </li>
          ))}
        </Box>
        <RadioGroup
          value={answer ? valueOf(answer) : ''}
          name={`${id}-same`}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={event => {
            const { note } = answer ?? {};
            props.onChange({ ...answerOf(event.target.value), note });
          }}
        >
          {options.map(option => (
            <FormControlLabel
              key={valueOf(option.answer)}
              value={valueOf(option.answer)}
              label={option.label}
              sx={{
                alignItems: 'flex-start',
                '& > span:last-of-type': { pt: 1 },
              }}
              control={
                <Radio
                  size="small"
                  inputProps={
                    { 'data-field': `same:${props.fileId}` } as {} // React knows data attributes, the type of inputProps does not.
                  }
                />
              }
            />
          ))}
        </RadioGroup>
        {error && <FormHelperText id={`${id}-error`}>{error}</FormHelperText>}
        {answer?.as === 'version' && (
          <TextField
            fullWidth
            multiline
            size="small"
            sx={{ mt: 1 }}
            label={t('documents.versions.note')}
            value={answer.note ?? ''}
            onChange={event =>
              props.onChange({ ...answer, note: event.target.value })
            }
            inputProps={{ maxLength: NOTE_LENGTH }}
          />
        )}
      </FormControl>
    </Box>
  );
}
