import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showThread } from './showThread';

/** The name of the box that an answer is written in. */
export const REPLY = 'Your reply';

export const pdf = (name: string) =>
  new File(['%PDF-1.4'], name, { type: 'application/pdf' });

export const anAttachment = (
  id: string,
  fileName = 'muistio.pdf',
): Attachment => ({
  id,
  fileName,
  mediaType: 'application/pdf',
  size: 8,
  sha256: 'a'.repeat(64),
  createdAt: '2020-03-01T08:00:00Z',
  createdBy: 'user:default/test',
  contentPath: `/attachments/${id}/content`,
  inline: true,
});

/** A thread on the screen; what was asked to be made is in `made` and `posted`. */
export function showAnswering(api: Parameters<typeof showThread>[1] = {}) {
  const made: string[] = [];
  const posted: { body: string; attachments?: string[] }[] = [];
  const view = showThread(
    { posts: 1 },
    {
      createAttachment: async ({ id, upload }) => {
        made.push(upload);
        return anAttachment(id);
      },
      createPost: async (_thread, { id, body, attachments }) => {
        posted.push({ body, attachments });
        return {
          ...view.posts[0],
          id,
          seq: 2,
          body,
          attachments: attachments?.map(file => anAttachment(file)),
        };
      },
      ...api,
    },
  );
  return { ...view, made, posted };
}

export const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Send' }));
export const choose = (...files: File[]) =>
  userEvent.upload(
    screen.getByLabelText('Add files', { selector: 'input' }),
    files,
  );
