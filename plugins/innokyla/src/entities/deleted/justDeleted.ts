/** What the page where one lands after deleting is told, as the state of the place. */
export interface JustDeleted {
  title: string;
  ref: string;
  kind: string;
  /** Name of the workspace. */
  workspace: string;
  /** Whether the one who deleted it may bring it back. */
  canBringBack: boolean;
}
