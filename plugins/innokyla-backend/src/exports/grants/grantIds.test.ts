import { grantId, organisation } from './grantIds';

const settings = {
  prefix: '360G-testi',
  publisher: { name: 'Portaali' },
  organisations: [
    { name: 'Lapin Yhdistys ry', identifier: 'FI-PRO-1234567-8' },
  ],
};
const idOf = (name: string) => organisation(settings, name).id;

describe('The identifier of an organisation', () => {
  it('is the official one where the owner has told it', () => {
    expect(idOf(' lapin yhdistys RY ')).toBe('FI-PRO-1234567-8');
  });

  it('is made of the publisher’s prefix and the name elsewhere', () => {
    expect(idOf('Sosiaali- ja terveysjärjestöt STEA')).toBe(
      '360G-testi-ORG_sosiaali-ja-terveysjarjestot-stea',
    );
  });

  it('is not the same for two names, however long and in whatever letters', () => {
    const names = [
      'Союз',
      'Клуб',
      `${'pitkä '.repeat(12)}yksi`,
      `${'pitkä '.repeat(12)}kaksi`,
    ];
    const ids = names.map(idOf);
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^360G-testi-ORG_[a-z0-9_-]+$/);
  });
});

describe('The identifier of a grant', () => {
  it('is not the same for two grants whose names run together', () => {
    const entity = (namespace: string, name: string) =>
      ({ metadata: { namespace, name } } as any); // any: nothing else is read
    expect(grantId(settings, entity('a-b', 'c'), 2020)).not.toBe(
      grantId(settings, entity('a', 'b-c'), 2020),
    );
  });
});
