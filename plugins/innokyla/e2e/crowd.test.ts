import type { Page } from '@playwright/test';
import { backendAs, MODEL, MODEL_REF, post, posts } from './discussing';
import { expect, test } from './portalTest';

const CROWD = 200;
const PEOPLE = [
  'lappi-yllapitaja',
  'lappi-hanketyontekija',
  'keski-suomi-hanketyontekija',
  'ohjelmakoordinaattori',
  'asiantuntija',
] as const;

/** Reads a thread from its beginning to its end as one who scrolls, and answers the texts in the order they stand. */
async function readThrough(page: Page, last: number): Promise<string[]> {
  await page.getByRole('button', { name: 'Ensimmäiseen viestiin' }).click();
  const texts = new Map<number, string>();
  for (let seq = 1; seq <= last; seq++) {
    await post(page, seq).scrollIntoViewIfNeeded();
    await expect(post(page, seq)).toContainText(/Terveisiä \d+\./);
    const [text] = (await post(page, seq).innerText()).match(/Terveisiä \d+/)!;
    texts.set(seq, text);
  }
  return [...texts.values()];
}

test('What two hundred write into one thread at once is each seen in the others’ browsers, once and in the same order', async ({
  openAs,
  request,
}) => {
  test.setTimeout(300_000);
  const people = await Promise.all(
    PEOPLE.map(user => backendAs(request, user)),
  );
  const { id } = await people[0].startThread(
    { anchor: MODEL_REF, title: `Tervehdykset ${Date.now()}` },
    'Terveisiä 0.',
  );
  const thread = `${MODEL}?tab=discussion&thread=${id}`;
  const readers = [
    await openAs('asiantuntija', thread),
    await openAs('moderaattori', thread),
  ];
  for (const reader of readers) await expect(posts(reader)).toHaveCount(1);

  await Promise.all(
    Array.from({ length: CROWD }, (_, i) =>
      people[i % people.length].reply(id, `Terveisiä ${i + 1}.`),
    ),
  );

  const seen = [];
  for (const reader of readers) {
    // Nobody reloads: the browser has heard of the last one by itself.
    await expect(
      reader.getByRole('button', { name: /uutta viestiä$/ }),
    ).toBeVisible();
    seen.push(await readThrough(reader, CROWD + 1));
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(new Set(seen[0]).size).toBe(CROWD + 1);
});
