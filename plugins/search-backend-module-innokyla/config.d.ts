import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  innokyla?: {
    search?: {
      /**
       * When the portal's search index of the workspaces is built anew. A change can be found in the portal's search after
       * the next time; the workspaces' own search finds it at once. By default every 10 minutes, with at most 15 minutes
       * for one, and first 5 seconds after the start.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
