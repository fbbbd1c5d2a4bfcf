import { useEntityList } from '../../entities/queries';
import { useTexts } from '../../translations/useTexts';
import { SelectField } from '../../ui/fields';

const ALL = 'all workspaces';
const MOST = 100;

/** Workspaces that the viewer may see, by their titles. */
export function useWorkspaceTitles() {
  const list = useEntityList({
    kind: 'Workspace',
    orderBy: 'title',
    limit: MOST,
  });
  return (list.data?.items ?? []).map(({ metadata }) => ({
    value: metadata.name,
    label: metadata.title,
  }));
}

/** One workspace, or all of them. */
export function WorkspaceField(props: {
  value: string | undefined;
  onChange(workspace: string | undefined): void;
}) {
  const t = useTexts();
  const { value } = props;
  const listed = useWorkspaceTitles();
  const options = [
    { value: ALL, label: t('discussions.finding.everywhere') },
    // The list may be long or not be there yet; what the address says is chosen all the same.
    ...(value && !listed.some(option => option.value === value)
      ? [{ value, label: value }]
      : []),
    ...listed,
  ];
  return (
    <SelectField
      name="workspace"
      label={t('discussions.finding.workspace')}
      value={value ?? ALL}
      options={options}
      onChange={chosen => props.onChange(chosen === ALL ? undefined : chosen)}
    />
  );
}
