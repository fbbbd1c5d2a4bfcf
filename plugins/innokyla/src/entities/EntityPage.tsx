import {
  formatRef,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useTexts } from '../translations/useTexts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { statusOf } from '../ui/errors';
import { NotFoundPage } from '../ui/NotFoundPage';
import { PageFrame } from '../ui/PageFrame';
import { PageHeading } from '../ui/PageHeading';
import { useEntityDetail } from './queries';

/** What a page about one entity is made of. */
export interface EntityPageProps {
  /** Stands in the page until the entity is there. */
  waiting: ReactNode;
  /** The whole page; undefined when there is no such page about this entity. */
  children(entity: InnokylaEntity): ReactNode | undefined;
}

/** The entity that the address names, on a page of its own; what is not there or not to be seen is said the same way. */
export function EntityPage(props: EntityPageProps) {
  const { kind = '', namespace = '', name = '' } = useParams();
  const ref = formatRef({ kind, namespace, name });
  // Nothing of one entity's page is kept for the next one's.
  return <PageOf key={ref} entityRef={ref} {...props} />;
}

function PageOf(props: EntityPageProps & { entityRef: string }) {
  const t = useTexts();
  const query = useEntityDetail(props.entityRef);
  if (query.data) return props.children(query.data) ?? <NotFoundPage />;
  // A reference that the client refuses to read (TypeError) is an address that nobody was given.
  if (statusOf(query.error) === 404 || query.error instanceof TypeError) {
    return <NotFoundPage />;
  }
  return (
    <PageFrame>
      {query.error ? (
        <>
          <PageHeading title={t('common.error.title')} />
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        </>
      ) : (
        props.waiting
      )}
    </PageFrame>
  );
}
