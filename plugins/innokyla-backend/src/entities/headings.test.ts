import { headingsOf } from './headings';

describe('The headings of a text', () => {
  it('are all that is left of it, of every level and way of writing them', () => {
    expect(
      headingsOf(
        [
          '## Tarve',
          'Kunnassa ei ole yhdyshenkilöä.',
          '- lista',
          '',
          '### Kuka',
          'Teksti',
          '---',
          '1. kohta',
          '',
          'Alla viivattu',
          '=====',
          'teksti #ei otsikko',
        ].join('\n'),
      ),
    ).toBe(
      [
        '## Tarve',
        '### Kuka',
        // What stands right above a line of hyphens is a heading in markdown.
        '## Teksti',
        '# Alla viivattu',
      ].join('\n\n'),
    );
  });

  it('are not what looks like one inside code', () => {
    expect(
      headingsOf('```\n# koodia\n```\n\n~~~~\n# tämäkin\n~~~\n~~~~\n# Otsikko'),
    ).toBe('# Otsikko');
  });

  it.each(['', 'Pelkkää tekstiä', '- a\n---\n- b', '> a\n---'])(
    'are none in %j',
    text => expect(headingsOf(text)).toBe(''),
  );
});
