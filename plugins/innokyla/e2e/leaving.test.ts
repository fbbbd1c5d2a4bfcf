import type { Page } from '@playwright/test';
import { expect, test } from './portalTest';

const CORE = 'Toimintamallin ydin';

const core = (page: Page) =>
  page.getByRole('textbox', { name: CORE, exact: true });

async function writeIn(page: Page, text: string) {
  await core(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

test('Leaving in the middle of a sentence, a worker finds it on the page she comes to and when she comes back', async ({
  page,
  signInAs,
}) => {
  await signInAs(page, 'lappi-hanketyontekija', '/innokyla');
  await page.getByRole('link', { name: /Kuvaa toimintamalli/ }).click();
  await page.getByRole('textbox', { name: 'Otsikko' }).fill('Kesken jäänyt');
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await expect(core(page)).toBeVisible();
  await page.goto(new URL(page.url()).pathname.replace(/\/edit$/, ''));
  await page.locator('a[href$="/edit"]').first().click();

  await writeIn(page, 'Yhteinen numero.');
  await page.goBack();
  await expect(page.getByRole('region', { name: CORE })).toContainText(
    'Yhteinen numero.',
  );

  await page.goForward();
  await expect(core(page)).toContainText('Yhteinen numero.');
  await writeIn(page, ' Kaikille.');
  await expect(page.getByText(/^Tallennettu/)).toBeVisible();
  await expect(page.getByRole('group', { name: /muuttanut tätä/ })).toHaveCount(
    0,
  );
});
