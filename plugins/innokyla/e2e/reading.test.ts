import path from 'node:path';
import { documentOf, example, files, uploads } from './exampleDocuments';
import { expect, test } from './portalTest';

/** A picture of a red square. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
  'base64',
);

test.describe('Reading a document', () => {
  test('a worker reads the second page of an application, finds words in it and follows its address, without downloading it', async ({
    page,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla');
    const address = await documentOf(
      `Luettava hakemus ${Date.now()}`,
      await example(uploads, 'hakemus-2020.pdf'),
    );
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await page.goto(address);
    // The same viewer stands on the document's own page.
    await expect(page.getByText('210 000 €').first()).toBeAttached();
    await checkA11y(page);
    await picture(page, 'reading-document');

    await page.getByRole('link', { name: 'Lue omalla sivullaan' }).click();
    await expect(page).toHaveURL(`${address}/file/latest`);
    const first = page.getByRole('group', { name: 'Sivu 1 / 2' });
    await expect(
      first.getByText(/Järjestöt muutokseen/).first(),
    ).toBeAttached();
    await checkA11y(page);
    await picture(page, 'reading-pdf');

    const field = page.getByRole('textbox', { name: 'Sivu, 1–2' });
    await field.fill('2');
    await field.press('Enter');
    await expect(page).toHaveURL(/page=2/);
    const second = page.getByRole('group', { name: 'Sivu 2 / 2' });
    await expect(second).toBeInViewport();
    await expect(second.locator('.textLayer')).not.toBeEmpty();
    await expect(second.locator('canvas')).toBeVisible();
    await page.reload();
    await expect(second.locator('.textLayer')).not.toBeEmpty();
    await expect(second).toBeInViewport();
    await expect(field).toHaveValue('2');

    await page.getByRole('button', { name: 'Etsi', exact: true }).click();
    await page
      .getByRole('textbox', { name: 'Etsi tiedostosta' })
      .fill('haettava avustus');
    await page
      .getByRole('button', { name: /^Sivu 1 .*Haettava avustus: 210/ })
      .click();
    await expect(first).toBeInViewport();
    await checkA11y(page);
    await picture(page, 'reading-find');

    await page.getByRole('button', { name: 'Suurenna' }).click();
    await expect(page.getByText('125 %')).toBeVisible();
    await page.getByRole('button', { name: 'Tekstinä' }).click();
    await expect(page.getByRole('heading', { name: 'Sivu 2' })).toBeVisible();
    await checkA11y(page);
    expect(downloads).toBe(0);
  });

  test('a DOCX is read as text with its headings, a CSV as a table, a picture as a picture', async ({
    page,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla');
    const docx = await documentOf(
      `Luettava käsikirja ${Date.now()}`,
      await example(
        path.join(files, 'lappi'),
        'jarjestoneuvottelukunnan-kasikirja-v1.docx',
      ),
    );
    await page.goto(`${docx}/file/1`);
    await expect(
      page.getByRole('heading', { name: '2. Tehtävät' }),
    ).toBeVisible();
    await expect(
      page.getByRole('cell', { name: 'Itsearviointi' }),
    ).toBeVisible();
    await checkA11y(page);
    await picture(page, 'reading-docx');

    const rows = Array.from(
      { length: 400 },
      (_, i) => `Kunta ${i + 1};${i},50`,
    );
    const csv = await documentOf(`Luettava taulukko ${Date.now()}`, {
      name: 'kunnat.csv',
      buffer: Buffer.from(['Kunta;Summa', ...rows, ''].join('\r\n')),
    });
    await page.goto(`${csv}/file/latest`);
    await expect(
      page.getByRole('columnheader', { name: 'Summa' }),
    ).toBeVisible();
    await expect(
      page.getByRole('cell', { name: 'Kunta 1', exact: true }),
    ).toBeVisible();
    await expect(page.getByText('400 riviä')).toBeVisible();
    const table = page.locator('div:has(> table)');
    await table.press('End');
    await expect(page.getByRole('cell', { name: 'Kunta 400' })).toBeVisible();
    await checkA11y(page);
    await picture(page, 'reading-csv');

    const image = await documentOf(`Luettava kuva ${Date.now()}`, {
      name: 'kuva.png',
      buffer: PICTURE,
    });
    await page.goto(`${image}/file/latest`);
    const shown = page.getByRole('img', { name: /^Luettava kuva/ });
    await expect(shown).toBeVisible();
    expect(
      await shown.evaluate(one => (one as HTMLImageElement).naturalWidth),
    ).toBe(8);
    await checkA11y(page);
  });

  test('on a phone and in the dark theme a PDF, a text and a table are read without anything cut off', async ({
    openAs,
    checkA11y,
    picture,
  }) => {
    // Six pages, each with its pictures.
    test.slow();
    const page = await openAs('lappi-hanketyontekija');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    const now = Date.now();
    const made = [
      [
        'pdf',
        await documentOf(
          `Puhelin pdf ${now}`,
          await example(uploads, 'hakemus-2020.pdf'),
        ),
        page.locator('.textLayer span').first(),
      ],
      [
        'docx',
        await documentOf(
          `Puhelin docx ${now}`,
          await example(uploads, 'hakemus-2020.docx'),
        ),
        page.getByText(/Kohderyhmä/).first(),
      ],
      [
        'csv',
        await documentOf(`Puhelin csv ${now}`, {
          name: 'taulukko.csv',
          buffer: Buffer.from(
            `Kunta,Summa,Selite\nInari,1,${'Pitkä selite '.repeat(20)}\n`,
          ),
        }),
        page.getByRole('cell', { name: 'Inari' }),
      ],
    ] as const;
    for (const [name, address, sign] of made) {
      for (const place of ['', '/file/latest']) {
        await page.goto(`${address}${place}`);
        await expect(sign).toBeAttached();
        const overflow = await page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        );
        expect([name, place, overflow]).toEqual([name, place, 0]);
        await checkA11y(page);
        await picture(
          page,
          `phone-dark-reading-${name}${place ? '-file' : ''}`,
        );
      }
    }
  });
});
