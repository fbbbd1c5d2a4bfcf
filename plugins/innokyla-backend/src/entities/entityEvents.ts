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
    const { entityId, ref, revision } = event.payload;
    const eventPayload: InnokylaEntityEvent = {
      id: event.id,
      entityId,
      ref,
      revision,
    };
    await events.publish({ topic: INNOKYLA_ENTITY_TOPIC, eventPayload });
  };
}
