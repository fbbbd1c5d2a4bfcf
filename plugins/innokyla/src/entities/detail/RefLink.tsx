import { Link } from '@backstage/core-components';
import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { entityPath } from '../../routes';
import { useEntityDetail } from '../queries';

/** A link to an entity by its title. One that the viewer may not see keeps only the name that the text itself tells. */
export function RefLink(props: {
  entityRef: string;
  /** The title, when it is known already. */
  title?: string;
}) {
  if (props.title) {
    return <Link to={entityPath(props.entityRef)}>{props.title}</Link>;
  }
  const { kind, name } = parseRef(props.entityRef);
  return findKind(kind) ? (
    <FetchedTitle entityRef={props.entityRef} name={name} />
  ) : (
    <Link to={entityPath(props.entityRef)}>{name}</Link>
  );
}

function FetchedTitle(props: { entityRef: string; name: string }) {
  const query = useEntityDetail(props.entityRef);
  if (query.error) return <>{props.name}</>;
  return (
    <Link to={entityPath(props.entityRef)}>
      {query.data?.metadata.title ?? props.name}
    </Link>
  );
}
