import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, refusal } from '../__testUtils__/fakeApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { ErrorNotice } from './ErrorNotice';
import { createQueryClient } from './QueryProvider';

describe('being told what went wrong and what to do next', () => {
  it.each([
    [new TypeError('fetch failed'), 'No connection to the portal'],
    [refusal(401), 'You have been signed out'],
    [refusal(403), 'You may not do this'],
    [refusal(404), 'Not found, or you may not see it'],
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
