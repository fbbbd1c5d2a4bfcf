import type {
  InnokylaEntity,
  ThreadKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import { useSettings } from '../../../entities/queries';
import { useTexts } from '../../../translations/useTexts';
import { ChoiceField } from '../../../ui/fields';

/** In the order of how often they are wanted. */
const KINDS: readonly ThreadKind[] = [
  'discussion',
  'question',
  'experience',
  'review',
];

/** What the thread is for. Announcing is offered where it can be done: on a workspace, to those who moderate there. */
export function KindChoice(props: {
  /** What it hangs on, when it is ours. */
  entity: InnokylaEntity | undefined;
  value: ThreadKind;
  onChange(kind: ThreadKind): void;
}) {
  const { entity, value } = props;
  const t = useTexts();
  const isModerator = useSettings().data?.isModerator ?? false;
  const canAnnounce =
    entity?.kind === 'Workspace' && (isModerator || entity.abilities.canManage);
  const kinds: ThreadKind[] = canAnnounce
    ? [...KINDS, 'announcement']
    : [...KINDS];
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('discussions.threads.what')}
        value={kinds.includes(value) ? value : 'discussion'}
        onChange={props.onChange}
        options={kinds.map(kind => ({
          value: kind,
          label: t(`discussions.threads.kind.${kind}`),
          help: t(`discussions.threads.kindHelp.${kind}`),
        }))}
      />
      {value === 'announcement' && canAnnounce && (
        <Alert severity="info" variant="outlined">
          {entity.spec.type === 'programme'
            ? t('discussions.start.reachesProgramme', {
                name: entity.metadata.title,
              })
            : t('discussions.start.reachesWorkspace', {
                name: entity.metadata.title,
              })}
        </Alert>
      )}
    </>
  );
}
