import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { Found } from './found';
import type { FieldFilling, Note } from './note';

/** Above it, the text says so in so many words. */
const CERTAIN = 0.85;
const LIKELY = 0.6;

/** How sure it is, in words; nothing where the text says so outright, or most fields would repeat it. */
function useSureness() {
  const t = useTexts();
  return (confidence: number) => {
    if (confidence >= CERTAIN) return '';
    return confidence >= LIKELY
      ? t('documents.suggestions.likely')
      : t('documents.suggestions.guess');
  };
}

/** Where a value stands in a file. */
function useOrigin(withFileName: boolean) {
  const t = useTexts();
  const sureness = useSureness();
  return ({ fileName, page, line, confidence }: Found) => {
    const where = withFileName
      ? t('documents.suggestions.fromNamed', {
          name: fileName,
          page: String(page),
          line,
        })
      : t('documents.suggestions.from', { page: String(page), line });
    return [where, sureness(confidence)].filter(Boolean).join(' · ');
  };
}

const INPUTS =
  'input:not([aria-hidden="true"]), textarea:not([aria-hidden="true"]), [role="combobox"]';

/** Does what takes the pressed button away, and leads focus to the field, or else it would be lost to the page's beginning. */
function keepingFocus(button: HTMLElement, act: () => void) {
  const field = button.closest<HTMLElement>('[role="group"]')?.parentElement;
  flushSync(act);
  if (button.isConnected) return;
  field?.querySelector<HTMLElement>(`${INPUTS}, button`)?.focus();
}

/** Props of `FieldNotes`. */
export interface FieldNotesProps {
  /** What the field is called. */
  label: string;
  filling: FieldFilling | undefined;
  describe(value: unknown): string;
  /** Names the file of each, when there are several. */
  withFileName: boolean;
  /** Says the value as well, where a field holds several. */
  withValue?: boolean;
  onRefuse(note: Note): void;
  onUse(found: Found): void;
}

/** Beside a field: where what stands in it was read, one click to refuse it, and what else could stand there. */
export function FieldNotes(props: FieldNotesProps) {
  const t = useTexts();
  const format = useFormat();
  const origin = useOrigin(props.withFileName);
  const { label, filling, describe } = props;
  if (!filling?.notes.length && !filling?.offers.length) return null;
  return (
    <Box
      role="group"
      aria-label={t('documents.suggestions.group', { label })}
      sx={{ mt: 0.5, pl: 1.5, borderLeft: 3, borderColor: 'info.main' }}
    >
      {filling.notes.map(note => {
        const values = format.list(note.values.map(describe));
        return (
          <Row key={note.keys.join()} text={origin(note.found)}>
            {props.withValue && <strong>{values} – </strong>}
            <Button
              size="small"
              color="inherit"
              sx={{ textDecoration: 'underline', flexShrink: 0 }}
              aria-label={t('documents.suggestions.refuseThis', {
                label,
                value: values,
              })}
              onClick={event =>
                keepingFocus(event.currentTarget, () => props.onRefuse(note))
              }
            >
              {t('documents.suggestions.refuse')}
            </Button>
          </Row>
        );
      })}
      {filling.offers.map(offer => (
        <Row key={JSON.stringify(offer.value)} text={origin(offer)}>
          {null}
          <Button
            size="small"
            variant="outlined"
            sx={{
              maxWidth: '100%',
              overflowWrap: 'anywhere',
              textAlign: 'left',
              textTransform: 'none',
            }}
            aria-label={t('documents.suggestions.useThis', {
              label,
              value: describe(offer.value),
            })}
            onClick={event =>
              keepingFocus(event.currentTarget, () => props.onUse(offer))
            }
          >
            {t('documents.suggestions.use', { value: describe(offer.value) })}
          </Button>
        </Row>
      ))}
    </Box>
  );
}

function Row(props: {
  text: string;
  /** What is said before the text, and the button after it. */
  children: [React.ReactNode, React.ReactNode];
}) {
  const [before, button] = props.children;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        py: 0.25,
      }}
    >
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {before}
        {props.text}
      </Typography>
      {button}
    </Box>
  );
}
