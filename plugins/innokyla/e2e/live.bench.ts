import type { Page } from '@playwright/test';
import {
  backendAs,
  MODEL,
  MODEL_REF,
  posts,
  write,
  replyBox,
} from './discussing';
import { expect, test } from './portalTest';

const POSTS = 30;
/** Milliseconds, by docs/ARCHITECTURE.md. */
const BUDGET = 300;

/** Notes when each text comes into sight on the page, by the clock that all browsers of a machine share. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    (window as any).seen = seen; // any: only this bench knows of it
    const look = () => {
      for (const [text] of document.body.innerText.matchAll(
        /Viesti nro \d+/g,
      )) {
        seen[text] ??= Date.now();
      }
    };
    new MutationObserver(() => requestAnimationFrame(look)).observe(
      document.body,
      { childList: true, subtree: true, characterData: true },
    );
  });
  return (text: string): Promise<number> =>
    page
      .waitForFunction(wanted => (window as any).seen[wanted], text)
      .then(handle => handle.jsonValue());
}

test('From posting to being seen in another person’s browser', async ({
  openAs,
  request,
}) => {
  const worker = await backendAs(request, 'lappi-hanketyontekija');
  const { id } = await worker.startThread(
    { anchor: MODEL_REF, title: `Kuinka pian ${Date.now()}` },
    'Alku',
  );
  const thread = `${MODEL}?tab=discussion&thread=${id}`;
  const writer = await openAs('asiantuntija', thread);
  const reader = await openAs('ohjelmakoordinaattori', thread);
  await expect(posts(reader)).toHaveCount(1);
  const whenSeen = await watch(reader);

  const times: number[] = [];
  for (let count = 1; count <= POSTS; count++) {
    const text = `Viesti nro ${count}`;
    await write(replyBox(writer), text);
    await writer.evaluate(() => {
      document.addEventListener(
        'keydown',
        event => {
          if (event.key === 'Enter') (window as any).sent = Date.now();
        },
        { capture: true },
      );
    });
    await writer.keyboard.press('Control+Enter');
    const seen = await whenSeen(text);
    times.push(seen - (await writer.evaluate(() => (window as any).sent)));
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(POSTS / 2)];
  process.stdout.write(
    `\nFrom posting to being seen in another person’s browser, ${POSTS} posts\n` +
      `  median ${median} ms, slowest ${times[POSTS - 1]} ms` +
      `  (budget ${BUDGET} ms${median > BUDGET ? ', OVER' : ''})\n`,
  );
});
