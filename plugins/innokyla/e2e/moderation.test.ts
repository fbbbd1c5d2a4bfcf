import {
  addressOf,
  backendAs,
  choose,
  findNotice,
  MODEL,
  MODEL_REF,
  NAMES,
  post,
  reply,
} from './discussing';
import { expect, test } from './portalTest';

const HIDDEN = 'Moderaattorit ovat piilottaneet tämän viestin.';

test.describe('Moderating', () => {
  test('a post is reported, hidden with a reason and shown again; the author, the reporter and a reader see each what concerns them', async ({
    openAs,
    request,
    checkA11y,
    picture,
  }) => {
    test.setTimeout(300_000);
    const title = `Kuka kertoi mitä ${Date.now()}`;
    const text = 'Naapurin Maijan puhelinnumero on 040 123.';
    const worker = await backendAs(request, 'lappi-hanketyontekija');
    const { id } = await worker.startThread(
      { anchor: MODEL_REF, title },
      'Keneltä kysyä?',
    );
    const thread = `${MODEL}?tab=discussion&thread=${id}`;
    const author = await openAs('asiantuntija', thread);
    const reader = await openAs('lappi-hanketyontekija', thread);
    const reporter = await openAs('ohjelmakoordinaattori', thread);
    const queue = await openAs('lappi-yllapitaja', '/innokyla/moderation');
    const report = queue.getByRole('article', { name: new RegExp(title) });

    await test.step('a reader reports it', async () => {
      await reply(author, text);
      await expect(post(reporter, 2)).toContainText(text);
      await choose(reporter, 2, 'Ilmoita ongelmasta…');
      const dialog = reporter.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
      await expect(dialog.getByText('Valitse, mikä on vialla.')).toBeVisible();
      await dialog
        .getByRole('radio', { name: /^Jonkun henkilötietoja/ })
        .check();
      await dialog
        .getByRole('textbox', { name: /^Omin sanoin/ })
        .fill('Puhelinnumero');
      await checkA11y(reporter);
      await picture(reporter, 'report');
      await dialog.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
      await expect(
        reporter.getByRole('dialog', { name: /^Kiitos/ }),
      ).toBeVisible();
      await reporter.getByRole('button', { name: 'Sulje' }).click();
    });

    await test.step('an admin of the workspace hides it, saying why', async () => {
      await queue.reload();
      await expect(report).toContainText(text);
      await expect(report).toContainText('Puhelinnumero');
      await expect(report).toContainText(NAMES.ohjelmakoordinaattori);
      await checkA11y(queue);
      await picture(queue, 'moderation-queue');
      await report.getByRole('button', { name: 'Piilota' }).click();
      const dialog = queue.getByRole('dialog', {
        name: 'Piilotetaanko viesti 2?',
      });
      await dialog.getByRole('button', { name: 'Piilota' }).click();
      await expect(dialog.getByText(/^Kirjoita syy/)).toBeVisible();
      await dialog
        .getByRole('textbox', { name: /^Miksi/ })
        .fill('Yksityinen numero');
      await checkA11y(queue);
      await dialog.getByRole('button', { name: 'Piilota' }).click();
      await expect(dialog).toBeHidden();
      await expect(report).toHaveCount(0);
    });

    await test.step('readers see that it is hidden, its author also why', async () => {
      for (const page of [reader, reporter]) {
        await expect(post(page, 2)).toContainText(HIDDEN);
        await expect(page.getByText(text)).toHaveCount(0);
      }
      await expect(post(author, 2)).toContainText('piilottaneet viestisi');
      await expect(post(author, 2)).toContainText('Yksityinen numero');
      await expect(post(author, 2)).toContainText(text);
      await checkA11y(author);
      await picture(author, 'post-hidden-own');
      await picture(reader, 'post-hidden');
      const page = await openAs('asiantuntija');
      await findNotice(page, `Viestisi piilotettiin: ${title}`);
      await page.goto(addressOf(author));
    });

    await test.step('it is shown again, and all of it stays on record', async () => {
      await queue.getByRole('combobox', { name: 'Ilmoitetut viestit' }).click();
      await queue.getByRole('option', { name: 'Käsitellyt' }).click();
      await expect(report).toContainText('Käsitteli');
      await report.getByRole('button', { name: 'Palauta näkyviin' }).click();
      const dialog = queue.getByRole('dialog', {
        name: 'Palautetaanko viesti 2 näkyviin?',
      });
      await dialog
        .getByRole('textbox', { name: /^Miksi/ })
        .fill('Numero on julkinen');
      await dialog.getByRole('button', { name: 'Palauta näkyviin' }).click();
      await expect(dialog).toBeHidden();
      for (const page of [reader, reporter, author]) {
        await expect(post(page, 2)).toContainText(text);
        await expect(page.getByText(/piilottaneet/)).toHaveCount(0);
      }
      await report
        .getByRole('button', { name: 'Mitä moderaattorit ovat tehneet' })
        .click();
      const trail = queue.getByRole('dialog');
      await expect(
        trail.getByText('Palautettu näkyviin: viesti 2'),
      ).toBeVisible();
      await expect(trail.getByText('Piilotettu: viesti 2')).toBeVisible();
      await expect(trail.getByText('Syy: Yksityinen numero')).toBeVisible();
      await checkA11y(queue);
      await picture(queue, 'moderation-trail');
    });

    await test.step('who reported it is told that it was looked at', async () => {
      await findNotice(reporter, 'Ilmoituksesi on käsitelty');
    });
  });

  test('who moderates nothing finds no reports', async ({
    openAs,
    checkA11y,
  }) => {
    const page = await openAs('asiantuntija', '/innokyla/moderation');
    await expect(
      page.getByRole('heading', { name: 'Täällä ei ole sinulle mitään' }),
    ).toBeVisible();
    await checkA11y(page);
  });
});
