import { readFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { documentOf, example, files } from './exampleDocuments';
import { expect, test } from './portalTest';

test.describe('Versions and lists of documents', () => {
  test('an editor compares the versions of a handbook, brings the first back, and copies the address of the newest', async ({
    page,
    context,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla');
    const address = await documentOf(
      `Verrattava käsikirja ${Date.now()}`,
      await example(
        path.join(files, 'lappi'),
        'jarjestoneuvottelukunnan-kasikirja-v1.docx',
      ),
    );
    await page.goto(address);
    await page.getByRole('button', { name: 'Lisää uusi versio' }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(
        path.join(files, 'lappi/jarjestoneuvottelukunnan-kasikirja-v2.docx'),
      );
    await page
      .getByRole('textbox', { name: /^Mitä on muuttunut/ })
      .fill('Kommenttien jälkeen');
    await page.getByRole('button', { name: 'Tallenna versio' }).click();
    await expect(page.getByText('Versio 2 ·')).toBeVisible();

    await page.getByRole('button', { name: 'Lisää versiolle 2' }).click();
    await page.getByRole('menuitem', { name: 'Vertaa versioon 1' }).click();
    await expect(page).toHaveURL(/file-changes\?from=1&to=2/);
    await expect(page.locator('ins').first()).toBeVisible();
    await checkA11y(page);
    await picture(page, 'file-changes');
    await page.getByRole('link', { name: 'Asiakirja ja sen versiot' }).click();

    await page.getByRole('button', { name: 'Lisää versiolle 1' }).click();
    await checkA11y(page);
    await picture(page, 'version-menu');
    await page.getByRole('menuitem', { name: 'Palauta uusimmaksi' }).click();
    const dialog = page.getByRole('dialog', {
      name: /^Palautetaanko versio 1/,
    });
    await checkA11y(page);
    await dialog.getByRole('button', { name: 'Palauta uusimmaksi' }).click();
    await expect(page.getByText('Versio 1 on taas uusin.')).toBeVisible();
    await expect(page.getByText('Versio 3 ·')).toBeVisible();
    await picture(page, 'versions');

    await page.getByRole('button', { name: 'Lisää versiolle 3' }).click();
    await page
      .getByRole('menuitem', { name: 'Kopioi osoite, joka vie aina uusimpaan' })
      .click();
    await expect(page.getByText(/^Osoite on kopioitu/)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname).toBe(`${address}/file/latest`);
  });

  test('a reader chooses two documents by the keyboard and gets them as one ZIP with the right names and bytes', async ({
    page,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await signInAs(
      page,
      'lappi-hanketyontekija',
      '/innokyla/workspace/default/lappi?tab=documents',
    );
    const boxes = page.getByRole('checkbox', { name: /^Valitse (?!kaikki)/ });
    await expect(boxes.first()).toBeVisible();
    const chosen: string[] = [];
    for (const box of [boxes.nth(0), boxes.nth(1)]) {
      await box.press('Space');
      await expect(box).toBeChecked();
      const href = await box
        .locator('xpath=ancestor::li[1]')
        .getByRole('link')
        .first()
        .getAttribute('href');
      chosen.push(href!);
    }
    await expect(page.getByText('2 asiakirjaa valittu')).toBeVisible();
    await checkA11y(page);
    await picture(page, 'documents-chosen');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lataa ZIP-tiedostona' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const zip = await JSZip.loadAsync(await readFile(await download.path()));
    const entries = Object.values(zip.files).filter(one => !one.dir);
    expect(entries).toHaveLength(2);

    // The same bytes as each file by itself.
    const sizes = await Promise.all(
      entries.map(async one => (await one.async('nodebuffer')).length),
    );
    const single: number[] = [];
    for (const href of chosen) {
      await page.goto(`${href}/file/latest`);
      const [one] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: /^Lataa / })
          .first()
          .click(),
      ]);
      single.push((await readFile(await one.path())).length);
    }
    expect(sizes.sort()).toEqual(single.sort());
  });

  test('an admin sees how much room the files of the workspace take, a moderator that of the portal, a member neither', async ({
    openAs,
    checkA11y,
    picture,
  }) => {
    const workspace = '/innokyla/workspace/default/lappi';
    const admin = await openAs('lappi-yllapitaja', workspace);
    const room = admin.getByRole('region', { name: 'Tiedostojen tila' });
    await expect(room.getByText(/^Tiedostot vievät/)).toBeVisible();
    await expect(room.getByText(/asiakirja/)).toBeVisible();
    await checkA11y(admin);
    await room.scrollIntoViewIfNeeded();
    await picture(admin, 'storage-workspace');

    const moderator = await openAs('moderaattori', '/innokyla/workspaces');
    const store = moderator.getByRole('region', {
      name: 'Tiedostojen varasto',
    });
    await expect(
      store.getByText(/^Tiedostot vievät .* tiedosto/),
    ).toBeVisible();
    await checkA11y(moderator);
    await store.scrollIntoViewIfNeeded();
    await picture(moderator, 'storage-portal');

    const member = await openAs('lappi-hanketyontekija', workspace);
    await expect(
      member.getByRole('heading', { name: 'Historia' }),
    ).toBeVisible();
    await expect(
      member.getByRole('heading', { name: 'Tiedostojen tila' }),
    ).toBeHidden();
  });
});
