import type { Reviewer } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aThread } from '../__testUtils__/backend';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';

let page: ReturnType<typeof letWindowScroll>;
beforeEach(() => {
  localStorage.clear();
  page = letWindowScroll();
});

const rowOf = async (text: string) =>
  (await findPost(text)).closest('article')!;

describe('being there when others write', () => {
  it('sees the post appear at the end and hears of it', async () => {
    const { signals, write } = showThread({ posts: 3, thread: { readSeq: 3 } });
    await findPost('Viesti 3');
    write('Juuri kirjoitettu');
    await signals.tell({ seq: 4 });
    expect(await findPost('Juuri kirjoitettu')).toBeInTheDocument();
    expect(
      screen.getByText('1 new post', { selector: 'span' }),
    ).toBeInTheDocument();
  });

  it('is not moved in the middle of a thread, and goes to the new when they want to', async () => {
    const { signals, write } = showThread({
      posts: 200,
      thread: { readSeq: 50, unread: 150 },
    });
    await findPost('Viesti 51');
    const before = page.scrolled();
    write('Juuri kirjoitettu');
    await signals.tell({ seq: 201 });
    const button = await screen.findByRole('button', { name: '1 new post' });
    expect(page.scrolled()).toBe(before);
    await userEvent.click(button);
    await waitFor(async () =>
      expect(await rowOf('Juuri kirjoitettu')).toHaveFocus(),
    );
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: '1 new post' })).toBeNull(),
    );
  });

  it('sees an edit of what is on the screen', async () => {
    const { signals, change, posts: kept } = showThread({ posts: 3 });
    await findPost('Viesti 2');
    change(kept[1], { body: 'Korjattu teksti' });
    await signals.tell({ seq: 2 });
    expect(await findPost('Korjattu teksti')).toBeInTheDocument();
    expect(screen.queryByText('Viesti 2')).toBeNull();
  });

  it('sees who has answered a request for comments when the answer comes', async () => {
    const asked = { ref: 'user:default/asiantuntija' };
    let reviewers: Reviewer[] = [asked];
    const { signals, write } = showThread(
      { posts: 1 },
      {
        getThread: async () =>
          aThread({ kind: 'review', readSeq: 1, reviewers }),
      },
    );
    expect(await screen.findByText('0 of 1 have answered')).toBeInTheDocument();
    write('Hyvä näin');
    reviewers = [{ ...asked, answeredAt: '2020-03-03T08:00:00Z' }];
    await signals.tell({ seq: 2 });
    expect(await screen.findByText('1 of 1 have answered')).toBeInTheDocument();
  });

  it('gets two hundred posts at once without two hundred requests', async () => {
    const { signals, write, asked } = showThread({
      posts: 3,
      thread: { readSeq: 3 },
    });
    await findPost('Viesti 3');
    const seqs = Array.from({ length: 200 }, (_, i) => i + 4);
    seqs.forEach(seq => write(`Ryöppy ${seq}`));
    await signals.tell(...seqs.map(seq => ({ seq })));
    await userEvent.click(
      await screen.findByRole('button', { name: 'To the newest post' }),
    );
    expect(await findPost('Ryöppy 203')).toBeInTheDocument();
    expect(asked.length).toBeLessThan(25);
  });

  it('catches up with what the signals missed when coming back to the window', async () => {
    const { write, change, posts } = showThread({ posts: 3 });
    await findPost('Viesti 3');
    write('Kirjoitettu sillä välin');
    change(posts[0], { body: 'Muokattu sillä välin' });
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await findPost('Kirjoitettu sillä välin')).toBeInTheDocument();
  });

  it('is not bothered by what is written in other threads', async () => {
    const { signals, asked } = showThread({ posts: 3 });
    await findPost('Viesti 3');
    const before = asked.length;
    await signals.tell({ id: 'another', seq: 9 });
    expect(asked).toHaveLength(before);
  });
});
