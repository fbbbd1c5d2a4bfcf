import { type ChangeEvent, useId, useState } from 'react';
import type {
  InnokylaEntity,
  Revision,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router-dom';
import { historyPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFormat } from '../../ui/format';
import { SectionTitle } from '../../ui/SectionTitle';
import { CardListSkeleton } from '../../ui/Skeletons';
import { RevisionRow } from './RevisionRow';
import { useRevisions } from './useRevisions';
import { useWhatChanged } from './whatChanged';

/** Who changed what and when; any two can be chosen and compared. */
export function RevisionList(props: {
  entity: InnokylaEntity;
  onRestore: (revision: Revision) => void;
}) {
  const t = useTexts();
  const { entity } = props;
  const query = useRevisions(refOf(entity));
  const revisions = query.data?.pages.flatMap(page => page.items) ?? [];
  if (query.isPending) return <CardListSkeleton cards={5} height={90} />;
  if (query.error && revisions.length === 0) {
    return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  }
  if (revisions.length === 0) {
    return (
      <EmptyState
        title={t('history.empty.title')}
        description={t('history.empty.description')}
      />
    );
  }
  return (
    <>
      <Rows {...props} revisions={revisions} whole={!query.hasNextPage} />
      {query.error && (
        <ErrorNotice
          error={query.error}
          onRetry={() => query.fetchNextPage()}
        />
      )}
      {query.hasNextPage && !query.error && (
        <Button
          variant="outlined"
          sx={{ mt: 1 }}
          onClick={() => !query.isFetchingNextPage && query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? t('common.loading') : t('history.more')}
        </Button>
      )}
    </>
  );
}

function Rows(props: {
  entity: InnokylaEntity;
  revisions: readonly Revision[];
  whole: boolean;
  onRestore: (revision: Revision) => void;
}) {
  const t = useTexts();
  const format = useFormat();
  const id = useId();
  const navigate = useNavigate();
  const { entity, revisions, onRestore } = props;
  const ref = refOf(entity);
  const wordsOf = useWhatChanged(revisions, props.whole);
  const present = revisions[0].revision;
  const [from, setFrom] = useState<number | undefined>(revisions[1]?.revision);
  const [to, setTo] = useState(present);
  const compareChosen = () => {
    if (from === undefined || from === to) return;
    // Whichever way round they were chosen, a comparison reads from the older to the newer.
    navigate(
      historyPath(ref, { from: Math.min(from, to), to: Math.max(from, to) }),
    );
  };
  const choice = (
    revision: Revision,
    which: 'from' | 'to',
    chosen: number | undefined,
    choose: (revision: number) => void,
  ) => (
    <Radio
      name={`${id}-${which}`}
      value={revision.revision}
      checked={chosen === revision.revision}
      onChange={(event: ChangeEvent<HTMLInputElement>) =>
        choose(Number(event.target.value))
      }
      inputProps={{
        'aria-label': t(`history.${which}`, {
          when: format.instant(revision.at),
        }),
      }}
      sx={{ alignSelf: 'start', mt: -1 }}
    />
  );

  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <SectionTitle>{t('history.list')}</SectionTitle>
        {revisions.length > 1 && (
          <Button
            variant="outlined"
            onClick={compareChosen}
            disabled={from === undefined || from === to}
          >
            {t('history.compareChosen')}
          </Button>
        )}
      </Box>
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          gridTemplateColumns: '44px 44px 1fr',
          columnGap: 0.5,
          textAlign: 'center',
        }}
      >
        <Typography variant="body2">{t('history.fromShort')}</Typography>
        <Typography variant="body2">{t('history.toShort')}</Typography>
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0 }} aria-label={t('history.list')}>
        {revisions.map((revision, index) => {
          const before: Revision | undefined = revisions[index + 1];
          const isPresent = revision.revision === present;
          return (
            <RevisionRow
              key={revision.revision}
              revision={revision}
              isPresent={isPresent}
              words={wordsOf(index)}
              beforePath={
                before &&
                historyPath(ref, {
                  from: before.revision,
                  to: revision.revision,
                })
              }
              presentPath={
                isPresent
                  ? undefined
                  : historyPath(ref, { from: revision.revision, to: present })
              }
              onRestore={
                isPresent || !entity.abilities.canEdit
                  ? undefined
                  : () => onRestore(revision)
              }
            >
              {choice(revision, 'from', from, setFrom)}
              {choice(revision, 'to', to, setTo)}
            </RevisionRow>
          );
        })}
      </Box>
    </>
  );
}
