import type { APIRequestContext, Locator, Page } from '@playwright/test';
import type {
  CreateThreadRequest,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { randomUUID } from 'node:crypto';
import { expect, type ExampleUser } from './portalTest';

/** A model of Lapland that the whole portal reads. */
export const MODEL = '/innokyla/operatingmodel/lappi/yhdistysilta';
/** The ref of that model. */
export const MODEL_REF = 'operatingmodel:lappi/yhdistysilta';

/** The names that the example users have on the screen. */
export const NAMES = {
  'lappi-yllapitaja': 'Hankkeen ylläpitäjä, Lappi',
  'lappi-hanketyontekija': 'Hanketyöntekijä, Lappi',
  'keski-suomi-hanketyontekija': 'Hanketyöntekijä, Keski-Suomi',
  ohjelmakoordinaattori: 'Ohjelmakoordinaattori',
  asiantuntija: 'Asiantuntija',
} as const;

/** The posts of the thread on the page. */
export const posts = (page: Page) =>
  page.getByRole('feed', { name: 'Viestit' }).getByRole('article');

/** The post with a number; only those near the window are drawn. */
export const post = (page: Page, seq: number) =>
  page.getByRole('feed', { name: 'Viestit' }).locator(`#post-${seq}`);

/** The box to answer in. */
export const replyBox = (page: Page) =>
  page.getByRole('textbox', { name: 'Vastauksesi' });

/** Puts the keyboard into a text box and waits until what is typed goes into the editor itself. */
export async function enter(box: Locator) {
  await box.focus();
  // Until the editor has been fetched, a plain box stands there.
  await expect(box).toHaveAttribute('contenteditable', 'true');
  await expect(box).toBeFocused();
}

/** Writes into a text box, key by key; `@` with a name mentions the first person of the list. */
export async function write(box: Locator, text: string, mention?: string) {
  const page = box.page();
  await enter(box);
  await page.keyboard.type(text);
  if (mention) {
    await page.keyboard.type(` @${mention}`);
    await expect(
      page
        .getByRole('listbox', { name: 'Henkilöt ja ryhmät' })
        .getByRole('option', { selected: true }),
    ).toContainText(mention);
    await page.keyboard.press('Enter');
  }
}

/** Answers in the thread on the page and waits until the post is out. */
export async function reply(page: Page, text: string, mention?: string) {
  await write(replyBox(page), text, mention);
  await page.keyboard.press('Control+Enter');
  await expect(posts(page).filter({ hasText: text })).toBeVisible();
}

/** Does something that stands in the menu of a post. */
export async function choose(page: Page, seq: number, action: string) {
  await page
    .getByRole('button', { name: `Lisää viestistä ${seq}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** Where the person stands: the path with its query, for others to come to as well. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Opens the portal's notices and waits until one about `title` is among them. */
export async function findNotice(page: Page, title: string) {
  const notice = page.getByText(title).first();
  // Told a moment after the post was written, and the page does not always hear of it.
  await expect(async () => {
    await page.goto('/notifications');
    await expect(notice).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  return notice;
}

/** The backend as somebody who is signed in, for what only stands around the thing tested. */
export async function backendAs(request: APIRequestContext, user: ExampleUser) {
  const origin = process.env.E2E_BACKEND_URL;
  const session = await request.get(
    `${origin}/api/auth/innokyla-dev-users/refresh`,
    {
      headers: {
        'x-innokyla-dev-user': user,
        'X-Requested-With': 'XMLHttpRequest',
      },
    },
  );
  const { token } = (await session.json()).backstageIdentity;
  const send = async (method: 'POST' | 'PUT', path: string, data: object) => {
    const answer = await request.fetch(`${origin}/api/innokyla${path}`, {
      method,
      data,
      headers: { Authorization: `Bearer ${token}`, Cookie: '' },
    });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return answer;
  };
  return {
    startThread: async (
      body: Omit<CreateThreadRequest, 'id' | 'post'>,
      text: string,
    ): Promise<Thread> => {
      const answer = await send('POST', '/threads', {
        ...body,
        id: randomUUID(),
        post: { id: randomUUID(), body: text },
      });
      return answer.json();
    },
    reply: (thread: string, text: string) =>
      send('POST', `/threads/${thread}/posts`, {
        id: randomUUID(),
        body: text,
      }),
    markRead: (thread: string, seq: number) =>
      send('PUT', `/threads/${thread}/read`, { seq }),
  };
}
