import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './portalTest';

/** What the browser saves when a button is pressed: the name and the text of the file. */
async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test.describe('Taking things out of the portal', () => {
  test('a funder saves the applications of Lapland as a table and the grants as open data', async ({
    page,
    signInAs,
    checkA11y,
  }) => {
    await signInAs(
      page,
      'ulkopuolinen',
      '/innokyla/applications?region=maakunta%3A19',
    );
    await page.getByRole('button', { name: 'Tallenna luettelo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tallenna luettelo' });
    await expect(dialog.getByRole('radio', { name: /CSV/ })).toBeChecked();
    await checkA11y(page);
    const save = () =>
      dialog.getByRole('button', { name: 'Tallenna tiedosto' }).click();

    const table = await saved(page, save);
    expect(table.name).toMatch(/^Hankehakemukset .*\.csv$/);
    expect(table.text).toContain('"210000,00";;"7500,00"');
    expect(table.text).not.toContain('Pohjanmaa');
    await expect(
      page.getByText('Tiedosto tallentuu laitteellesi.'),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/applications\?region=maakunta/);

    await page.getByRole('button', { name: 'Tallenna luettelo' }).click();
    await dialog.getByRole('radio', { name: /360Giving/ }).check();
    await expect(dialog.getByText(/Tiedostossa on \d+ avustus/)).toBeVisible();
    const grants = await saved(page, save);
    expect(
      JSON.parse(grants.text).grants.map((grant: any) => grant.amountAwarded),
    ).toContain(7500);
  });

  test('a worker saves an application as a document to read, by keyboard alone', async ({
    page,
    signInAs,
  }) => {
    await signInAs(
      page,
      'lappi-hanketyontekija',
      '/innokyla/grantapplication/lappi/jatkohakemus-2020',
    );
    await page.getByRole('button', { name: 'Muut toiminnot' }).press('Enter');
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    const chosen = menu.locator(':focus');
    while ((await chosen.innerText()) !== 'Tallenna tiedostoksi') {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const confirm = page.getByRole('button', { name: 'Tallenna tiedosto' });
    const { name, text } = await saved(page, () => confirm.press('Enter'));
    // The colon is Chromium's to replace, for some systems know no file with one.
    expect(name).toMatch(
      /^Jatkohakemus 2020.? Järjestöt muutokseen yhteistyössä\.md$/,
    );
    expect(text).toContain('## Tarve');
    expect(text.replace(/\s/g, ' ')).toContain('| Myönnetty | 7 500 € |');
  });

  test('on paper there is the thing itself, black on white, also from the dark theme', async ({
    page,
    signInAs,
    picture,
  }) => {
    await signInAs(page, 'ulkopuolinen');
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.goto('/innokyla/grantapplication/lappi/jatkohakemus-2020');
    const need = page.getByRole('heading', { level: 2, name: 'Tarve' });
    await expect(need).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(need).toBeVisible();
    await expect(need).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(
      page.getByRole('heading', { level: 2, name: 'Tiedot' }),
    ).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('tab')).toHaveCount(0);
    // Not only what was on the screen: the page is as high as all that stands on it.
    const [height, last] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('[data-innokyla-print]')!.getBoundingClientRect()
        .bottom,
    ]);
    expect(height).toBeGreaterThan(1500);
    expect(Math.floor(last)).toBeLessThanOrEqual(height);
    await picture(page, 'printed');
  });
});
