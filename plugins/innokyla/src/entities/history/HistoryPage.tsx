import {
  type InnokylaEntity,
  type Revision,
} from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import {
  Link as RouterLink,
  useNavigate,
  useSearchParams,
} from 'react-router-dom';
import { entityPath, historyPath, homePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import type { AskProps } from '../actions/action';
import type { Said } from '../actions/EntityActions';
import { useAsked } from '../actions/useAsked';
import { EntityPage } from '../EntityPage';
import { RestoreDialog } from './RestoreDialog';
import { RevisionComparison } from './RevisionComparison';
import { RevisionList } from './RevisionList';

/** The history of one entity, at `/innokyla/:kind/:namespace/:name/history`; `?from=&to=` compares two of its revisions. */
export function HistoryPage() {
  return (
    <EntityPage waiting={<CardListSkeleton />}>
      {entity => <HistoryOf entity={entity} />}
    </EntityPage>
  );
}

/** The two revisions of the address, the older first; `wrong` when it names something else. */
function comparedIn(params: URLSearchParams) {
  const [from, to] = ['from', 'to'].map(key => params.get(key));
  if (from === null && to === null) return undefined;
  const numbers = [Number(from), Number(to)];
  if (
    !numbers.every(n => Number.isSafeInteger(n) && n > 0) ||
    numbers[0] === numbers[1]
  ) {
    return 'wrong';
  }
  return { older: Math.min(...numbers), newer: Math.max(...numbers) };
}

function HistoryOf({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const compared = comparedIn(params);
  const ref = refOf(entity);
  const { title } = entity.metadata;
  const [ask, dialog] = useAsked(entity, said => {
    const state: Said = { said };
    navigate(entityPath(ref), { state });
  });
  const restore = (revision: Revision) =>
    ask((props: AskProps) => <RestoreDialog {...props} revision={revision} />);
  const crumbs = [
    { to: homePath(), title: t('common.action.home') },
    { to: entityPath(ref), title },
  ];

  if (!compared) {
    return (
      <PageFrame>
        <PageHeading
          key="list"
          title={t('history.comparison.allTitle', { title })}
          lead={t('history.lead')}
          crumbs={crumbs}
        />
        <RevisionList entity={entity} onRestore={restore} />
        {dialog}
      </PageFrame>
    );
  }
  return (
    <PageFrame>
      <PageHeading
        // Another heading than the list's, so that the focus comes to it.
        key="comparison"
        title={t('history.comparison.title')}
        kicker={t('history.comparison.title')}
        crumbs={[
          ...crumbs,
          { to: historyPath(ref), title: t('history.title') },
        ]}
        actions={
          <Button
            variant="outlined"
            component={RouterLink}
            to={historyPath(ref)}
          >
            {t('history.comparison.all')}
          </Button>
        }
      />
      {compared === 'wrong' ? (
        <EmptyState
          title={t('history.comparison.wrong')}
          description={t('history.comparison.wrongAdvice')}
        />
      ) : (
        <RevisionComparison
          key={`${compared.older}-${compared.newer}`}
          entity={entity}
          {...compared}
          onRestore={restore}
        />
      )}
      {dialog}
    </PageFrame>
  );
}
