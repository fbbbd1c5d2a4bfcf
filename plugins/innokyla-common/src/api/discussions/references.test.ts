import { entityRefsIn, mentionsIn, saidSchema } from './references';

const AINO = 'user:default/aino';
const CALL = `<mention:${AINO}>`;

describe('Who is mentioned in a text', () => {
  it.each([
    ['an address in angles', `Hei ${CALL}!`],
    ['words that lead there', `[Aino](mention:${AINO})`],
    ['words that lead there, in angles', `[Aino](<mention:${AINO}>)`],
    ['a definition', `[Aino][1]\n\n[1]: mention:${AINO}`],
    ['capitals', `<MENTION:User:default/Aino>`],
    ['a backslash that is a sign itself', `\\\\${CALL}`],
    ['a backtick as an apostrophe', `it\`s ${CALL}`],
    ['apostrophes of two paragraphs', `it\`s\n\n${CALL} it\`s`],
    ['apostrophes of two points', `- it\`s\n- ${CALL} it\`s`],
    ['apostrophes of a text and a quote', `it\`s\n> ${CALL} it\`s`],
    ['apostrophes of two cells', `|a|b|\n|-|-|\n|it\`s|${CALL} it\`s|`],
    ['an escaped backtick', `\\\`${CALL}\``],
    ['backticks that differ', `\`\`${CALL}\``],
    ['after code', `\`x\` ${CALL} \`y\``],
    ['after a block of code', `\`\`\`\nx\n\`\`\`\n${CALL}`],
    ['after a block in a quote', `> \`\`\`\n> x\n\n${CALL}`],
    ['after a block in a list', `- a\n  \`\`\`\n  x\n\n${CALL}`],
    ['a paragraph that goes on further in', `Hei\n      ${CALL}`],
    ['a list that goes on further in', `- a\n\n    ${CALL}`],
  ])('%s mentions', (_what, text) => {
    expect(mentionsIn(text)).toEqual([AINO]);
  });

  it.each([
    ['a span of code', `Write \`${CALL}\` for that`],
    ['a span between two backticks', `\`\`a \` ${CALL}\`\``],
    ['a span over two lines', `\`a\n${CALL}\``],
    ['a block of code', `\`\`\`md\n${CALL}\n\`\`\``],
    ['a block between waves', `~~~\n${CALL}\n~~~`],
    ['a block without end', `\`\`\`\n${CALL}`],
    [
      'a block with shorter fences in it',
      `\`\`\`\`\n\`\`\`\n${CALL}\n\`\`\`\``,
    ],
    ['a block in a quote', `> \`\`\`\n> ${CALL}\n> \`\`\``],
    ['a block in a list', `- a\n\n  \`\`\`\n  ${CALL}\n  \`\`\``],
    ['a block straight after a list', `- a\n\`\`\`\n${CALL}\n\`\`\``],
    ['a block that is moved in', `Like this:\n\n    ${CALL}`],
    ['a block behind a tab', `\t${CALL}`],
    ['a block moved in within a list', `- a\n\n      ${CALL}`],
    ['an escaped address', `\\${CALL}`],
  ])('%s mentions nobody', (_what, text) => {
    expect(mentionsIn(text)).toEqual([]);
    expect(entityRefsIn(text.replaceAll('mention:user', 'entity:api'))).toEqual(
      [],
    );
  });

  it('refuses a mention of what is no person, but not as an example in code', () => {
    const said = saidSchema(1000);
    expect(said.safeParse('<mention:api:default/x>').success).toBe(false);
    expect(said.safeParse('`<mention:api:default/x>`').success).toBe(true);
  });

  it('tells it at once of texts made to be dear', () => {
    const texts = [
      '`'.repeat(40_000),
      Array.from({ length: 280 }, (_, i) => '`'.repeat(i)).join(' '),
      '\\`'.repeat(20_000),
      '`a'.repeat(20_000),
      '|`'.repeat(20_000),
      '\\'.repeat(40_000),
      '> '.repeat(20_000),
      '> ```\n'.repeat(6_000),
      '- ```\n'.repeat(6_000),
      '[]('.repeat(13_000),
    ].map(text => `${text}<mention:`);
    const from = performance.now();
    texts.forEach(mentionsIn);
    expect(performance.now() - from).toBeLessThan(1500);
  });

  it('tells it at once of a page of the longest posts, which is read whenever somebody opens a thread', () => {
    const posts = [
      `\`\`\`\nx${'\n'.repeat(39_000)}`,
      `\`\`\`\n${'x\n'.repeat(19_000)}`,
      `\`${'x\n\n'.repeat(13_000)}`,
      `${'\t\n'.repeat(19_000)}x`,
    ].map(text => `${text}\n<entity:api:default/x>`);
    const from = performance.now();
    for (let i = 0; i < 50; i++) entityRefsIn(posts[i % posts.length]);
    expect(performance.now() - from).toBeLessThan(1500);
  });
});
