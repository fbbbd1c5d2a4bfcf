import type { ReactElement } from 'react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { someSignals } from './backend';

/** Shows a part of the discussions to `ME`, with live changes that the test tells. */
export function showScreen(
  screen: ReactElement,
  api: Partial<InnokylaApi> = {},
  at = '/somewhere?tab=discussion',
) {
  const signals = someSignals();
  const { container, unmount } = renderScreen(
    <signals.Portal>{screen}</signals.Portal>,
    {
      api: fakeApi(api),
      at,
    },
  );
  return { container, unmount, signals };
}
