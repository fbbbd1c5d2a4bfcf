import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  innokyla?: {
    catalog?: {
      /**
       * When everything the portal may see of the workspaces is read into the catalog anew, which heals what single
       * changes did not bring. Every change comes by itself within seconds, and every start begins with a refresh, so
       * this need not be often. By default every 30 minutes, with at most 15 minutes for one.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
