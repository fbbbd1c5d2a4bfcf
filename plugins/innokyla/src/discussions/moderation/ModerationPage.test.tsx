import type {
  ModerateRequest,
  ModerationEntry,
  ModerationQuery,
  Report,
  UpdateReportRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { aThread } from '../__testUtils__/backend';
import { aReport } from './__testUtils__/reports';
import { ModerationPage } from './ModerationPage';

const admin: Partial<InnokylaApi> = {
  getSettings: async () => ({
    ...someSettings,
    memberships: [
      { workspace: 'lappi', title: 'Lappi', role: 'admin' },
      { workspace: 'kainuu', title: 'Kainuu', role: 'admin' },
    ],
  }),
};

/** A backend with one report that can be settled. */
function aQueue(given: Partial<Report> = {}) {
  let report = aReport(given);
  const asked: ModerationQuery[] = [];
  const done: ModerateRequest[] = [];
  const changes: UpdateReportRequest[] = [];
  const api: Partial<InnokylaApi> = {
    ...admin,
    listReports: async (query = {}) => {
      asked.push(query);
      const items = report.state === query.state ? [report] : [];
      return { items, pageInfo: {}, totalItems: items.length };
    },
    updateReport: async (_id, revision, change) => {
      if (revision !== report.revision) throw refusal(412);
      changes.push(change);
      report = { ...report, ...change, revision: revision + 1 };
      return report;
    },
    moderate: async (threadId, request) => {
      done.push(request);
      const hidden = request.action === 'hide';
      report = {
        ...report,
        state: request.report ? 'handled' : report.state,
        post: { ...report.post, hidden },
        handledAt: '2020-03-04T08:00:00Z',
        handledBy: 'user:default/test',
        outcome: request.reason,
      };
      return {
        ...request,
        id: request.id,
        threadId,
        by: 'user:default/test',
        at: '2020-03-04T08:00:00Z',
        author: report.post.author,
      };
    },
  };
  return { api, asked, done, changes };
}

const show = (given: Partial<InnokylaApi>, at = '/innokyla/moderation') =>
  renderScreen(<ModerationPage />, { api: fakeApi(given), at });

const theReport = async () =>
  within(
    await screen.findByRole('article', { name: 'Report on “Kuka maksaa?”' }),
  );
const press = async (name: string) =>
  userEvent.click((await theReport()).getByRole('button', { name }));
const answer = async (name: string, button: string, text?: string) => {
  const dialog = within(await screen.findByRole('dialog', { name }));
  if (text) await userEvent.type(dialog.getByRole('textbox'), text);
  await userEvent.click(dialog.getByRole('button', { name: button }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};
const filter = async (label: string, option: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(screen.getByRole('option', { name: option }));
};

describe('looking at what was reported', () => {
  it('sees what was written, by whom, what is said to be wrong, and the way there', async () => {
    const { api } = aQueue();
    const { container } = show(api);
    const report = await theReport();
    expect(
      await report.findByText('tyhmää', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(
      report.getByText('It insults or threatens somebody'),
    ).toBeInTheDocument();
    expect(report.getByText('Ei näin.')).toBeInTheDocument();
    expect(
      report.getByRole('link', { name: 'Show in the discussion' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&thread=thread-1&post=4',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it.each([
    ['deleted', {}, 'The text is gone: it was deleted.'],
    [
      'purged',
      { purgedAt: '2020-03-04T08:00:00Z' },
      'The moderators have removed the text for good.',
    ],
  ])('reads that the post was %s since', async (_, since, words) => {
    const { post } = aReport();
    const { api } = aQueue({ post: { ...post, body: undefined, ...since } });
    show(api);
    const report = await theReport();
    expect(report.getByText(words)).toBeInTheDocument();
    expect(report.queryByRole('button', { name: /^Hide/ })).toBeNull();
  });

  it('hides the post, which settles the report; finds it again and undoes it', async () => {
    const { api, done } = aQueue();
    show(api);
    await press('Hide');
    await answer('Hide post 4?', 'Hide', 'Loukkaa');
    expect(
      await screen.findByRole('heading', { name: 'Nothing to look at' }),
    ).toBeInTheDocument();
    // The button that was pressed is gone with its report; the keyboard does not begin anew at the portal's top.
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus(),
    );
    await filter('Reports', 'Handled');
    expect(
      (await theReport()).getByText('Said then: Loukkaa'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address bar')).toHaveTextContent(
      'state=handled',
    );
    await press('Bring back into sight');
    await answer(
      'Bring post 4 back into sight?',
      'Bring back into sight',
      'Väärinkäsitys',
    );
    await waitFor(async () =>
      expect(
        (await theReport()).getByRole('button', { name: 'Hide' }),
      ).toBeInTheDocument(),
    );
    expect(done).toMatchObject([
      { action: 'hide', seq: 4, report: 'report-1', reason: 'Loukkaa' },
      { action: 'restore', seq: 4, report: undefined },
    ]);
  });

  it('closes a groundless one, and opens it again', async () => {
    const { api, changes } = aQueue();
    show(api);
    await press('Nothing to do');
    await answer('Is there nothing to do?', 'Nothing to do');
    await filter('Reports', 'Dismissed');
    await press('Open again');
    expect(
      await screen.findByRole('heading', { name: 'No such reports' }),
    ).toBeInTheDocument();
    expect(changes).toMatchObject([{ state: 'dismissed' }, { state: 'open' }]);
  });

  it('hands it to the portal’s moderators, told what they can then read', async () => {
    const { api, changes } = aQueue();
    show(api);
    await press('Hand to the portal’s moderators');
    expect(
      await screen.findByText(/They can then read this whole discussion/),
    ).toBeInTheDocument();
    await answer(
      'Hand to the portal’s moderators?',
      'Hand to the portal’s moderators',
    );
    expect(changes).toEqual([{ level: 'portal' }]);
    await waitFor(async () =>
      expect(
        (await theReport()).queryByRole('button', { name: /Hand to/ }),
      ).toBeNull(),
    );
  });

  it('is told when somebody else was faster, and shown how it stands', async () => {
    const { api } = aQueue();
    show({
      ...api,
      updateReport: async () => {
        throw refusal(412);
      },
    });
    await press('Nothing to do');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Nothing to do' }),
    );
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Show the newest' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('narrows it to one workspace, in the address', async () => {
    const { api, asked } = aQueue();
    show(api, '/innokyla/moderation?workspace=lappi');
    await theReport();
    expect(asked).toContainEqual(
      expect.objectContaining({ workspace: 'lappi', state: 'open' }),
    );
    await filter('Workspace', 'Kainuu');
    await waitFor(() =>
      expect(asked).toContainEqual(
        expect.objectContaining({ workspace: 'kainuu' }),
      ),
    );
  });

  it('sees in which discussion moderators did what, and comes there', async () => {
    const did = (id: string, given: Partial<ModerationEntry>) => ({
      id,
      threadId: 'thread-1',
      action: 'hide' as const,
      reason: 'Loukkaa',
      by: 'user:default/test',
      at: '2020-03-03T08:00:00Z',
      author: 'user:default/asiantuntija',
      ...given,
    });
    show({
      ...admin,
      listReports: async () => ({ items: [], pageInfo: {}, totalItems: 0 }),
      listModeration: async () => ({
        items: [
          did('1', { seq: 4 }),
          did('2', {
            action: 'move',
            from: 'component:default/vanha',
            to: 'component:default/uusi',
          }),
          did('3', { threadId: 'gone', action: 'lock' }),
        ],
        pageInfo: {},
      }),
      getThread: async id => {
        if (id === 'gone') throw refusal(404);
        return aThread({ title: 'Kuka maksaa?' });
      },
    });
    const row = async (text: string) =>
      within((await screen.findByText(text)).closest('li')!);
    expect(
      await (
        await row('Hid post 4')
      ).findByRole('link', { name: 'Kuka maksaa?' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('thread=thread-1&post=4'),
    );
    // Names, not references of a machine.
    const moved = await row('Moved the discussion');
    expect(await moved.findByText('From vanha to uusi')).toBeInTheDocument();
    // What was done outlives what it was done to.
    const gone = await row('Locked the discussion');
    expect(gone.getByText('Why: Loukkaa')).toBeInTheDocument();
    expect(gone.queryByRole('link', { name: 'Kuka maksaa?' })).toBeNull();
  });

  it('who does not moderate is told that there is nothing for them', async () => {
    const listReports = jest.fn();
    show({ listReports });
    expect(
      await screen.findByRole('heading', { name: 'Nothing for you here' }),
    ).toBeInTheDocument();
    expect(listReports).not.toHaveBeenCalled();
  });
});
