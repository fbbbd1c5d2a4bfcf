import { parseEntityEvent } from './events';

const event = {
  id: '0195d1b0-0000-7000-8000-000000000001:3',
  entityId: '0195d1b0-0000-7000-8000-000000000001',
  ref: 'operatingmodel:lappi/jarjestoyhdyshenkilo',
  revision: 3,
};

describe('A subscriber reads events of changed entities', () => {
  it('takes an event as it is published', () => {
    expect(parseEntityEvent(event)).toEqual(event);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'operatingmodel:lappi/jarjestoyhdyshenkilo'],
    ['an event without its reference', { ...event, ref: undefined }],
    ['an event with a broken reference', { ...event, ref: '../../etc' }],
  ])('refuses %s', (_, payload) => {
    expect(parseEntityEvent(payload)).toBeUndefined();
  });
});
