import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useQueries } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys, useEntityList } from '../../entities/queries';
import { refOf } from '../../routes';
import { useKindTexts } from '../../translations/useTexts';
import type { Option } from '../../ui/fields';
import type { UploadForm } from './form';

const MOST = 100;

/** What documents can belong to: the content of the chosen workspace, and whatever the address named. */
export function useTargets(form: UploadForm): Option<string>[] {
  const client = useApi(innokylaApiRef);
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const kinds = useKindTexts();
  const { workspace } = form;
  const content = useEntityList(
    { workspace, orderBy: 'title', limit: MOST },
    { enabled: workspace !== undefined },
  );
  const label = (kind: string, title: string) =>
    `${title} (${kinds.name(kind).toLocaleLowerCase()})`;
  const listed = (content.data?.items ?? [])
    .filter(entity => entity.kind !== 'Document')
    .map(entity => ({
      value: refOf(entity),
      label: label(entity.kind, entity.metadata.title),
    }));
  const others = form.belongsTo.filter(
    ref => !listed.some(option => option.value === ref),
  );
  // Ours may be private and unknown to the catalog; all others are the catalog's to name.
  const titles = useQueries({
    queries: others.map(ref => ({
      queryKey: [...entityKeys.all, 'title', ref],
      queryFn: async () => {
        const kind = findKind(parseRef(ref).kind);
        if (!kind) {
          const presented = await presentation?.forEntity(ref).promise;
          return (presented ?? defaultEntityPresentation(ref)).primaryTitle;
        }
        const entity = await client.getEntity(ref);
        return label(kind.kind, entity.metadata.title);
      },
    })),
  });
  return [
    ...listed,
    ...others.map((value, index) => ({
      value,
      label: titles[index].data ?? parseRef(value).name,
    })),
  ];
}
