import { mockServices } from '@backstage/backend-test-utils';
import { readSchedule } from './config';

const read = (schedule: object | undefined) =>
  readSchedule(
    mockServices.rootConfig({ data: { innokyla: { catalog: { schedule } } } }),
  );

describe('The portal owner sets when the catalog is refreshed', () => {
  it('every half an hour unless told otherwise', () => {
    expect(read(undefined).frequency).toEqual({ minutes: 30 });
  });

  it('as written', () => {
    expect(read({ frequency: { minutes: 5 }, timeout: 'PT1M' })).toMatchObject({
      frequency: { minutes: 5 },
      timeout: { minutes: 1 },
    });
  });

  it('and hears which setting is wrong', () => {
    expect(() => read({ frequency: 'usein', timeout: 'PT1M' })).toThrow(
      /innokyla\.catalog\.schedule/,
    );
  });
});
