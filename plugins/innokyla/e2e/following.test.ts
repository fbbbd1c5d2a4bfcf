import {
  backendAs,
  findNotice,
  MODEL,
  MODEL_REF,
  post,
  reply,
} from './discussing';
import { expect, test } from './portalTest';

test.describe('Hearing of a discussion', () => {
  test('who mutes a thread gets no notice of what is written, while another follower does; unmuted, they do again', async ({
    openAs,
    request,
    checkA11y,
    picture,
  }) => {
    test.setTimeout(300_000);
    const title = `Mykistettävä ${Date.now()}`;
    const worker = await backendAs(request, 'lappi-hanketyontekija');
    const { id } = await worker.startThread(
      { anchor: MODEL_REF, title },
      'Alku',
    );
    const thread = `${MODEL}?tab=discussion&thread=${id}`;
    const muted = await openAs('ohjelmakoordinaattori', thread);
    const follower = await openAs('asiantuntija', thread);
    const follow = (page: typeof muted) =>
      page.getByRole('button', { name: `– ${title}` });

    await test.step('one writes and then mutes; another chooses to hear everything', async () => {
      await reply(muted, 'Minun osuuteni.');
      await expect(follow(muted)).toHaveText('Seuranta: kaikki');
      await follow(muted).click();
      await expect(
        muted.getByRole('menuitemradio', { name: /^Kaikki/ }),
      ).toBeChecked();
      await checkA11y(muted);
      await picture(muted, 'follow-menu');
      await muted.getByRole('menuitemradio', { name: /^Ei mitään/ }).click();
      await expect(follow(muted)).toHaveText('Seuranta: mykistetty');
      await follow(follower).click();
      await follower.getByRole('menuitemradio', { name: /^Kaikki/ }).click();
      await expect(follow(follower)).toHaveText('Seuranta: kaikki');
    });

    await test.step('only the follower is told of a new post, though the muted one is mentioned in it', async () => {
      await muted.goto('/notifications');
      await follower.goto('/notifications');
      await worker.reply(
        id,
        'Mitä sanot, <mention:user:default/ohjelmakoordinaattori>?',
      );
      const notice = await findNotice(
        follower,
        `Uusi viesti keskustelussa: ${title}`,
      );
      // People are told together, so the muted one would have been by now.
      await muted.reload();
      await expect(
        muted.getByRole('heading', { name: 'Ilmoitukset' }).first(),
      ).toBeVisible();
      await expect(muted.getByText(title)).toHaveCount(0);
      await notice.click();
      await expect(post(follower, 3)).toHaveAttribute('aria-current', 'true');
    });

    await test.step('what is muted stands among the settings and is given up there', async () => {
      await muted.goto('/innokyla/settings');
      const choice = muted.getByRole('listitem').filter({ hasText: title });
      const level = choice.getByRole('combobox', {
        name: /^Mistä saat ilmoituksen/,
      });
      await expect(level).toHaveText('Ei mitään (mykistä)');
      await checkA11y(muted);
      await picture(muted, 'settings');
      await level.click();
      await muted.getByRole('option', { name: 'Kaikki', exact: true }).click();
      await expect(level).toHaveText('Kaikki');
      await worker.reply(id, 'Ja vielä yksi asia.');
      await findNotice(muted, title);
    });
  });
});
