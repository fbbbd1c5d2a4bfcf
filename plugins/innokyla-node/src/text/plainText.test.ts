import { plainText } from './plainText';

describe('A search result shows words, not markup', () => {
  it('keeps the words of headings, lists, links and pictures and drops the rest', () => {
    expect(
      plainText(
        [
          '# Ydinidea',
          '',
          'Kunnassa on **yhdyshenkilö**, jonka [esite](https://example.org/esite) on liitteenä.',
          '',
          '- löytää järjestöt',
          '- kutsuu koolle',
          '',
          '![Kuva toritapahtumasta](https://example.org/a.png)',
        ].join('\n'),
      ),
    ).toBe(
      [
        'Ydinidea',
        'Kunnassa on yhdyshenkilö, jonka esite on liitteenä.',
        'löytää järjestöt',
        'kutsuu koolle',
        'Kuva toritapahtumasta',
      ].join('\n'),
    );
  });

  it('keeps the cells of a table apart', () => {
    expect(
      plainText('| Vuosi | Haettu |\n|---|---|\n| 2020 | 210 000 € |'),
    ).toBe('Vuosi Haettu\n2020 210 000 €');
  });

  it('says mentions and references by the names in them, whatever words were put before', () => {
    expect(
      plainText(
        'Kysy: <mention:user:default/aino.virtanen> ja [Pekka](mention:group:default/lappi), ks. <entity:operatingmodel:lappi/yhdyshenkilo> [x][1].\n\n[1]: entity:document:lappi/esite',
      ),
    ).toBe('Kysy: @aino.virtanen ja @lappi, ks. yhdyshenkilo esite.');
  });

  it('drops HTML, also when it is broken', () => {
    expect(
      plainText('Ennen <script>alert(1)</script> jälkeen <img src=x'),
    ).not.toMatch(/script>|<script/);
    expect(plainText('')).toBe('');
  });
});
