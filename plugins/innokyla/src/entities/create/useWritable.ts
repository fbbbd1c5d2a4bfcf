import { useSettings } from '../queries';

/** Workspaces that the viewer may write into, the name and the title of each; undefined until it is known. */
export function useWritable() {
  return useSettings()
    .data?.memberships.filter(({ role }) => role !== 'expert')
    .map(({ workspace, title }) => ({ value: workspace, label: title }));
}
