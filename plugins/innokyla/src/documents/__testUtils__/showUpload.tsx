import type { CreateEntityRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aWorkspace, anEntity } from '../../__testUtils__/entities';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { UploadPage } from '../upload/UploadPage';

/** A small PDF. */
export const pdf = (name: string) =>
  new File(['%PDF-1.4'], name, { type: 'application/pdf' });

/** Shows the upload page with `query` in its address; answers what it asked the backend to make. */
export function showUpload(
  given: Partial<InnokylaApi> = {},
  query = '',
  /** What was filled in before is still in the browser. Default: it is a new one. */
  options: { again?: boolean } = {},
) {
  if (!options.again) localStorage.clear();
  const requests: CreateEntityRequest[] = [];
  const { container } = renderScreen(<UploadPage />, {
    api: fakeApi({
      getEntity: async () => aWorkspace(),
      createEntity: async request => {
        requests.push(request);
        return anEntity({ kind: request.kind, name: 'hakemus-2020' });
      },
      ...given,
    }),
    at: `/innokyla/upload${query}`,
    path: '/innokyla/upload',
  });
  return { container, requests };
}

/** Chooses files as a person does, whatever the chooser would show first. */
export async function chooseFiles(...files: File[]) {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    expect(found).not.toBeNull();
    return found!;
  });
  await userEvent.upload(input, files, { applyAccept: false });
}
