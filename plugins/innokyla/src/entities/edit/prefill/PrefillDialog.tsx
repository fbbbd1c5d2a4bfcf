import { useId, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { refOf } from '../../../routes';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Markdown } from '../../../ui/Markdown';
import { useEntityDetail, useEntityList } from '../../queries';
import { objectOf } from '../../specValues';
import { sectionPart } from '../session/content';
import { useSession } from '../useSession';
import { prefillOf } from './prefillOf';

/** Chooses an entity of another kind and which of its texts are taken; the credit is kept beside each section. */
export function PrefillDialog(props: { from: string; onClose(): void }) {
  const t = useTexts();
  const id = useId();
  const session = useSession();
  const kindTexts = useKindTexts();
  const [ref, setRef] = useState<string | null>(null);
  const list = useEntityList({
    kind: props.from,
    orderBy: '-updatedAt',
    limit: 100,
  });
  const options = (list.data?.items ?? []).map(refOf);
  const nameOf = (option: string) => {
    const item = list.data?.items.find(entity => refOf(entity) === option);
    return item ? `${item.metadata.title} – ${item.workspace.title}` : option;
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={id} fullWidth>
      <DialogTitle id={id}>{t('edit.prefill.title')}</DialogTitle>
      <DialogContent>
        <Autocomplete
          sx={{ mt: 1 }}
          options={options}
          value={ref}
          loading={list.isPending}
          onChange={(_, chosen) => setRef(chosen)}
          getOptionLabel={nameOf}
          clearText={t('edit.field.clear')}
          openText={t('edit.field.open')}
          closeText={t('common.action.close')}
          noOptionsText={t('common.none')}
          loadingText={t('common.loading')}
          renderInput={params => (
            <TextField
              {...params}
              label={`${t('edit.prefill.choose')}: ${kindTexts
                .name(props.from)
                .toLocaleLowerCase()}`}
              helperText={t('edit.prefill.chooseHelp')}
            />
          )}
        />
        {list.error && (
          <ErrorNotice error={list.error} onRetry={() => list.refetch()} />
        )}
      </DialogContent>
      {ref ? (
        <Choice
          key={ref}
          entityRef={ref}
          kind={session.kind}
          onClose={props.onClose}
        />
      ) : (
        <DialogActions>
          <Button onClick={props.onClose}>{t('common.action.cancel')}</Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

function Choice(props: { entityRef: string; kind: string; onClose(): void }) {
  const t = useTexts();
  const session = useSession();
  const kindTexts = useKindTexts();
  const source = useEntityDetail(props.entityRef);
  const [left, setLeft] = useState<Record<string, boolean>>({});
  const fillings = source.data ? prefillOf(props.kind, source.data) : [];
  const own = (section: string) =>
    String(session.read(sectionPart(section)) ?? '').trim();
  // Where nothing is written yet the text is wanted; beside one's own text it is asked for.
  const isTaken = (section: string) => left[section] ?? !own(section);
  const fill = () => {
    const taken = fillings.filter(({ into }) => isTaken(into));
    for (const { into, text } of taken) {
      session.write(
        sectionPart(into),
        [own(into), text].filter(Boolean).join('\n\n'),
      );
    }
    session.write('spec.sources', {
      ...objectOf(session.read('spec.sources')),
      ...Object.fromEntries(taken.map(({ into }) => [into, props.entityRef])),
    });
    props.onClose();
  };
  return (
    <>
      <DialogContent>
        {source.error && (
          <ErrorNotice error={source.error} onRetry={() => source.refetch()} />
        )}
        {source.data && fillings.length === 0 && (
          <Typography>{t('edit.prefill.empty')}</Typography>
        )}
        {fillings.map(({ into, from, text }) => (
          <Box key={into} sx={{ mb: 2 }}>
            <FormControlLabel
              control={
                <Checkbox
                  checked={isTaken(into)}
                  onChange={event =>
                    setLeft({ ...left, [into]: event.target.checked })
                  }
                />
              }
              label={t('edit.prefill.into', {
                from: kindTexts.section(source.data!.kind, from),
                to: kindTexts.section(props.kind, into),
              })}
            />
            {own(into) && (
              <Typography variant="body2">{t('edit.prefill.added')}</Typography>
            )}
            <Box
              tabIndex={0}
              role="group"
              aria-label={kindTexts.section(source.data!.kind, from)}
              lang={source.data!.language}
              sx={{
                maxHeight: 160,
                overflow: 'auto',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: 1.5,
              }}
            >
              <Markdown text={text} />
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!fillings.some(({ into }) => isTaken(into))}
          onClick={fill}
        >
          {t('edit.prefill.confirm')}
        </Button>
      </DialogActions>
    </>
  );
}
