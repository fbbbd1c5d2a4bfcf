import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { MARK_COLORS } from './marks';
import { TextComparison, type TextComparisonProps } from './TextComparison';

const show = (props: TextComparisonProps) =>
  renderScreen(<TextComparison {...props} />, { api: fakeApi() });

const paragraphs = (count: number, change?: number) =>
  Array.from({ length: count }, (_, index) =>
    index === change ? `Kappale ${index} muuttui.` : `Kappale ${index}.`,
  ).join('\n\n');

describe('reading what changed in a text', () => {
  it('hears and sees which words came and which went', async () => {
    const { container } = show({
      before: 'Kuntaan nimetään yksi ihminen.',
      after: 'Kuntaan nimetään kaksi ihmistä.',
      language: 'fi',
    });
    expect(await screen.findByText('added:')).toBeInTheDocument();
    expect(screen.getByRole('insertion')).toHaveTextContent(
      'added: kaksi ihmistä',
    );
    expect(screen.getByRole('deletion')).toHaveTextContent(
      'removed: yksi ihminen',
    );
    expect(screen.getByText('Changed 1 · added 0 · removed 0')).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('opens and folds the paragraphs that did not change', async () => {
    show({ before: paragraphs(30), after: paragraphs(30, 15) });
    const fold = await screen.findByRole('button', {
      name: '… 14 unchanged paragraphs',
    });
    expect(screen.queryByText('Kappale 3.')).not.toBeInTheDocument();
    expect(screen.getByText('Kappale 14.')).toBeInTheDocument();
    await userEvent.click(fold);
    expect(screen.getByText('Kappale 3.')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Fold the unchanged paragraphs' }),
    );
    expect(screen.queryByText('Kappale 3.')).not.toBeInTheDocument();
  });

  it('is told when nothing differs', async () => {
    show({ before: 'Sama.', after: 'Sama.' });
    expect(await screen.findByText('No differences')).toBeInTheDocument();
  });

  it('is told when only the formatting differs', async () => {
    show({ before: 'Vain lihava.', after: 'Vain **lihava**.' });
    expect(
      await screen.findByText(
        'The words are the same; only the formatting differs.',
      ),
    ).toBeInTheDocument();
  });

  it('reads the two texts beside each other, each with its own words', async () => {
    show({
      before: 'Nimetään yksi ihminen.',
      after: 'Nimetään kaksi ihmistä.',
      view: 'sideBySide',
      labels: { before: 'Version 2', after: 'Version 3' },
    });
    expect(await screen.findByText('Version 2')).toBeInTheDocument();
    expect(screen.getByText('Version 3')).toBeInTheDocument();
    const old = screen.getByRole('deletion').closest('p')!;
    expect(within(old).queryByRole('insertion')).not.toBeInTheDocument();
    expect(old).toHaveTextContent('Nimetään removed: yksi ihminen.');
  });

  it('gets a very long text by and by', async () => {
    const before = Array.from({ length: 3_000 }, (_, i) => `Vanha${i}.`);
    const after = Array.from({ length: 3_000 }, (_, i) => `Uusi${i}.`);
    show({ before: before.join('\n\n'), after: after.join('\n\n') });
    expect(
      await screen.findByRole('button', { name: 'Show 200 more paragraphs' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('deletion').length).toBeLessThanOrEqual(200);
  });

  it('gets a paragraph with thousands of changes by and by', async () => {
    const before = Array.from({ length: 3_000 }, (_, i) => `sana${i}`);
    const after = before.map((word, i) => (i % 2 ? word : `muutos${i}`));
    show({ before: before.join(' '), after: after.join(' ') });
    const more = await screen.findByRole('button', {
      name: '… show more of this paragraph',
    });
    expect(screen.queryByText(/sana1999/)).not.toBeInTheDocument();
    const shown = document.querySelectorAll('ins').length;
    await userEvent.click(more);
    expect(document.querySelectorAll('ins').length).toBeGreaterThan(shown);
  });

  it.each(['light', 'dark'] as const)(
    'can tell the marked words from their ground in the %s theme',
    mode => {
      const light = (hex: string) => {
        const [r, g, b] = [1, 3, 5]
          .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
          .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      for (const { color, background } of Object.values(MARK_COLORS[mode])) {
        const [a, b] = [light(color), light(background)];
        expect(Math.max(a, b) / Math.min(a, b)).toBeGreaterThan(7);
      }
    },
  );
});
