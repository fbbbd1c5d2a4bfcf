import { toggleMention } from './mentioning';

const AINO = 'user:default/aino';
const EERO = 'user:default/eero';

describe('asking people by mentioning them in the text', () => {
  it('puts those who are asked side by side at the end', () => {
    const one = toggleMention('Kuka tietää?\n', AINO);
    expect(one).toBe(`Kuka tietää?\n\n<mention:${AINO}>`);
    const two = toggleMention(one, EERO);
    expect(two).toBe(`Kuka tietää?\n\n<mention:${AINO}> <mention:${EERO}>`);
    expect(toggleMention(two, EERO)).toBe(one);
  });

  it('begins an empty text', () => {
    expect(toggleMention(' ', AINO)).toBe(`<mention:${AINO}>`);
  });

  it('takes back the one who was asked, and nobody whose name begins alike', () => {
    const text = `<mention:${AINO}-maija> ja <mention:${AINO}>`;
    expect(toggleMention(text, AINO)).toBe(`<mention:${AINO}-maija> ja`);
  });
});
