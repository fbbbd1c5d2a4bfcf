import path from 'node:path';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { expect, test } from './portalTest';

const uploads = path.resolve(__dirname, '../../../examples/uploads');
const files = path.resolve(__dirname, '../../../examples/jarjesto-2.0/files');

const USER = 'lappi-hanketyontekija';

/** Sends a file to the portal as a document of Lapland, by the same ways as the page does, and answers its address. */
async function documentOf(
  title: string,
  file: { name: string; buffer: Buffer },
): Promise<string> {
  const backend = process.env.E2E_BACKEND_URL!;
  const send = async (address: string, init: RequestInit) => {
    const response = await fetch(`${backend}${address}`, init);
    if (!response.ok) {
      throw new Error(
        `${address}: ${response.status} ${await response.text()}`,
      );
    }
    return response;
  };
  const signedIn = await send('/api/auth/innokyla-dev-users/refresh', {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'x-innokyla-dev-user': USER,
    },
  });
  const { backstageIdentity } = await signedIn.json();
  const headers = {
    Authorization: `Bearer ${backstageIdentity.token}`,
    'Tus-Resumable': '1.0.0',
  };
  const text = (value: string) => Buffer.from(value).toString('base64');
  const made = await send('/api/innokyla/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(file.buffer.length),
      'Upload-Metadata': `filename ${text(file.name)},workspace ${text(
        'lappi',
      )}`,
    },
  });
  const id = made.headers.get('Location')!.split('/').pop()!;
  await send(`/api/innokyla/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...headers,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(file.buffer),
  });
  const answer = await send('/api/innokyla/entities', {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id: crypto.randomUUID(),
      kind: 'Document',
      workspace: 'lappi',
      title,
      language: 'fi',
      spec: { type: 'memo' },
      status: 'published',
      visibility: 'workspace',
      uploads: [{ id, personalDataChecked: true }],
    }),
  });
  const { metadata } = await answer.json();
  return `/innokyla/document/lappi/${metadata.name}`;
}

const example = async (folder: string, name: string) => ({
  name,
  buffer: await readFile(path.join(folder, name)),
});

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
    await table.focus();
    await page.keyboard.press('End');
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
      await box.focus();
      await page.keyboard.press('Space');
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
