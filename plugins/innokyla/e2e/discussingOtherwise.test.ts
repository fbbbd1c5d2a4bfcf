import type { Locator, Page } from '@playwright/test';
import {
  backendAs,
  enter,
  MODEL,
  MODEL_REF,
  NAMES,
  post,
  posts,
  replyBox,
} from './discussing';
import { expect, test } from './portalTest';

const WORKER = NAMES['lappi-hanketyontekija'];

/** Goes on with the tab key until the keyboard is on something. */
async function tabTo(page: Page, goal: Locator, key = 'Tab') {
  await expect(goal).toBeVisible();
  const isThere = () =>
    goal.evaluate(element => element === document.activeElement);
  for (let presses = 0; presses < 120; presses++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  await expect(goal).toBeFocused();
}

/** That the page is no wider than the window. */
async function expectNoSideways(page: Page) {
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    ),
    `Width of ${page.url()}`,
  ).toBeLessThanOrEqual(0);
}

test.describe('By the keyboard alone', () => {
  test('one asks, mentions a colleague while writing, and accepts the answer', async ({
    openAs,
    request,
  }) => {
    const title = `Näppäimin ${Date.now()}`;
    const page = await openAs('asiantuntija', `${MODEL}?tab=discussion`);
    await tabTo(page, page.getByRole('button', { name: 'Aloita keskustelu' }));
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: 'Uusi keskustelu' }),
    ).toBeFocused();
    await tabTo(page, page.getByRole('radio', { name: /^Keskustelu/ }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Kysymys/ })).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: /^Otsikko/ }));
    await page.keyboard.type(title);
    const text = page.getByRole('textbox', { name: /^Teksti/ });
    await tabTo(page, text);
    await enter(text);
    await page.keyboard.type('Tietäisitkö sinä, @hanke');
    const people = page.getByRole('listbox', { name: 'Henkilöt ja ryhmät' });
    const worker = people.getByRole('option', { name: WORKER });
    await expect(worker).toBeVisible();
    while ((await worker.getAttribute('aria-selected')) !== 'true') {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(text).toContainText(`@${WORKER}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
    await expect(post(page, 1)).toContainText(WORKER);

    const id = new URL(page.url()).searchParams.get('thread')!;
    await (
      await backendAs(request, 'lappi-hanketyontekija')
    ).reply(id, 'Tiedän.');
    await expect(post(page, 2)).toContainText('Tiedän.');
    await tabTo(page, post(page, 1));
    await page.keyboard.press('j');
    await expect(post(page, 2)).toBeFocused();
    await tabTo(
      page,
      page.getByRole('button', { name: 'Hyväksy vastaukseksi: viesti 2' }),
    );
    await page.keyboard.press('Enter');
    await expect(post(page, 2).getByText('Hyväksytty vastaus')).toBeVisible();
    // The keyboard stays where it was, on what now takes it back.
    await expect(
      page.getByRole('button', { name: 'Peru hyväksyntä: viesti 2' }),
    ).toBeFocused();
  });

  test('another finds the thread in the list, answers a post of it and reacts to one', async ({
    openAs,
    request,
  }) => {
    const title = `Näppäimin luettu ${Date.now()}`;
    const expert = await backendAs(request, 'asiantuntija');
    const { id } = await expert.startThread(
      { anchor: MODEL_REF, kind: 'question', title },
      'Mitä illasta jäi mieleen?',
    );
    await expert.reply(id, 'Kerron itse ensin: kahvit.');
    const page = await openAs(
      'lappi-hanketyontekija',
      `${MODEL}?tab=discussion`,
    );
    await tabTo(page, page.getByRole('link', { name: title }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
    await expect(posts(page)).toHaveCount(2);
    await tabTo(page, post(page, 1));
    await page.keyboard.press('End');
    await expect(post(page, 2)).toBeFocused();
    await page.keyboard.press('k');
    await expect(post(page, 1)).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Vastaa viestiin 1' }));
    await page.keyboard.press('Enter');
    await enter(replyBox(page));
    await page.keyboard.type('Kuntalaisten kysymykset.');
    await page.keyboard.press('Control+Enter');
    await expect(post(page, 3)).toContainText('Kuntalaisten kysymykset.');
    await expect(
      post(page, 3).getByRole('link', { name: 'Vastaus viestiin 1' }),
    ).toBeVisible();
    await expect(replyBox(page)).toBeFocused();

    const react = page.getByRole('button', { name: 'Reagoi viestiin 2' });
    await tabTo(page, react, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const heart = page.getByRole('menuitemcheckbox', { name: 'Sydän' });
    await expect(heart).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(heart).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      post(page, 2).getByRole('button', { name: '❤️ 1, sinäkin' }),
    ).toBeVisible();
    await expect(react).toBeFocused();
  });
});

test('On a phone one finds, starts, reads and answers a discussion without scrolling sideways', async ({
  openAs,
  checkA11y,
  picture,
}) => {
  test.setTimeout(240_000);
  const title = `Puhelimella-pitkäyhdyssanaotsikkokin-mahtuu ${Date.now()}`;
  const page = await openAs('lappi-hanketyontekija', '/innokyla/discussions');
  await page.setViewportSize({ width: 360, height: 740 });

  await expect(
    page.getByRole('heading', { name: 'Keskustelut', level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expectNoSideways(page);
  await checkA11y(page);
  await picture(page, 'finding-360');

  await page.goto(`${MODEL}?tab=discussion`);
  await page.getByRole('button', { name: 'Aloita keskustelu' }).click();
  await page.getByRole('radio', { name: /^Kysymys/ }).check();
  await page.getByRole('textbox', { name: /^Otsikko/ }).fill(title);
  const text = page.getByRole('textbox', { name: /^Teksti/ });
  await enter(text);
  await page.keyboard.type('Näkyykö kaikki? @ohjelma');
  await expect(
    page.getByRole('option', { name: NAMES.ohjelmakoordinaattori }),
  ).toBeInViewport({ ratio: 1 });
  await picture(page, 'mention-360');
  await page.keyboard.press('Enter');
  await expectNoSideways(page);
  await picture(page, 'start-360');
  await page.getByRole('button', { name: 'Julkaise' }).click();

  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectNoSideways(page);
  await checkA11y(page);
  await picture(page, 'thread-360');
  await page.getByRole('button', { name: 'Vastaa viestiin 1' }).click();
  await enter(replyBox(page));
  await page.keyboard.type(`Pitkä${'ä'.repeat(80)} sana ja taulukko`);
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(post(page, 2)).toContainText('taulukko');
  await page.getByRole('button', { name: 'Reagoi viestiin 2' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Kiitos' }).click();
  await page.getByRole('button', { name: 'Lisää viestistä 2' }).click();
  await expect(
    page.getByRole('menuitem', { name: 'Muokkaa' }),
  ).toBeInViewport();
  await page.keyboard.press('Escape');
  await expectNoSideways(page);
  await picture(page, 'thread-360-answered');

  await page.goto('/innokyla');
  await expect(
    page.getByRole('heading', { name: 'Viimeisimmät keskustelut' }),
  ).toBeVisible();
  await expectNoSideways(page);
});
