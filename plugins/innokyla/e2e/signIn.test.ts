import { expect, test } from './portalTest';

test.describe('Signing in', () => {
  test('a project worker of Lapland chooses who they are, sees the catalogue and signs out', async ({
    page,
    checkA11y,
    picture,
  }) => {
    await page.goto('/catalog');
    await expect(
      page.getByRole('heading', { name: 'Kirjaudu sisään' }),
    ).toBeVisible();
    await checkA11y(page);
    await picture(page, 'sign-in');

    await page.getByRole('button', { name: /^Hanketyöntekijä, Lappi/ }).click();
    await expect(
      page.getByRole('link', { name: 'Järjestötiedon verkkosivusto' }),
    ).toBeVisible();

    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await expect(
      page.getByRole('heading', { name: 'Kirjaudu sisään' }),
    ).toBeVisible();
  });

  test('a Swedish-speaking person reads the sign-in page in Swedish', async ({
    page,
    checkA11y,
  }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Svenska' }).click();
    await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await checkA11y(page);
  });

  test('two people are signed in side by side in two tabs', async ({
    context,
    signInAs,
  }) => {
    const first = await context.newPage();
    const second = await context.newPage();
    await signInAs(first, 'lappi-hanketyontekija', '/settings');
    await signInAs(second, 'asiantuntija', '/settings');
    await first.reload();

    await expect(
      first.getByRole('link', { name: 'Hanketyöntekijä, Lappi' }).first(),
    ).toBeVisible();
    await expect(
      second.getByRole('link', { name: 'Asiantuntija' }).first(),
    ).toBeVisible();
  });
});
