import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { useTexts } from '../../translations/useTexts';
import { TextComparison } from '../../ui/comparison/TextComparison';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { FactValue, hasFact } from '../detail/FactValue';
import { type Part, read, sectionOf, write } from './session/content';
import type { OpenConflict } from './session/editStatus';
import { joinTexts } from './session/joinTexts';
import { goToPart } from './partId';
import { useFormEntity } from './useFormEntity';
import { useEditStatus, useSession } from './useSession';

/** Texts that can be compared word by word and joined. */
const isText = (kind: string, part: Part) =>
  part === 'title' ||
  part === 'description' ||
  sectionOf(part) !== undefined ||
  findKind(kind)?.facts.some(
    fact =>
      part === `spec.${fact.key}` &&
      (fact.type === 'longText' || fact.type === 'text'),
  ) === true;

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** A value of a fact as readers would see it. */
function Shown({ part, value }: { part: Part; value: unknown }) {
  const t = useTexts();
  const entity = useFormEntity();
  const fact = findKind(entity.kind)?.facts.find(
    ({ key }) => part === `spec.${key}`,
  );
  if (!fact) return <>{String(value ?? t('edit.conflict.removed'))}</>;
  const content = write(
    { title: '', language: entity.language, spec: {} },
    part,
    value,
  );
  return hasFact(fact, content.spec) ? (
    <FactValue entity={{ ...entity, spec: content.spec }} fact={fact} />
  ) : (
    <>{t('edit.conflict.removed')}</>
  );
}

function OpenConflictNotice(props: { part: Part; conflict: OpenConflict }) {
  const t = useTexts();
  const format = useFormat();
  const session = useSession();
  const titleId = useId();
  const { part, conflict } = props;
  const [mine] = useState(() => read(session.content, part));
  const settle = (value: unknown) => {
    session.settle(part, value);
    goToPart(part);
  };
  const text = isText(session.kind, part);
  const who = conflict.by ? (
    <PersonName personRef={conflict.by} />
  ) : (
    t('edit.conflict.someone')
  );
  const [before, after] = t('edit.conflict.title', {
    who: '\u0000',
    when: format.instant(conflict.at),
  }).split('\u0000');
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="group"
      aria-labelledby={titleId}
      sx={{ mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle id={titleId}>
        {before}
        {who}
        {after}
      </AlertTitle>
      <Typography variant="body2">{t('edit.conflict.text')}</Typography>
      <Box sx={{ my: 1.5 }}>
        {text ? (
          <>
            <Typography variant="body2" sx={{ fontWeight: 'bold' }}>
              {t('edit.conflict.legend')}
            </Typography>
            <TextComparison
              before={asText(conflict.theirs)}
              after={asText(mine)}
            />
          </>
        ) : (
          <Box component="dl" sx={{ m: 0 }}>
            <dt>{t('edit.conflict.theirs')}</dt>
            <Box component="dd" sx={{ fontWeight: 'bold', mb: 1 }}>
              <Shown part={part} value={conflict.theirs} />
            </Box>
            <dt>{t('edit.conflict.mine')}</dt>
            <Box component="dd" sx={{ fontWeight: 'bold' }}>
              <Shown part={part} value={mine} />
            </Box>
          </Box>
        )}
      </Box>
      <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
        <Button
          variant="outlined"
          onClick={() => settle(read(session.content, part))}
        >
          {t('edit.conflict.keepMine')}
        </Button>
        <Button variant="outlined" onClick={() => settle(conflict.theirs)}>
          {t('edit.conflict.takeTheirs')}
        </Button>
        {sectionOf(part) && (
          <Button
            variant="outlined"
            onClick={() =>
              settle(
                joinTexts(
                  asText(conflict.base),
                  asText(read(session.content, part)),
                  asText(conflict.theirs),
                ),
              )
            }
          >
            {t('edit.conflict.join')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What somebody else has made of a part that I have changed too, with the ways to settle it; nothing where nobody has. */
export function Conflict({ part }: { part: Part }) {
  const conflict = useEditStatus(status => status.conflicts.get(part));
  return conflict ? (
    <OpenConflictNotice key={conflict.at} part={part} conflict={conflict} />
  ) : null;
}
