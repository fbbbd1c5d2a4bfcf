import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { screen } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { ThreadView } from '../thread/ThreadView';
import { aBackend, someSignals } from './backend';

/** Finds what a post says once it is rendered; until then it stands as it was written, in no paragraph. */
export const findPost = (text: string) =>
  screen.findByText(text, { selector: 'p' });

/** Shows a thread on a backend of its own; `api` stands in for calls of it, `hash` names a post in the address. */
export function showThread(
  given: { posts: number; thread?: Partial<Thread> },
  api: Partial<InnokylaApi> = {},
  hash = '',
) {
  const backend = aBackend(given);
  const signals = someSignals();
  const { container, unmount } = renderScreen(
    <signals.Portal>
      <ThreadView id="thread-1" />
    </signals.Portal>,
    {
      api: fakeApi({ ...backend.api, ...api }),
      at: `/innokyla/operatingmodel/lappi/x?tab=discussion&thread=thread-1${hash}`,
    },
  );
  return { container, unmount, ...backend, signals };
}
