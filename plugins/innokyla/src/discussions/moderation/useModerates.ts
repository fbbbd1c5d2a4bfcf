import { useSettings } from '../../entities/queries';

/** Where the viewer moderates: the workspaces they are an admin of, or the whole portal. */
export function useModerates() {
  const settings = useSettings().data;
  const isModerator = settings?.isModerator ?? false;
  const workspaces = (settings?.memberships ?? [])
    .filter(({ role }) => role === 'admin')
    .map(({ workspace, title }) => ({ value: workspace, label: title }));
  return {
    isModerator,
    workspaces,
    /** Whether there is anything at all that they moderate. */
    isAny: isModerator || workspaces.length > 0,
  };
}
