import { postBodySchema } from './posts';

const messagesOf = (text: string) =>
  (postBodySchema.safeParse(text).error?.issues ?? []).map(
    ({ message }) => message,
  );

describe('The text of a post', () => {
  it('is not examined any further when it is too long: the request carries far more than the rules are made for', () => {
    expect(messagesOf('>'.repeat(40_000))).toEqual([
      expect.stringContaining('nest'),
      'must not be empty',
    ]);
    expect(messagesOf('>'.repeat(100_000))).toEqual([
      'must be at most 40000 characters',
    ]);
  });
});
