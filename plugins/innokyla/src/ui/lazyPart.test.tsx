import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { lazyPart } from './lazyPart';
import { createQueryClient, QueryProvider } from './QueryProvider';

const waiting = () => <p>Haetaan</p>;

function show(Part: React.ComponentType) {
  return renderInTestApp(
    <QueryProvider client={createQueryClient(0)}>
      <input aria-label="Vastaus" />
      <Part />
    </QueryProvider>,
  );
}

describe('A part of a page that is fetched when it is shown', () => {
  it('stands in its place once it is there', async () => {
    show(lazyPart('a', async () => () => <p>Osa</p>, { waiting }));
    expect(await screen.findByText('Osa')).toBeInTheDocument();
  });

  it('leaves the rest of the page and what was typed alone when it cannot be fetched, and can be tried again', async () => {
    let isBroken = true;
    const Part = lazyPart(
      'b',
      async () => {
        if (isBroken) throw new Error('Loading chunk 7 failed.');
        return () => <p>Osa</p>;
      },
      { waiting },
    );
    show(Part);
    await userEvent.type(screen.getByRole('textbox'), 'Kirjoitettu junassa');
    const again = await screen.findByRole('button', { name: /again/i });
    expect(screen.getByRole('textbox')).toHaveValue('Kirjoitettu junassa');
    isBroken = false;
    await userEvent.click(again);
    expect(await screen.findByText('Osa')).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('Kirjoitettu junassa');
  });

  it('can show something simpler instead of a notice', async () => {
    const Part = lazyPart<{}>(
      'c',
      async () => Promise.reject(new Error('gone')),
      {
        waiting,
        missing: () => <p>Pelkkä teksti</p>,
      },
    );
    show(Part);
    expect(await screen.findByText('Pelkkä teksti')).toBeInTheDocument();
  });
});
