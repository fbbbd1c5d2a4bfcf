import type { Region } from '@innokyla/backstage-plugin-innokyla-common';

/** What a text is read against: what the instance and its person know. */
export interface SuggestionContext {
  regions: readonly Region[];
  /** Workspaces that the person may write into. */
  workspaces: readonly {
    name: string;
    title: string;
    /** Ids of regions. */
    regions: readonly string[];
  }[];
  /** Funders of the applications that the person may see, as they are written there. */
  funders: readonly string[];
}
