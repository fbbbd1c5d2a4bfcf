import { exampleFile } from './exampleFile';
import { expect, test } from './portalTest';

test.describe('Uploading an application', () => {
  for (const [kind, file] of [
    ['PDF', 'hakemus-2020.pdf'],
    ['DOCX', 'hakemus-2020.docx'],
  ]) {
    test(`a worker uploads a ${kind} application for 2020 and lands on the catalogued entity with its file`, async ({
      page,
      signInAs,
      checkA11y,
      picture,
    }) => {
      test.setTimeout(240_000);
      const title = `Hakemus vuodelle 2020 (${kind})`;
      await signInAs(page, 'lappi-hanketyontekija', '/innokyla/upload');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(exampleFile(file));
      await expect(page.getByText(file).first()).toBeVisible();
      await page.getByRole('radio', { name: /^Hankehakemus/ }).check();
      // Years and funder come from the text of the file; what is written by hand stays.
      await expect(
        page.getByRole('textbox', { name: /Rahoittaja/ }),
      ).toHaveValue(/STEA$/, { timeout: 60_000 });
      await expect(
        page.getByRole('button', { name: '2020', exact: true }),
      ).toBeVisible();
      await page
        .getByRole('textbox', { name: /Hakemuksen otsikko/ })
        .fill(title);
      await page.getByRole('radio', { name: /^Portaali/ }).check();
      await page.getByRole('radio', { name: /^Olen tarkistanut/ }).check();
      await checkA11y(page);
      await picture(page, `upload-${kind}`);
      await page.getByRole('button', { name: 'Tallenna' }).click();

      await expect(
        page.getByRole('heading', { level: 1, name: title }),
      ).toBeVisible();
      await expect(page).toHaveURL(/\/innokyla\/grantapplication\/lappi\//);
      const name = new URL(page.url()).pathname.split('/').pop();
      await page.getByRole('tab', { name: /^Asiakirjat/ }).click();
      await checkA11y(page);
      await page.getByRole('link', { name: 'Hakemus-2020' }).click();
      await expect(page).toHaveURL(/\/innokyla\/document\/lappi\//);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: `Lataa ${file}, versio 1` }).click();
      expect((await download).suggestedFilename()).toBe(file);
      await checkA11y(page);
      await picture(page, `document-${kind}`);

      // It stands in the portal's own catalogue.
      await expect(async () => {
        await page.goto(`/catalog/lappi/grantapplication/${name}`);
        await expect(
          page.getByRole('heading', { name: title }).first(),
        ).toBeVisible({ timeout: 15_000 });
      }).toPass();
    });
  }

  test('the next application begins with an empty form and becomes one of its own', async ({
    page,
    signInAs,
  }) => {
    test.setTimeout(240_000);
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla/upload');
    const addresses: string[] = [];
    for (const title of ['Ensimmäinen hakemus', 'Toinen hakemus']) {
      const heading = page.getByRole('textbox', { name: /Hakemuksen otsikko/ });
      await expect(heading).toHaveValue('');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(exampleFile('hakemus-2020.pdf'));
      await expect(
        page.getByRole('textbox', { name: /Rahoittaja/ }),
      ).toHaveValue(/STEA$/, { timeout: 60_000 });
      await heading.fill(title);
      // Other bytes under a name that is there already: it stays a document of its own.
      await page.getByRole('radio', { name: /^Olen tarkistanut/ }).check();
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: title }),
      ).toBeVisible();
      addresses.push(new URL(page.url()).pathname);
      await page.goto('/innokyla/upload');
    }
    expect(new Set(addresses).size).toBe(2);
  });

  test('an upload goes on by itself after the connection was cut in the middle of it', async ({
    page,
    signInAs,
  }) => {
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla/upload');
    let cut = 0;
    await page.route('**/api/innokyla/uploads/*', async route => {
      if (route.request().method() === 'PATCH' && cut < 2) {
        cut += 1;
        await route.abort('connectionreset');
      } else await route.continue();
    });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(exampleFile('hakemus-2020.pdf'));
    await page.getByRole('radio', { name: /^Muu asiakirja/ }).check();
    await page
      .getByRole('textbox', { name: /Otsikko/ })
      .first()
      .fill('Katkennut ja jatkunut');
    await page.getByRole('radio', { name: /^Luonnos/ }).check();
    await page.getByRole('radio', { name: /^Olen tarkistanut/ }).check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Katkennut ja jatkunut' }),
    ).toBeVisible({ timeout: 60_000 });
    expect(cut).toBe(2);
  });

  test('a file that is not what its name says is refused beside it, and the form keeps what was typed', async ({
    page,
    signInAs,
    checkA11y,
  }) => {
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla/upload');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'hakemus.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('<script>alert(1)</script>'),
      });
    await page.getByRole('radio', { name: /^Hankehakemus/ }).check();
    await page
      .getByRole('textbox', { name: /Hakemuksen otsikko/ })
      .fill('Säilyy');
    await expect(
      page.getByText(/^Tiedoston sisältö ei ole sitä, mitä sen nimi kertoo/),
    ).toBeVisible();
    await expect(
      page.getByRole('textbox', { name: /Hakemuksen otsikko/ }),
    ).toHaveValue('Säilyy');
    await checkA11y(page);
  });

  test('an outsider is told whom to ask instead of getting a form that would fail', async ({
    page,
    signInAs,
    checkA11y,
  }) => {
    await signInAs(page, 'ulkopuolinen', '/innokyla/upload');
    await expect(
      page.getByText('Et ole vielä minkään työtilan jäsen'),
    ).toBeVisible();
    await checkA11y(page);
  });
});
