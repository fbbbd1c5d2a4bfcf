import type { Page } from '@playwright/test';
import {
  backendAs,
  choose,
  findNotice,
  MODEL,
  MODEL_REF,
  NAMES,
  post,
  posts,
  reply,
  write,
} from './discussing';
import { expect, test } from './portalTest';

const WORKER = NAMES['lappi-hanketyontekija'];

/** Opens a thread from the list of the model, as one who reads it does. */
const openThread = (page: Page, title: string) =>
  page.getByRole('link', { name: title }).click();

test.describe('Three people in three browsers', () => {
  test('ask, answer, accept, mention, change and take back, each seeing the others without reloading', async ({
    openAs,
    checkA11y,
    picture,
  }) => {
    test.setTimeout(300_000);
    const title = `Mistä tila illalle ${Date.now()}`;
    const list = `${MODEL}?tab=discussion`;
    const expert = await openAs('asiantuntija', `${list}&start=question`);
    const worker = await openAs('lappi-hanketyontekija', list);
    const coordinator = await openAs('ohjelmakoordinaattori', list);

    await test.step('the expert asks; it comes into the lists of the others', async () => {
      await expect(
        expert.getByRole('radio', { name: /^Kysymys/ }),
      ).toBeChecked();
      await expert.getByRole('textbox', { name: /^Otsikko/ }).fill(title);
      await write(
        expert.getByRole('textbox', { name: /^Teksti/ }),
        'Onko kunnan tila maksuton?',
      );
      await expert.getByRole('button', { name: 'Julkaise' }).click();
      await expect(expert.getByRole('heading', { name: title })).toBeVisible();
      await expect(expert.getByText('Vielä avoin')).toBeVisible();
      await openThread(worker, title);
      await openThread(coordinator, title);
      await expect(posts(worker)).toHaveCount(1);
      await expect(posts(coordinator)).toHaveCount(1);
    });

    await test.step('the worker answers, the coordinator too, and all three read both', async () => {
      await reply(worker, 'Kunta antaa tilan maksutta.');
      await reply(coordinator, 'Kirjasto kävi myös.');
      for (const page of [expert, worker, coordinator]) {
        await expect(post(page, 2)).toContainText('Kunta antaa tilan');
        await expect(post(page, 3)).toContainText('Kirjasto kävi myös.');
      }
    });

    await test.step('the expert accepts the worker’s answer; the others see which', async () => {
      await expert
        .getByRole('button', { name: 'Hyväksy vastaukseksi: viesti 2' })
        .click();
      for (const page of [expert, worker, coordinator]) {
        await expect(
          post(page, 2).getByText('Hyväksytty vastaus'),
        ).toBeVisible();
        await expect(page.getByText('Kysymykseen on vastaus')).toBeVisible();
      }
      await expect(
        worker.getByRole('button', { name: /^Peru hyväksyntä/ }),
      ).toHaveCount(0);
      await checkA11y(expert);
      await picture(expert, 'conversation');
    });

    await test.step('the worker leaves; the coordinator mentions her, and more is written', async () => {
      await worker.goto('/notifications');
      await reply(coordinator, 'Kuka varaa tilan,', WORKER);
      await expect(post(expert, 4)).toContainText(WORKER);
      await reply(expert, 'Sama kysymys minulla.');
      await expect(post(coordinator, 5)).toBeVisible();
    });

    await test.step('the notice leads her to the post that mentions her', async () => {
      const notice = await findNotice(
        worker,
        `Sinut mainittiin keskustelussa: ${title}`,
      );
      await picture(worker, 'mention-notice');
      await notice.click();
      await expect(post(worker, 4)).toHaveAttribute('aria-current', 'true');
      await expect(post(worker, 4)).toBeInViewport();
      await expect(post(worker, 4)).toContainText(WORKER);
    });

    await test.step('she changes her answer; the others see the new text and what it was', async () => {
      await choose(worker, 2, 'Muokkaa');
      await write(
        worker.getByRole('textbox', { name: 'Viestin teksti' }),
        'Iltaisin: ',
      );
      await worker.getByRole('button', { name: 'Tallenna' }).click();
      await expect(post(worker, 2)).toContainText('Iltaisin');
      await expect(post(coordinator, 2)).toContainText('Iltaisin');
      await coordinator
        .getByRole('button', { name: /^muokattu: mitä muutettiin/ })
        .click();
      const history = coordinator.getByRole('dialog', {
        name: 'Viestin 2 muutokset',
      });
      await expect(
        history.getByRole('heading', { name: /^Muutettu/ }),
      ).toBeVisible();
      await expect(
        history.getByRole('heading', { name: /^Kirjoitettu/ }),
      ).toBeVisible();
      await expect(history.getByText('Iltaisin')).toHaveCount(1);
      await checkA11y(coordinator);
      await picture(coordinator, 'post-history');
      await history.getByRole('button', { name: 'Sulje' }).click();
    });

    await test.step('the coordinator deletes a post; its place stays for the others', async () => {
      await choose(coordinator, 3, 'Poista');
      const dialog = coordinator.getByRole('dialog', {
        name: 'Poistetaanko viesti?',
      });
      await checkA11y(coordinator);
      await dialog.getByRole('button', { name: 'Poista' }).click();
      for (const page of [coordinator, expert, worker]) {
        await expect(post(page, 3)).toContainText('Viesti on poistettu.');
        await expect(post(page, 3)).not.toContainText('Kirjasto');
      }
      await picture(expert, 'thread-deleted');
    });
  });

  test('a request for comments that is late waits on the front page of who was asked, and closes when they answer', async ({
    openAs,
    request,
    checkA11y,
    picture,
  }) => {
    const title = `Kommentit luonnokseen ${Date.now()}`;
    const author = await backendAs(request, 'lappi-hanketyontekija');
    const { id } = await author.startThread(
      {
        anchor: MODEL_REF,
        kind: 'review',
        title,
        dueAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
        reviewers: ['user:default/asiantuntija', 'group:default/koordinaatio'],
      },
      'Mitä puuttuu?',
    );
    const thread = `${MODEL}?tab=discussion&thread=${id}`;
    const worker = await openAs('lappi-hanketyontekija', thread);
    const asked = worker.getByRole('list', {
      name: 'Keneltä on pyydetty kommentteja',
    });
    await expect(worker.getByText('3 päivää myöhässä').first()).toBeVisible();
    await expect(asked.getByText('ei ole vielä vastannut')).toHaveCount(2);

    const expert = await openAs('asiantuntija', '/innokyla');
    const needs = expert.getByRole('region', {
      name: 'Sinulta pyydetään kommentteja',
    });
    await expect(
      needs
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByText('3 päivää myöhässä'),
    ).toBeVisible();
    await checkA11y(expert);
    await picture(expert, 'home-needs-you');
    await needs.getByRole('link', { name: title }).click();
    await reply(expert, 'Aikataulu puuttuu.');

    await expect(asked.getByText('1/2')).toHaveCount(0);
    await expect(worker.getByText('1/2 on vastannut')).toBeVisible();
    await expect(
      asked
        .getByRole('listitem')
        .filter({ hasText: NAMES.asiantuntija })
        .getByRole('link', { name: 'on vastannut' }),
    ).toBeVisible();
    await checkA11y(worker);
    await picture(worker, 'review-late');

    // Whoever of a group writes answers for it.
    const coordinator = await openAs('ohjelmakoordinaattori', thread);
    await reply(coordinator, 'Hyvä näin.');
    await expect(worker.getByText('2/2 on vastannut')).toBeVisible();
    await expect(worker.getByText(/myöhässä/)).toHaveCount(0);
    await expert.goto('/innokyla');
    await expect(
      expert.getByRole('heading', { name: 'Viimeisimmät keskustelut' }),
    ).toBeVisible();
    await expect(needs.getByRole('link', { name: title })).toHaveCount(0);
  });

  test('an experience told in fields stands as a card on the model for the others', async ({
    openAs,
    checkA11y,
    picture,
  }) => {
    const place = `Utsjoki ${Date.now()}`;
    const coordinator = await openAs('ohjelmakoordinaattori', MODEL);
    await coordinator
      .getByRole('link', { name: 'Kerro oma kokemuksesi' })
      .click();
    const form = coordinator.locator('form').filter({
      has: coordinator.getByRole('heading', { name: 'Uusi keskustelu' }),
    });
    await expect(form.getByRole('radio', { name: /^Kokemus/ })).toBeChecked();
    await form
      .getByRole('textbox', { name: /^Otsikko/ })
      .fill(`Illat: ${place}`);
    await write(
      form.getByRole('textbox', { name: /^Miten kävi/ }),
      'Väkeä tuli enemmän kuin odotimme.',
    );
    // Where it was tried is needed, and the form says so where it is missing.
    await form.getByRole('button', { name: 'Julkaise' }).click();
    const where = form.getByRole('textbox', { name: /^Missä kokeiltiin/ });
    await expect(where).toBeFocused();
    await expect(form.getByText('Kerro, missä kokeiltiin.')).toBeVisible();
    await where.fill(place);
    await form.getByRole('textbox', { name: /^Milloin/ }).fill('syksyllä');
    await form.getByRole('textbox', { name: /^Mikä toimi/ }).fill('Kahvit.');
    await form
      .getByRole('textbox', { name: /^Mikä ei toiminut/ })
      .fill('Kutsut myöhästyivät.');
    await form
      .getByRole('textbox', { name: /^Mitä neuvoisit/ })
      .fill('Varatkaa sali ajoissa.');
    await form
      .getByRole('radio', { name: 'Kyllä, mutta toisella tavalla' })
      .check();
    await checkA11y(coordinator);
    await form.getByRole('button', { name: 'Julkaise' }).click();
    await expect(
      coordinator.getByRole('heading', { name: place, exact: true }),
    ).toBeVisible();
    await expect(
      coordinator.getByText('Varatkaa sali ajoissa.').first(),
    ).toBeVisible();
    await picture(coordinator, 'experience');

    const worker = await openAs('lappi-hanketyontekija', MODEL);
    const card = worker.getByRole('listitem').filter({ hasText: place }).last();
    await expect(card).toContainText('Tekisi uudelleen toisella tavalla');
    await expect(card).toContainText('Varatkaa sali ajoissa.');
    await card.scrollIntoViewIfNeeded();
    await checkA11y(worker);
    await picture(worker, 'experience-on-model');
    await card.getByRole('link', { name: `Illat: ${place}` }).click();
    await expect(post(worker, 1)).toContainText('Väkeä tuli enemmän');
  });
});
