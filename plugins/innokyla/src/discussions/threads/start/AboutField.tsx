import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { sectionsOf } from '../../../entities/specValues';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { type Option, SelectField } from '../../../ui/fields';
import type { Draft } from './draft';

const WHOLE = 'whole';

/** Which section of an entity, or which version of a document, the thread is about; nothing where it has no parts. */
export function AboutField(props: {
  entity: InnokylaEntity;
  value: Pick<Draft, 'section' | 'version'>;
  onChange(part: Pick<Draft, 'section' | 'version'>): void;
}) {
  const { entity, value } = props;
  const t = useTexts();
  const kindTexts = useKindTexts();
  const written = sectionsOf(entity.spec);
  const keys = (findKind(entity.kind)?.sections ?? []).filter(
    // One that a link named, or that was emptied meanwhile, is still what the person chose.
    key => written[key] || key === value.section,
  );
  const versions = entity.versions ?? [];
  const options: Option<string>[] = [
    ...keys.map(key => ({
      value: `section ${key}`,
      label: kindTexts.section(entity.kind, key),
    })),
    ...versions.map(({ version, fileName }) => ({
      value: `version ${version}`,
      label: t('discussions.start.version', {
        version: String(version),
        name: fileName,
      }),
    })),
  ];
  if (options.length === 0) return null;
  const chosen = value.section
    ? `section ${value.section}`
    : `version ${value.version}`;
  return (
    <SelectField
      name="about"
      label={t('discussions.start.about')}
      value={options.some(option => option.value === chosen) ? chosen : WHOLE}
      options={[
        { value: WHOLE, label: t('discussions.start.aboutWhole') },
        ...options,
      ]}
      onChange={about => {
        const [what, key] = about.split(' ');
        props.onChange({
          section: what === 'section' ? key : undefined,
          version: what === 'version' ? Number(key) : undefined,
        });
      }}
    />
  );
}
