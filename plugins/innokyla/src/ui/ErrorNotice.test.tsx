import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, refusal } from '../__testUtils__/fakeApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { allMessages } from '../translations';
import type { Texts } from '../translations/useTexts';
import { ErrorNotice } from './ErrorNotice';
import { createFormat } from './format';
import { createQueryClient } from './QueryProvider';
import { errorTextOf } from './useErrorText';

const words: Record<string, string> = allMessages('fi');
const finnish = ((key: string, values: Record<string, string> = {}) =>
  words[key].replace(/{{(\w+)}}/g, (_, name) => values[name])) as Texts;

describe('being told what went wrong and what to do next', () => {
  it.each([
    [new TypeError('fetch failed'), 'No connection to the portal'],
    [refusal(401), 'You have been signed out'],
    [refusal(403), 'You may not do this'],
    [refusal(404), 'Not found, or you may not see it'],
    [refusal(409), 'This cannot be done now'],
    [refusal(413), 'This is too large'],
    [refusal(429), 'Too much at once'],
    [refusal(412), 'Someone has changed this meanwhile'],
    [refusal(500), 'The portal could not answer'],
  ])('%s', async (error, title) => {
    renderScreen(<ErrorNotice error={error} />, { api: fakeApi() });
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
  });

  it('hears which field was refused and why', async () => {
    renderScreen(
      <ErrorNotice error={refusal(400, 'title must not be empty')} />,
      { api: fakeApi() },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'title must not be empty',
    );
  });

  it('hears how much is taken', async () => {
    renderScreen(
      <ErrorNotice error={refusal(413, 'x', { maxBytes: 200_000 })} />,
      { api: fakeApi() },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'At most 200 kB is taken.',
    );
  });

  it('hears from when one can go on, not a minute too early', async () => {
    const today = new Date();
    today.setHours(23, 58, 30);
    const retryAt = today.toISOString();
    renderScreen(<ErrorNotice error={refusal(429, 'x', { retryAt })} />, {
      api: fakeApi(),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You can go on at 23:59. What you have written is still here.',
    );
  });

  it('hears on which day one can go on when it is another one', async () => {
    const retryAt = '2099-03-12T12:05:00Z';
    renderScreen(<ErrorNotice error={refusal(429, 'x', { retryAt })} />, {
      api: fakeApi(),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You can go on 12 Mar 2099/,
    );
  });

  it.each([
    [
      refusal(413, 'In English', { maxBytes: 200_000 }),
      'Tämä on liian suuri',
      'Enimmäiskoko on 200 kt.',
    ],
    [
      refusal(429, 'In English', { retryAt: '2099-03-12T12:05:00Z' }),
      'Liian monta kerralla',
      'Voit jatkaa 12.3.2099 klo 1',
    ],
    [refusal(403, 'In English'), 'Sinulla ei ole oikeutta', 'Pyydä oikeus'],
  ])('in Finnish what it is and what to do: %#', (error, what, todo) => {
    const { title, advice } = errorTextOf(error, finnish, createFormat('fi'));
    expect(title).toContain(what);
    expect(advice.replace(/\s/g, ' ')).toContain(todo);
    expect(advice).not.toContain('In English');
  });

  it('in Finnish what stands in the way, as the portal said it', () => {
    const { title, advice } = errorTextOf(
      refusal(409, 'The workspace still has content.'),
      finnish,
      createFormat('fi'),
    );
    expect(title).toBe('Tämä ei nyt onnistu');
    expect(advice).toMatch(/^Jokin on esteenä.* \(The workspace still/);
  });

  it('in Finnish which field was refused, as the portal said it', () => {
    const { advice } = errorTextOf(
      refusal(400, 'title: must not be empty'),
      finnish,
      createFormat('fi'),
    );
    expect(advice).toMatch(/^Tarkista .* \(title: must not be empty\)$/);
  });

  it('can try again', async () => {
    const retry = jest.fn();
    renderScreen(<ErrorNotice error={refusal(503)} onRetry={retry} />, {
      api: fakeApi(),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('waiting for an answer', () => {
  const { retry } = createQueryClient().getDefaultOptions().queries!;
  const again = retry as (failures: number, error: unknown) => boolean;

  it('is tried twice more when the network or the server fails', () => {
    expect(again(0, new TypeError('fetch failed'))).toBe(true);
    expect(again(1, refusal(503))).toBe(true);
    expect(again(2, refusal(503))).toBe(false);
  });

  it('is not tried again when it was refused', () => {
    expect(again(0, refusal(403))).toBe(false);
    expect(again(0, refusal(404))).toBe(false);
  });
});
