import type { Page } from '@playwright/test';
import { expect, test } from './portalTest';

const CORE = 'Toimintamallin ydin';
const TIPS = 'Vinkit toimintamallin soveltajille';

const box = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.getByText(/^Tallennettu/);

/** Puts the keyboard on something without the mouse, as a screen reader's list of controls does. */
async function press(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
) {
  await page.getByRole(role, { name }).first().press('Enter');
}

/** Writes at the end of a text box with the keyboard. */
async function writeIn(page: Page, name: string, text: string) {
  await box(page, name).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

test.describe('Writing an operating model', () => {
  test('a worker writes it from nothing, loses the connection, merges with a colleague, publishes, restores; another region adapts it', async ({
    page: firstTab,
    context,
    signInAs,
    openAs,
    checkA11y,
    picture,
  }) => {
    test.setTimeout(300_000);
    const title = 'Järjestötreffit kirjastossa';

    await test.step('from nothing, by keyboard', async () => {
      await signInAs(firstTab, 'lappi-hanketyontekija', '/innokyla');
      await press(firstTab, 'link', /Kuvaa toimintamalli/);
      await box(firstTab, 'Otsikko').focus();
      await firstTab.keyboard.type(title);
      await checkA11y(firstTab);
      await firstTab.keyboard.press('Enter');
      await expect(box(firstTab, CORE)).toBeVisible();
      await writeIn(firstTab, CORE, 'Yhdistykset **tavataan** kirjastossa.');
      await writeIn(firstTab, TIPS, 'Aloita pienestä.');
      await expect(saved(firstTab)).toBeVisible();
      await checkA11y(firstTab);
      await picture(firstTab, 'edit');
    });
    const address = new URL(firstTab.url()).pathname;
    const read = address.replace(/\/edit$/, '');

    const colleague = await openAs('lappi-yllapitaja', address);
    await test.step('the connection breaks while a colleague writes the same section', async () => {
      await expect(box(colleague, CORE)).toContainText('kirjastossa');
      await context.setOffline(true);
      await writeIn(firstTab, CORE, ' Kirjoitettu junassa.');
      await expect(firstTab.getByText(/^Ei yhteyttä/)).toBeVisible();
      await picture(firstTab, 'edit-offline');
      await writeIn(colleague, CORE, ' Kirjoitettu toimistolla.');
      await writeIn(colleague, 'Ideat', 'Treffit myös verkossa.');
      await expect(saved(colleague)).toBeVisible();
      await firstTab.close();
      await context.setOffline(false);
    });

    const page = await context.newPage();
    await test.step('she comes back to her text, sees the colleague’s as a comparison and joins both', async () => {
      await signInAs(page, 'lappi-hanketyontekija', address);
      await expect(box(page, CORE)).toContainText('junassa');
      const conflict = page.getByRole('group', { name: /muuttanut tätä/ });
      await expect(conflict).toContainText('toimistolla');
      await expect(box(page, 'Ideat')).toContainText('Treffit myös verkossa');
      await checkA11y(page);
      await picture(page, 'edit-conflict');
      await press(page, 'button', 'Yhdistä molemmat');
      await expect(conflict).toHaveCount(0);
      await expect(box(page, CORE)).toContainText('junassa');
      await expect(box(page, CORE)).toContainText('toimistolla');
      await expect(saved(page)).toBeVisible();
    });

    await test.step('the colleague sees it grow when looking again', async () => {
      await colleague.reload();
      await expect(box(colleague, CORE)).toContainText('junassa');
    });

    await test.step('she publishes it, knowing for whom', async () => {
      await press(page, 'button', 'Julkaise…');
      await page
        .getByRole('radio', { name: /^Kaikki portaaliin/ })
        .press('Space');
      await checkA11y(page);
      await press(page, 'button', 'Julkaise');
      await expect(
        page.getByRole('heading', { level: 1, name: title, exact: true }),
      ).toBeVisible();
      await expect(page.locator('header').getByText('Julkaistu')).toBeVisible();
    });

    const reader = await openAs('keski-suomi-hanketyontekija', read);
    await test.step('what she changes now nobody sees before she publishes it', async () => {
      await press(page, 'link', 'Muokkaa');
      await expect(box(page, TIPS)).toBeVisible();
      await writeIn(page, TIPS, ' Kysy kirjastolta ensin.');
      await expect(page.getByText(/ei vielä julkaistu/)).toBeVisible();
      await reader.reload();
      await expect(reader.getByText('Aloita pienestä.')).toBeVisible();
      await expect(reader.getByText(/Kysy kirjastolta/)).toHaveCount(0);

      await press(page, 'button', 'Julkaise muutokset…');
      await expect(page.getByRole('dialog')).toContainText(
        'Kysy kirjastolta ensin.',
      );
      await picture(page, 'edit-publish-changes');
      await press(page, 'button', 'Julkaise');
      await expect(
        page.getByRole('heading', { level: 1, name: title, exact: true }),
      ).toBeVisible();
      await expect(page.getByRole('region', { name: TIPS })).toContainText(
        'Kysy kirjastolta ensin.',
      );
      await reader.reload();
      await expect(reader.getByText(/Kysy kirjastolta ensin/)).toBeVisible();
    });

    await test.step('she compares in the history and restores the earlier text', async () => {
      await press(page, 'link', /Koko historia/);
      await press(page, 'link', /^Vertaa nykyiseen/);
      await expect(page.getByText('Kysy kirjastolta ensin.')).toBeVisible();
      await checkA11y(page);
      await picture(page, 'history-comparison');
      await page.goBack();
      await press(page, 'button', /^Palauta tämä teksti/);
      await press(page, 'button', 'Palauta');
      await expect(
        page.getByRole('heading', { level: 1, name: title, exact: true }),
      ).toBeVisible();
      await expect(page.getByText('Aloita pienestä.')).toBeVisible();
      await expect(page.getByText(/Kysy kirjastolta/)).toHaveCount(0);
      await expect(page.locator('header').getByText('Julkaistu')).toBeVisible();
    });

    await test.step('another region adapts it, and the credit stays', async () => {
      await press(reader, 'button', 'Muut toiminnot');
      await reader.getByRole('menuitem', { name: /^Sovella/ }).press('Enter');
      await box(reader, 'Otsikko').fill('Järjestötreffit Keski-Suomessa');
      await checkA11y(reader);
      await picture(reader, 'adapt');
      await press(reader, 'button', /^Tee kopio/);
      await expect(box(reader, CORE)).toContainText('junassa');
      await press(reader, 'button', 'Julkaise…');
      await reader
        .getByRole('radio', { name: /^Kaikki portaaliin/ })
        .press('Space');
      await press(reader, 'button', 'Julkaise');
      await expect(reader.getByRole('link', { name: title })).toBeVisible();

      await page.reload();
      await expect(
        page.getByRole('link', { name: 'Järjestötreffit Keski-Suomessa' }),
      ).toBeVisible();
      await expect(async () => {
        await page.goto('/notifications');
        await expect(
          page.getByText(/Järjestötreffit Keski-Suomessa/).first(),
        ).toBeVisible({ timeout: 5_000 });
      }).toPass();
    });
  });
});
