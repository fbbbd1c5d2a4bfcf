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

  it('drops HTML, also when it is broken', () => {
    expect(
      plainText('Ennen <script>alert(1)</script> jälkeen <img src=x'),
    ).not.toMatch(/script>|<script/);
    expect(plainText('')).toBe('');
  });
});
