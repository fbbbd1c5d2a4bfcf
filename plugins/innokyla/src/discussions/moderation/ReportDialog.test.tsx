import type { CreateReportRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { aPost, aThread } from '../__testUtils__/backend';
import { aReport } from './__testUtils__/reports';
import { ReportDialog } from './ReportDialog';

function show(
  reportPost: InnokylaApi['reportPost'],
  anchor = 'operatingmodel:lappi/malli',
) {
  const onClose = jest.fn();
  renderScreen(
    <ReportDialog
      thread={aThread({ anchor: { ref: anchor } })}
      post={aPost(4)}
      onClose={onClose}
    />,
    { api: fakeApi({ reportPost }) },
  );
  return { onClose };
}

const dialog = (name: RegExp = /Report post 4/) =>
  screen.findByRole('dialog', { name });
const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Send the report' }));

describe('reporting a post', () => {
  it('says what is wrong, sees who will look at it, and is thanked', async () => {
    const sent: CreateReportRequest[] = [];
    const { onClose } = show(async (_id, _seq, request) => {
      sent.push(request);
      return aReport();
    });
    const box = await dialog();
    expect(
      screen.getByRole('radio', { name: 'The admins of the workspace' }),
    ).toBeChecked();
    expect(
      within(box).getByText(/They can then read this whole discussion/),
    ).toBeInTheDocument();
    expect(await findBarriers(box)).toEqual([]);
    await userEvent.click(
      screen.getByRole('radio', { name: 'It insults or threatens somebody' }),
    );
    await send();
    await dialog(/Thank you/);
    expect(sent).toMatchObject([{ reason: 'insult', level: 'workspace' }]);
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalled();
  });

  it('is asked for words when nothing on the list fits', async () => {
    const reportPost = jest.fn(async () => aReport());
    show(reportPost);
    await dialog();
    await send();
    expect(screen.getByText('Choose what is wrong.')).toBeInTheDocument();
    // The keyboard is brought to what is to be put right.
    expect(screen.getAllByRole('radio')[0]).toHaveFocus();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Something else' }),
    );
    await send();
    expect(
      screen.getByRole('textbox', { name: 'In your own words' }),
    ).toHaveAccessibleDescription('Tell in a few words what is wrong.');
    expect(
      screen.getByRole('textbox', { name: 'In your own words' }),
    ).toHaveFocus();
    expect(reportPost).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it fails, and makes one report', async () => {
    const ids: string[] = [];
    show(async (_id, _seq, request) => {
      ids.push(request.id);
      if (ids.length === 1) throw refusal(503);
      return aReport();
    });
    await dialog();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Something else' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'In your own words' }),
      'Väärä tieto',
    );
    await send();
    expect(
      await screen.findByText('The portal could not answer'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: 'In your own words' }),
    ).toHaveValue('Väärä tieto');
    await send();
    await dialog(/Thank you/);
    expect(new Set(ids).size).toBe(1);
  });

  it('reports to the portal’s moderators where there is no workspace', async () => {
    const sent: CreateReportRequest[] = [];
    show(async (_id, _seq, request) => {
      sent.push(request);
      return aReport();
    }, 'component:default/website');
    await dialog();
    expect(
      screen.getByText(/The portal’s moderators will look at it/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /Advertising/ }));
    await send();
    await dialog(/Thank you/);
    expect(sent).toMatchObject([{ level: 'portal' }]);
  });
});
