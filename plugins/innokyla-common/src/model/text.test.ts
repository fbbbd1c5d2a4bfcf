import { headingSchema, lineSchema, withoutTurns } from './text';

describe('Text of one line', () => {
  it.each([
    ['  Kuka maksaa?\n', 'Kuka maksaa?'],
    // As pasted from word processors: browsers keep it in a field of one line.
    ['Kuka\u2028maksaa?', 'Kuka maksaa?'],
    ['\u2029Kuka\u0085maksaa?\u2028', 'Kuka maksaa?'],
  ])('%j is taken in as %j', (text, line) => {
    expect(lineSchema(20).parse(text)).toBe(line);
  });

  it.each([
    ['Kuka\nmaksaa?', 'must be one line'],
    ['Kuka\u0000', 'control characters'],
    ['\ud800', 'control characters'],
    ['\u2028', 'must not be empty'],
    ['a'.repeat(21), 'at most 20'],
  ])('%j is refused: %s', (text, why) => {
    const { error } = lineSchema(20).safeParse(text);
    expect(error!.issues[0].message).toContain(why);
  });
});

describe('A heading', () => {
  it.each([
    ['\u200b\ufe0f', 'must not be empty'],
    ['Kuka \u202emaksaa', 'writing direction'],
    ['\u2066Kuka\u2069', 'writing direction'],
  ])('%j is refused: %s', (text, why) => {
    const { error } = headingSchema(20).safeParse(text);
    expect(error!.issues[0].message).toContain(why);
  });

  it('may be in any script and direction that its letters have', () => {
    for (const text of ['من يدفع؟', 'מי משלם?', 'Kuka\u200d maksaa']) {
      expect(headingSchema(20).parse(text)).toBe(text);
    }
  });
});

it('turns are taken out of a text, and nothing else', () => {
  expect(withoutTurns('a\u202eb\u2067c\u2069 מי')).toBe('abc מי');
});
