import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { entityPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { FactList, SideBox } from './SideBox';
import { TextLink } from '../../ui/TextLink';

/** Where the entity belongs, who may see it, who made and changed it and when. */
export function About({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const format = useFormat();
  const at = (instant: string, by: string) => (
    <>
      {format.instant(instant)}
      <br />
      <PersonName personRef={by} />
    </>
  );
  const { workspace } = entity;
  return (
    <SideBox title={t('detail.about.title')}>
      <FactList
        facts={[
          ...(workspace.ref && workspace.ref !== refOf(entity)
            ? [
                {
                  label: t('detail.about.workspace'),
                  value: (
                    <TextLink to={entityPath(workspace.ref)}>
                      {workspace.title}
                    </TextLink>
                  ),
                },
              ]
            : []),
          {
            label: t('detail.about.language'),
            value: t(`common.language.${entity.language}`),
          },
          {
            label: t('detail.about.visibility'),
            value:
              entity.status === 'draft'
                ? t('common.seenByEditors')
                : t(`common.visibility.${entity.visibility}`),
          },
          {
            label: t('detail.about.created'),
            value: at(entity.createdAt, entity.createdBy),
          },
          {
            label: t('detail.about.updated'),
            value: at(entity.updatedAt, entity.updatedBy),
          },
          ...(entity.publishedAt
            ? [
                {
                  label: t('detail.about.published'),
                  value: format.instant(entity.publishedAt),
                },
              ]
            : []),
        ]}
      />
    </SideBox>
  );
}
