import type { Page } from '@playwright/test';
import { expect, test } from './portalTest';

/** The posts of the thread on the page. */
const posts = (page: Page) =>
  page.getByRole('feed', { name: 'Viestit' }).getByRole('article');

const MODEL = '/innokyla/operatingmodel/lappi/yhdistysilta';

test.describe('Discussing a model', () => {
  test('an expert asks in one browser; the worker in another sees it without reloading and answers; the expert sees the answer', async ({
    openAs,
    checkA11y,
    picture,
  }) => {
    const worker = await openAs(
      'lappi-hanketyontekija',
      `${MODEL}?tab=discussion`,
    );
    const expert = await openAs('asiantuntija', MODEL);
    const question = `Mitä yhdistysilta maksaa? ${Date.now()}`;

    await expert.getByRole('tab', { name: /^Keskustelu/ }).click();
    await expert.getByRole('button', { name: 'Aloita keskustelu' }).click();
    await expert.getByRole('radio', { name: /^Kysymys/ }).check();
    await expert.getByRole('textbox', { name: /^Otsikko/ }).fill(question);
    await expert
      .getByRole('textbox', { name: /^Teksti/ })
      .pressSequentially('Onko **tila** maksuton?');
    await checkA11y(expert);
    await expert.getByRole('button', { name: 'Julkaise' }).click();
    await expect(expert.getByRole('heading', { name: question })).toBeVisible();
    await expect(posts(expert)).toHaveCount(1);

    // Nobody reloads anything from here on.
    await worker
      .getByRole('link', { name: new RegExp(question.replace('?', '\\?')) })
      .click();
    await expect(worker.getByText('Onko tila maksuton?')).toBeVisible();
    await expect(posts(worker).locator('strong')).toHaveText('tila');
    await checkA11y(worker);
    await worker
      .getByRole('textbox', { name: 'Vastauksesi' })
      .fill('Kunta antaa tilan maksutta.');
    await worker.keyboard.press('Control+Enter');
    await expect(posts(worker)).toHaveCount(2);
    await expect(expert.getByText('Kunta antaa tilan maksutta.')).toBeVisible();

    await expert
      .getByRole('textbox', { name: 'Vastauksesi' })
      .fill('Kiitos, tämä auttoi!');
    await expert.getByRole('button', { name: 'Lähetä' }).click();
    await expect(worker.getByText('Kiitos, tämä auttoi!')).toBeVisible();
    await picture(worker, 'thread');
  });

  test('script in a post is shown as harmless text to the other person', async ({
    openAs,
  }) => {
    const expert = await openAs('asiantuntija', `${MODEL}?tab=discussion`);
    const title = `Haitallinen ${Date.now()}`;
    await expert.getByRole('button', { name: 'Aloita keskustelu' }).click();
    await expert.getByRole('textbox', { name: /^Otsikko/ }).fill(title);
    await expert
      .getByRole('textbox', { name: /^Teksti/ })
      .fill(
        '<script>window.hacked=1</script><img src=x onerror="window.hacked=2"> [linkki](javascript:window.hacked=3) loppu',
      );
    await expert.getByRole('button', { name: 'Julkaise' }).click();
    await expect(expert.getByRole('heading', { name: title })).toBeVisible();

    const worker = await openAs(
      'lappi-hanketyontekija',
      new URL(expert.url()).pathname + new URL(expert.url()).search,
    );
    await expect(posts(worker).getByText(/loppu/)).toBeVisible();
    expect(
      await worker.evaluate(
        () => (window as unknown as { hacked?: number }).hacked,
      ),
    ).toBeUndefined();
    await expect(
      posts(worker).locator('a[href^="javascript"], script, img'),
    ).toHaveCount(0);
  });

  test('a reply written without a connection is kept, shown as waiting, and arrives once when the connection is back', async ({
    openAs,
  }) => {
    const worker = await openAs(
      'lappi-hanketyontekija',
      `${MODEL}?tab=discussion`,
    );
    const title = `Katkos ${Date.now()}`;
    await worker.getByRole('button', { name: 'Aloita keskustelu' }).click();
    await worker.getByRole('textbox', { name: /^Otsikko/ }).fill(title);
    await worker.getByRole('textbox', { name: /^Teksti/ }).fill('Aloitus');
    await worker.getByRole('button', { name: 'Julkaise' }).click();
    await expect(worker.getByRole('heading', { name: title })).toBeVisible();
    await worker.context().setOffline(true);
    await worker
      .getByRole('textbox', { name: 'Vastauksesi' })
      .fill('Kirjoitettu junassa');
    await worker.getByRole('button', { name: 'Lähetä' }).click();
    await expect(worker.getByText('Kirjoitettu junassa')).toBeVisible();
    await expect(worker.getByText(/^Odottaa yhteyttä/)).toBeVisible();
    await worker.context().setOffline(false);
    // By itself, within the longest pause between two tries.
    await expect(
      posts(worker).filter({ hasText: 'Kirjoitettu junassa' }),
    ).toHaveCount(1, { timeout: 30_000 });
    await expect(worker.getByText(/^Odottaa yhteyttä/)).toBeHidden();
    await worker.reload();
    await expect(
      posts(worker).filter({ hasText: 'Kirjoitettu junassa' }),
    ).toHaveCount(1);
  });

  test('an outsider can discuss a portal-wide model, and any catalogue entity has the tab', async ({
    openAs,
    checkA11y,
  }) => {
    const outsider = await openAs(
      'ulkopuolinen',
      '/catalog/default/component/jarjestotieto-verkkosivusto',
    );
    await outsider.getByRole('link', { name: 'Keskustelu' }).click();
    await expect(
      outsider.getByRole('button', { name: 'Aloita keskustelu' }),
    ).toBeVisible();
    await checkA11y(outsider, { within: 'main' });
  });
});
