import { useMemo, useState } from 'react';
import type {
  InnokylaEntity,
  Revision,
  RevisionDetail,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ContentComparison } from '../../ui/comparison';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { useFormat } from '../../ui/format';
import { Mark } from '../../ui/Mark';
import { CardListSkeleton } from '../../ui/Skeletons';
import { contentOf } from '../edit/session/content';
import { RevisionHead } from './RevisionHead';
import { useRevision } from './useRevisions';

/** What changed from one revision to another, with who made each and when. */
export function RevisionComparison(props: {
  entity: InnokylaEntity;
  older: number;
  newer: number;
  onRestore: (revision: Revision) => void;
}) {
  const t = useTexts();
  const ref = refOf(props.entity);
  const before = useRevision(ref, props.older);
  const after = useRevision(ref, props.newer);
  const error = before.error ?? after.error;
  if (before.data && after.data) {
    return <Compared {...props} before={before.data} after={after.data} />;
  }
  if (statusOf(error) === 404) {
    return (
      <EmptyState
        title={t('history.comparison.missing')}
        description={t('history.comparison.wrongAdvice')}
      />
    );
  }
  return error ? (
    <ErrorNotice
      error={error}
      onRetry={() => [before, after].forEach(query => query.refetch())}
    />
  ) : (
    <CardListSkeleton cards={3} height={140} />
  );
}

function Compared(props: {
  entity: InnokylaEntity;
  before: RevisionDetail;
  after: RevisionDetail;
  onRestore: (revision: Revision) => void;
}) {
  const t = useTexts();
  const format = useFormat();
  const { entity, before, after } = props;
  const [view, setView] = useState<'inline' | 'sideBySide'>('inline');
  const contents = useMemo(
    () => [contentOf(before), contentOf(after)] as const,
    [before, after],
  );
  const side = (label: string, revision: RevisionDetail) => (
    <Box
      component="section"
      aria-label={label}
      sx={{
        flex: '1 1 280px',
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <RevisionHead revision={revision} />
      {revision.revision === entity.revision ? (
        <Mark label={t('history.present')} />
      ) : (
        entity.abilities.canEdit && (
          <Button
            size="small"
            sx={{ ml: -0.75 }}
            onClick={() => props.onRestore(revision)}
            aria-label={t('history.restore.buttonName', {
              when: format.instant(revision.at),
            })}
          >
            {t('history.restore.button')}
          </Button>
        )
      )}
    </Box>
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        {side(t('history.comparison.older'), before)}
        {side(t('history.comparison.newer'), after)}
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t('history.comparison.view')}
        onChange={(_, chosen) => chosen && setView(chosen)}
        // Side by side needs room that a phone does not have; there both would look the same.
        sx={{ mb: 3, display: { xs: 'none', md: 'inline-flex' } }}
      >
        <ToggleButton value="inline">
          {t('history.comparison.inline')}
        </ToggleButton>
        <ToggleButton value="sideBySide">
          {t('history.comparison.sideBySide')}
        </ToggleButton>
      </ToggleButtonGroup>
      <ContentComparison
        kind={entity.kind}
        before={contents[0]}
        after={contents[1]}
        labels={{
          before: format.instant(before.at),
          after: format.instant(after.at),
        }}
        view={view}
        headings="h2"
      />
    </>
  );
}
