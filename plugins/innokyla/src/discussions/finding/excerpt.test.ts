import { excerptOf } from './excerpt';

const nobody = () => undefined;

describe('reading how a post begins', () => {
  it('shows words, without formatting and without what is quoted', () => {
    expect(
      excerptOf(
        '# Otsikko\n\n> vanha viesti\n\n**Uusi** [sivu](https://x.fi)',
        nobody,
      ),
    ).toBe('Otsikko Uusi sivu');
  });

  it('reads a list on as a text', () => {
    expect(excerptOf('Kaksi asiaa:\n\n- yksi\n- kaksi', nobody)).toBe(
      'Kaksi asiaa: yksi kaksi',
    );
  });

  it('names people and entities, as far as they are known', () => {
    expect(
      excerptOf(
        '<mention:user:default/aino> katso <entity:operatingmodel:lappi/malli>',
        ref => (ref === 'user:default/aino' ? 'Aino Aalto' : undefined),
      ),
    ).toBe('@Aino Aalto katso malli');
  });

  it('ends at a word, and never in the middle of a character', () => {
    const words = excerptOf('sana '.repeat(200), nobody);
    expect(words).toMatch(/sana…$/);
    expect(words.length).toBeLessThan(290);
    const faces = excerptOf(`a${'😀'.repeat(300)}`, nobody);
    // Half a character cannot be encoded.
    expect(() => encodeURIComponent(faces)).not.toThrow();
  });
});
