import { act, screen, waitFor, within } from '@testing-library/react';
import { findBarriers } from '../../../__testUtils__/axe';
import { letWindowScroll } from '../../__testUtils__/scrolling';
import { findPost, showThread } from '../../__testUtils__/showThread';

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
});

const printing = (event: 'beforeprint' | 'afterprint') =>
  act(async () => {
    window.dispatchEvent(new Event(event));
  });

describe('printing a thread', () => {
  it('has every post that was fetched on paper, not only those in view', async () => {
    const { container } = showThread({ posts: 40 });
    await findPost('Viesti 1');
    expect(screen.queryByText('Viesti 40')).toBeNull();
    await printing('beforeprint');
    const paper = screen.getByTestId('printed-posts');
    for (const seq of [1, 20, 40]) {
      expect(
        within(paper).getByText(`Viesti ${seq}`, { selector: 'p' }),
      ).toBeInTheDocument();
    }
    expect(paper.querySelectorAll('article')).toHaveLength(40);
    // On paper, nothing is to be pressed and "two days ago" says nothing.
    expect(paper.querySelector('button')).toBeNull();
    expect(paper).toHaveTextContent('1 Mar 2020');
    expect(await findBarriers(container)).toEqual([]);
    await printing('afterprint');
    expect(screen.queryByTestId('printed-posts')).toBeNull();
  });

  it('says how much of a long thread is there', async () => {
    showThread({ posts: 400 });
    await findPost('Viesti 1');
    await printing('beforeprint');
    expect(screen.getByText(/^Printed: 50 of 400 posts/)).toBeInTheDocument();
  });

  it('is told by the medium where no event tells of it', async () => {
    let tell: ((event: { matches: boolean }) => void) | undefined;
    const before = window.matchMedia;
    window.matchMedia = ((query: string) => ({
      matches: false,
      media: query,
      addListener: () => {},
      removeListener: () => {},
      removeEventListener: () => {},
      addEventListener: (_: string, listener: typeof tell) => {
        if (query === 'print') tell = listener;
      },
    })) as unknown as typeof window.matchMedia;
    try {
      showThread({ posts: 2 });
      await findPost('Viesti 1');
      await waitFor(() => expect(tell).toBeDefined());
      await act(async () => tell!({ matches: true }));
      expect(screen.getByTestId('printed-posts')).toBeInTheDocument();
    } finally {
      window.matchMedia = before;
    }
  });
});
