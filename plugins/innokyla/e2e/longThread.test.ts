import type { APIRequestContext } from '@playwright/test';
import {
  backendAs,
  MODEL,
  MODEL_REF,
  post,
  posts,
  reply,
  replyBox,
  write,
} from './discussing';
import { expect, test } from './portalTest';

const COUNT = 150;
const READ = 60;

/** A long thread by people of the workspace, of which the coordinator has read a part. */
async function startLongThread(request: APIRequestContext) {
  const people = await Promise.all(
    (
      ['lappi-hanketyontekija', 'lappi-yllapitaja', 'asiantuntija'] as const
    ).map(user => backendAs(request, user)),
  );
  const [worker] = people;
  const { id } = await worker.startThread(
    { anchor: MODEL_REF, title: `Pitkä keskustelu ${Date.now()}` },
    'Puheenvuoro 1',
  );
  for (let seq = 2; seq <= COUNT; seq++) {
    // Of different heights, as posts are.
    const more = '\n\nJa vielä toinen kappale samasta asiasta.'.repeat(seq % 4);
    await people[seq % 3].reply(id, `Puheenvuoro ${seq}${more}`);
  }
  const reader = await backendAs(request, 'ohjelmakoordinaattori');
  await reader.markRead(id, READ);
  return { id, worker, thread: `${MODEL}?tab=discussion&thread=${id}` };
}

test('A long thread opens at the first unread, a link leads to its post, and what is new does not move what is read', async ({
  openAs,
  request,
  checkA11y,
  picture,
}) => {
  test.setTimeout(300_000);
  const { id, thread, worker } = await startLongThread(request);
  const page = await openAs('ohjelmakoordinaattori', thread);

  await test.step('at the first unread', async () => {
    await expect(post(page, READ + 1)).toContainText(`Puheenvuoro ${READ + 1}`);
    await expect(post(page, READ + 1)).toBeInViewport();
    await expect(
      page.getByRole('separator').getByText('Uutta viime käyntisi jälkeen'),
    ).toBeInViewport();
    await expect(post(page, 1)).toHaveCount(0);
    await checkA11y(page);
    await picture(page, 'thread-wide');
  });

  await test.step('at the post of a link', async () => {
    await page.goto(`${thread}&post=20`);
    await expect(post(page, 20)).toContainText('Puheenvuoro 20');
    await expect(post(page, 20)).toHaveAttribute('aria-current', 'true');
    await expect(post(page, 20)).toBeInViewport();
    await expect(post(page, 20)).toBeFocused();
  });

  await test.step('what is new is told and does not move the text', async () => {
    const top = () => post(page, 20).evaluate(e => e.getBoundingClientRect().y);
    const before = await top();
    await worker.reply(id, 'Uusi yksi');
    await worker.reply(id, 'Uusi kaksi');
    const news = page.getByRole('button', { name: '2 uutta viestiä' });
    await expect(news).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await picture(page, 'thread-new-posts');
    await news.click();
    await expect(post(page, COUNT + 1)).toContainText('Uusi yksi');
    await expect(post(page, COUNT + 1)).toBeInViewport();
    await expect(post(page, COUNT + 1)).toBeFocused();
    await expect(news).toHaveCount(0);
  });

  await test.step('both ends are one press away', async () => {
    await page.getByRole('button', { name: 'Ensimmäiseen viestiin' }).click();
    await expect(post(page, 1)).toBeInViewport();
    await expect(post(page, 1)).toContainText('Puheenvuoro 1');
    await page.getByRole('button', { name: 'Uusimpaan viestiin' }).click();
    await expect(post(page, COUNT + 2)).toBeInViewport();
    await expect(post(page, COUNT + 2)).toContainText('Uusi kaksi');
  });
});

test('A post written without a connection is shown as waiting, outlives the page, and goes out once', async ({
  openAs,
  signInAs,
  request,
  picture,
}) => {
  const worker = await backendAs(request, 'lappi-hanketyontekija');
  const { id } = await worker.startThread(
    { anchor: MODEL_REF, title: `Junassa ${Date.now()}` },
    'Alku',
  );
  const thread = `${MODEL}?tab=discussion&thread=${id}`;
  const writer = await openAs('asiantuntija', thread);
  const reader = await openAs('ohjelmakoordinaattori', thread);
  await expect(posts(reader)).toHaveCount(1);
  await write(replyBox(writer), 'Kirjoitettu ');
  await writer.context().setOffline(true);
  await write(replyBox(writer), 'tunnelissa');
  await writer.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(writer.getByText(/^Odottaa yhteyttä/)).toBeVisible();
  await expect(posts(writer)).toHaveCount(1);
  await picture(writer, 'post-waiting');

  // The train goes on, the page is closed; the browser keeps the text.
  const browser = writer.context();
  await writer.close();
  await browser.setOffline(false);
  await expect(posts(reader)).toHaveCount(1);
  const later = await browser.newPage();
  await signInAs(later, 'asiantuntija', thread);
  await expect(posts(later).filter({ hasText: 'tunnelissa' })).toHaveCount(1, {
    timeout: 30_000,
  });
  await expect(later.getByText(/^Odottaa yhteyttä/)).toHaveCount(0);
  await reply(later, 'Taas asemalla.');
  await expect(posts(reader)).toHaveCount(3);
  await expect(posts(reader).filter({ hasText: 'tunnelissa' })).toHaveCount(1);
});
