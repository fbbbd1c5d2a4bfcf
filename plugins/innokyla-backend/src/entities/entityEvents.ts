import type { EventsService } from '@backstage/plugin-events-node';
import {
  INNOKYLA_ENTITY_TOPIC,
  type InnokylaEntityEvent,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { OutboxReceiver } from '../outbox/outbox';

/** Tells the portal's events service of each changed entity; the catalog module listens. */
export function publishEntityEvents(events: EventsService): OutboxReceiver {
  return async event => {
    if (event.topic !== 'entity') return;
    const eventPayload: InnokylaEntityEvent = {
      id: event.id,
      ...event.payload,
    };
    await events.publish({ topic: INNOKYLA_ENTITY_TOPIC, eventPayload });
  };
}
