import { changedParts, type Content } from './changedParts';

const content = (given: Partial<Content> = {}): Content => ({
  title: 'Yhdyshenkilö',
  description: 'Tiivistelmä',
  language: 'fi',
  spec: {
    phase: 'idea',
    regions: ['maakunta:19'],
    sections: { coreIdea: 'Ydin', tips: 'Vinkit' },
  },
  ...given,
});

describe('knowing which parts differ', () => {
  it('names them in the order of the page', () => {
    expect(
      changedParts(
        'OperatingModel',
        content(),
        content({
          title: 'Toinen',
          language: 'sv',
          spec: {
            regions: ['maakunta:19', 'maakunta:11'],
            phase: 'tried',
            picture: { url: 'https://a.fi/k.png', alt: 'Kuva' },
            sections: { tips: 'Uudet', coreIdea: 'Ydin', needs: 'Tarve' },
          },
        }),
      ),
    ).toEqual([
      'title',
      'language',
      'spec.phase',
      'spec.regions',
      'spec.picture',
      'spec.sections.needs',
      'spec.sections.tips',
    ]);
  });

  it('takes empty, false and missing for the same, and the order of keys for nothing', () => {
    expect(
      changedParts(
        'OperatingModel',
        content({
          description: '',
          spec: {
            links: [{ url: 'https://a.fi', title: 'A' }],
            wholeCountry: false,
            keywords: [],
            sections: { coreIdea: 'Ydin\r\n', tips: '' },
          },
        }),
        content({
          description: undefined,
          spec: {
            links: [{ title: 'A', url: 'https://a.fi' }],
            sections: { coreIdea: 'Ydin' },
          },
        }),
      ),
    ).toEqual([]);
  });

  it('sees a field that this version does not know, and another order of a list', () => {
    expect(
      changedParts(
        'OperatingModel',
        content({ spec: { later: 1, keywords: ['a', 'b'] } }),
        content({ spec: { later: 2, keywords: ['b', 'a'] } }),
      ),
    ).toEqual(['spec.keywords', 'spec.later']);
  });
});
