import { attachmentIdsIn } from './files';

const ID = '0198c1f0-0000-7000-8000-000000000001';

describe('The pictures of a text', () => {
  it.each([
    ['in the text', `Kartta ![x](attachment:${ID}) tästä`],
    ['with a title', `![x](attachment:${ID} "Kartta")`],
    ['in angle brackets', `![x](<attachment:${ID}>)`],
    ['after a space', `![x]( attachment:${ID} )`],
    ['on a line of its own', `![x](\nattachment:${ID})`],
    ['at another place', `![x][1]\n\n[1]: attachment:${ID}`],
    ['in a quotation at another place', `> ![x]\n>\n> [x]: <attachment:${ID}>`],
  ])('are found when they are written %s', (_how, markdown) => {
    expect(attachmentIdsIn(markdown)).toEqual([ID]);
  });

  it.each([
    `attachment:${ID}`,
    `![x](attachment:${ID}0)`,
    `![x](https://a.fi/attachment:${ID})`,
    '![x](attachment:..)',
  ])('are none in %s', markdown => {
    expect(attachmentIdsIn(markdown)).toEqual([]);
  });
});
