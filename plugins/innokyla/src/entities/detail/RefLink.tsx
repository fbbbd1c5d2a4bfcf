import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { entityPath } from '../../routes';
import { useEntityDetail } from '../queries';
import { TextLink } from '../../ui/TextLink';

/** A link to an entity by its title. One that the viewer may not see keeps only the name that the text itself tells. */
export function RefLink(props: {
  entityRef: string;
  /** The title, when it is known already. */
  title?: string;
}) {
  if (props.title) {
    return <TextLink to={entityPath(props.entityRef)}>{props.title}</TextLink>;
  }
  const { kind, name } = parseRef(props.entityRef);
  return findKind(kind) ? (
    <FetchedTitle entityRef={props.entityRef} name={name} />
  ) : (
    <TextLink to={entityPath(props.entityRef)}>{name}</TextLink>
  );
}

function FetchedTitle(props: { entityRef: string; name: string }) {
  const query = useEntityDetail(props.entityRef);
  if (query.error) return <>{props.name}</>;
  return (
    <TextLink to={entityPath(props.entityRef)}>
      {query.data?.metadata.title ?? props.name}
    </TextLink>
  );
}
