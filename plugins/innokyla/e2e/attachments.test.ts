import type { Locator, Page } from '@playwright/test';
import { expect, type ExampleUser, test } from './portalTest';
import { exampleFile } from './exampleFile';

const CORE = 'Toimintamallin ydin';
const TIPS = 'Vinkit toimintamallin soveltajille';

const box = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.getByText(/^Tallennettu/);

/** Pastes a picture, drawn by the browser itself, as from the clipboard. */
async function pastePicture(target: Locator) {
  await target.focus();
  // Until the editor has been fetched, a plain box stands there.
  await expect(target).toHaveAttribute('contenteditable', 'true');
  await target.evaluate(async element => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 400;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#0a5c9e';
    context.fillRect(0, 0, 800, 400);
    context.fillStyle = '#ffffff';
    context.font = '64px sans-serif';
    context.fillText('Lapin kartta', 200, 220);
    const blob = await new Promise<Blob>(resolve => {
      canvas.toBlob(made => resolve(made!), 'image/png');
    });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(
      new File([blob], 'image.png', { type: 'image/png' }),
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      }),
    );
  });
}

/** The form below the toolbar; the field for the model's own picture has the same name. */
const pictureForm = (page: Page) =>
  page
    .getByRole('group', { name: 'Kuva', exact: true })
    .filter({ has: page.getByRole('button', { name: 'Valmis' }) });

/** Says what the picture shows, in the form that asks for it. */
async function describePicture(page: Page, words: string) {
  const form = pictureForm(page);
  await form.getByRole('textbox', { name: /^Mitä kuvassa on/ }).fill(words);
  await form.getByRole('button', { name: 'Valmis' }).click();
}

/** Whether the browser has got the picture and can show it. */
const isShown = (picture: Locator) =>
  expect
    .poll(() =>
      picture.evaluate(element => (element as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);

/** The answer that somebody gets who asks for an address with their own token. */
async function statusFor(page: Page, user: ExampleUser, address: string) {
  const { origin } = new URL(address);
  const session = await page.request.get(
    `${origin}/api/auth/innokyla-dev-users/refresh`,
    {
      headers: {
        'x-innokyla-dev-user': user,
        'X-Requested-With': 'XMLHttpRequest',
      },
    },
  );
  const { token } = (await session.json()).backstageIdentity;
  const answer = await page.request.get(address, {
    headers: { Authorization: `Bearer ${token}`, Cookie: '' },
  });
  return answer.status();
}

test('a worker puts pictures into sections, a colleague sees them; an expert replies with a PDF, which the worker downloads; an outsider reaches neither', async ({
  page,
  signInAs,
  openAs,
  checkA11y,
  picture,
}) => {
  test.setTimeout(240_000);
  const title = `Kuvallinen malli ${Date.now()}`;
  const words = 'Lapin kartta sinisellä pohjalla';

  await test.step('the worker pastes one into a section and goes on writing', async () => {
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla');
    await page.getByRole('link', { name: /Kuvaa toimintamalli/ }).click();
    await box(page, 'Otsikko').fill(title);
    await page.keyboard.press('Enter');
    await expect(box(page, CORE)).toBeVisible();
    await box(page, CORE).focus();
    await page.keyboard.type('Ennen kuvaa. ');
    await pastePicture(box(page, CORE));
    await checkA11y(page);
    await describePicture(page, words);
    await page.keyboard.type(' Kuvan jälkeen.');
    await isShown(box(page, CORE).getByRole('img', { name: words }));
    await expect(box(page, CORE)).toContainText('Ennen kuvaa.');
    await expect(box(page, CORE)).toContainText('Kuvan jälkeen.');
    await expect(saved(page)).toBeVisible();
    await picture(page, 'picture-in-section');
  });

  await test.step('and chooses one for another section', async () => {
    const { buffer } = exampleFile('hakemus-2020.pdf');
    await box(page, TIPS).focus();
    await expect(box(page, TIPS)).toHaveAttribute('contenteditable', 'true');
    // To the toolbar of this field, and along it.
    await page.keyboard.press('Alt+F10');
    const tool = page.locator('[data-tool="picture"]:focus');
    while (!(await tool.count())) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pictureForm(page).locator('input[type=file]').setInputFiles({
      // What it is counts, not what it is called.
      name: 'ei-kuva.png',
      mimeType: 'image/png',
      buffer,
    });
    await expect(page.getByRole('alert')).toContainText(
      'ei-kuva.png jäi lisäämättä',
      { timeout: 30_000 },
    );
    await expect(box(page, TIPS)).not.toContainText('ei-kuva');
    await checkA11y(page);
    await page.getByRole('button', { name: 'Poista kuva' }).click();
  });

  await test.step('she publishes it for the workspace', async () => {
    await expect(saved(page)).toBeVisible();
    await page.getByRole('button', { name: 'Julkaise…' }).click();
    await page.getByRole('radio', { name: /^Työtila/ }).check();
    await page.getByRole('button', { name: 'Julkaise', exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: title, exact: true }),
    ).toBeVisible();
  });
  const address = new URL(page.url()).pathname;

  const colleague = await openAs('lappi-yllapitaja', address);
  let pictureAddress = '';
  await test.step('a colleague sees the picture', async () => {
    const shown = colleague.getByRole('img', { name: words });
    await shown.scrollIntoViewIfNeeded();
    await isShown(shown);
    pictureAddress = (await shown.getAttribute('src'))!;
    await checkA11y(colleague);
    await picture(colleague, 'picture-on-page');
  });

  const expert = await openAs('asiantuntija', `${address}?tab=discussion`);
  const file = exampleFile('hakemus-2020.pdf');
  await test.step('an expert starts a discussion with a PDF', async () => {
    await expert.getByRole('button', { name: 'Aloita keskustelu' }).click();
    await expert.getByRole('textbox', { name: /^Otsikko/ }).fill(title);
    await expert
      .getByRole('textbox', { name: /^Teksti/ })
      .fill('Liitteenä esimerkki.');
    await expert.locator('input[type=file]').setInputFiles(file);
    await checkA11y(expert);
    // At once: it waits for the file by itself.
    await expert.getByRole('button', { name: 'Julkaise' }).click();
    await expect(
      expert.getByRole('link', { name: `Lataa ${file.name}` }),
    ).toBeVisible({ timeout: 30_000 });
    await checkA11y(expert);
    await picture(expert, 'post-with-file');
  });

  let fileAddress = '';
  await test.step('the worker downloads it', async () => {
    await page.goto(
      new URL(expert.url()).pathname + new URL(expert.url()).search,
    );
    const link = page.getByRole('link', { name: `Lataa ${file.name}` });
    await expect(link).toHaveAttribute('href', /\/content$/);
    fileAddress = (await link.getAttribute('href'))!;
    const download = page.waitForEvent('download');
    await link.click();
    const saving = await download;
    expect(saving.suggestedFilename()).toBe(file.name);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile((await saving.path())!)).toEqual(file.buffer);
  });

  await test.step('an outsider reaches neither', async () => {
    for (const path of [pictureAddress, fileAddress]) {
      expect(await statusFor(page, 'lappi-yllapitaja', path)).toBe(200);
      expect(await statusFor(page, 'ulkopuolinen', path)).toBe(404);
    }
  });
});
