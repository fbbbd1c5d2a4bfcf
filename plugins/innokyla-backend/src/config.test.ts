import { ConfigReader } from '@backstage/config';
import { readInnokylaConfig } from './config';

const read = (innokyla?: any) =>
  readInnokylaConfig(new ConfigReader(innokyla ? { innokyla } : {}));

describe('The settings', () => {
  it('need nothing', () => {
    expect(read()).toMatchObject({
      storage: { directory: '.data/innokyla-files' },
      uploads: { maxSize: 300_000_000, expiry: 86_400_000 },
      moderators: [],
      deleted: { keepFor: 90 * 86_400_000 },
    });
    expect(read().regions).toHaveLength(19);
  });

  it('take sizes with a unit', () => {
    expect(read({ uploads: { maxSize: '1 GiB' } }).uploads.maxSize).toBe(
      1_073_741_824,
    );
    expect(read({ uploads: { maxSize: '1.5 MB' } }).uploads.maxSize).toBe(
      1_500_000,
    );
    expect(read({ uploads: { maxSize: 10 } }).uploads.maxSize).toBe(10);
  });

  it.each([
    [{ uploads: { maxSize: 'suuri' } }, 'innokyla.uploads.maxSize'],
    [{ deleted: { keepFor: { days: 0 } } }, 'innokyla.deleted.keepFor'],
    [{ uploads: { maxSize: -1 } }, 'innokyla.uploads.maxSize'],
    [{ uploads: { maxsize: 1 } }, 'innokyla.uploads.maxsize is not a setting'],
    [
      { uploads: { mediaTypes: ['text/html'] } },
      'innokyla.uploads.mediaTypes.0',
    ],
    [{ uploads: { expiry: { hours: 0 } } }, 'innokyla.uploads.expiry'],
    [{ storage: { directory: '' } }, 'innokyla.storage.directory'],
    [{ moderators: ['matti'] }, 'innokyla.moderators.0'],
    [
      { regions: [{ id: '19', title: { fi: 'a', sv: 'a', en: 'a' } }] },
      'innokyla.regions.0.id',
    ],
    [{ storag: {} }, 'innokyla.storag is not a setting'],
    [
      { threeSixtyGiving: { prefix: 'xyz', publisher: { name: 'X' } } },
      'innokyla.threeSixtyGiving.prefix',
    ],
    [
      { threeSixtyGiving: { prefix: '360G-xyz' } },
      'innokyla.threeSixtyGiving.publisher',
    ],
    [
      {
        threeSixtyGiving: {
          prefix: '360G-xyz',
          // eslint-disable-next-line no-script-url -- It is what must be refused.
          publisher: { name: 'X', website: 'javascript:alert(1)' },
        },
      },
      'innokyla.threeSixtyGiving.publisher.website',
    ],
  ])(
    'stop the start with a message that names the wrong one: %j',
    (innokyla, name) => {
      expect(() => read(innokyla)).toThrow(name);
    },
  );
});
