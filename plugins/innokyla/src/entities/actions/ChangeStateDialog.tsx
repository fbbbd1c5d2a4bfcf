import { useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import DialogContentText from '@mui/material/DialogContentText';
import Stack from '@mui/material/Stack';
import {
  type Texts,
  useKindTexts,
  useTexts,
} from '../../translations/useTexts';
import { ChoiceField, LineField } from '../../ui/fields';
import { useFormat } from '../../ui/format';
import { textsOf } from '../specValues';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';
import { stateMoves } from './stateMoves';

// What a state means depends on the kind, so the key is not known to the compiler; a state without words needs none.
const meaningOf = (t: Texts, kind: string, state: string) => {
  const key = `actions.state.meaning.${kind}.${state}`;
  const text = (t as unknown as (key: string) => string)(key);
  return text === key ? undefined : text;
};

/** The moves that a refusal names: the backend may know other rules than this page. */
const allowedMoves = (error: unknown): string[] | undefined => {
  const { body } = error as { body?: { error?: { allowed?: unknown } } };
  const allowed = body?.error?.allowed;
  return Array.isArray(allowed) ? textsOf(allowed) : undefined;
};

/** Moves an application or a workspace to another of its states, of which only the allowed ones are offered. */
export function ChangeStateDialog(props: AskProps) {
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const { entity } = props;
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const moves = stateMoves(entity);
  if (!moves) return null;
  const { field } = moves;
  const word = (state: string) => kindTexts.choice(entity.kind, field, state);

  return (
    <AskDialog
      {...props}
      title={t('actions.state.title')}
      confirmLabel={t('actions.state.confirm')}
      action={to ? { type: 'move', field, to, note: note.trim() } : undefined}
      said={() => t('actions.state.done', { state: word(to ?? '') })}
      explain={error => {
        const allowed = allowedMoves(error);
        return (
          allowed && (
            <Alert severity="error" variant="outlined">
              <AlertTitle>{t('actions.state.refused')}</AlertTitle>
              {allowed.length > 0
                ? t('actions.state.allowed', {
                    states: format.list(allowed.map(word)),
                  })
                : t('actions.state.noneAllowed')}
            </Alert>
          )
        );
      }}
    >
      <Stack spacing={2}>
        <DialogContentText>
          {t('actions.state.now', { state: word(moves.from) })}
        </DialogContentText>
        <ChoiceField
          name="state"
          label={t('actions.state.to')}
          value={to}
          onChange={setTo}
          options={moves.to.map(state => ({
            value: state,
            label: word(state),
            help: meaningOf(t, entity.kind, state),
          }))}
        />
        <LineField
          name="note"
          label={t('actions.state.note')}
          value={note}
          onChange={setNote}
        />
      </Stack>
    </AskDialog>
  );
}
