import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity, memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { withoutLayout } from '../../ui/richText/__testUtils__/layoutless';
import { flushRichTexts } from '../../ui/richText/RichTextField';
import { EditPage } from './EditPage';

const path = '/innokyla/:kind/:namespace/:name/edit';

/** Nothing is near the window, so that only the section that is written in opens its editor. */
class FarAway {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => {
  withoutLayout();
  Object.assign(window, { IntersectionObserver: FarAway });
  Element.prototype.scrollIntoView = () => {};
});
beforeEach(() => localStorage.clear());

const draftModel = anEntity({
  status: 'draft',
  visibility: 'workspace',
  abilities: memberAbilities,
});

const draftApplication = anEntity({
  kind: 'GrantApplication',
  name: 'hakemus-2020',
  title: 'Hakemus 2020',
  status: 'draft',
  visibility: 'workspace',
  abilities: memberAbilities,
  spec: {
    funder: 'STEA',
    grantType: 'C',
    applicationType: 'new',
    state: 'draft',
    years: [2020],
    money: [{ year: 2020, applied: 21_000_000 }],
    sections: { need: 'Syrjäkylien asukkaat.' },
  },
});

/** A backend that keeps one entity, as it would answer. */
function backendOf(begun: InnokylaEntity, given: Partial<InnokylaApi> = {}) {
  let entity = begun;
  const sent: Parameters<InnokylaApi['updateEntity']>[2][] = [];
  const put = (
    change: Partial<InnokylaEntity> & { title?: string; description?: string },
  ) => {
    const { title, description, ...rest } = change;
    entity = {
      ...entity,
      ...rest,
      metadata: {
        ...entity.metadata,
        ...(title ? { title } : {}),
        ...(description ? { description } : {}),
      },
      revision: entity.revision + 1,
      updatedAt: '2020-02-06T10:04:00Z',
    };
    return entity;
  };
  const api: Partial<InnokylaApi> = {
    getEntity: async () => entity,
    getDraft: async () => undefined,
    updateEntity: async (_ref, revision, body) => {
      if (revision !== entity.revision) throw refusal(412);
      sent.push(body);
      const { title, description, language, spec } = body;
      return put({ title, description, language, spec });
    },
    ...given,
  };
  return { api, sent, put, get: () => entity };
}

const show = (backend: {
  api: Partial<InnokylaApi>;
  get(): InnokylaEntity;
}) => {
  const { kind, metadata } = backend.get();
  return renderScreen(<EditPage />, {
    api: fakeApi(backend.api),
    at: `/innokyla/${kind.toLocaleLowerCase()}/${metadata.namespace}/${
      metadata.name
    }/edit`,
    path,
  });
};

const line = (name: string) => screen.findByLabelText(name);
const typeOver = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};

describe('writing a draft', () => {
  it('is asked for every section with its prompt and told what is missing', async () => {
    const { container } = await show(backendOf(draftModel));
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Writing: Järjestöyhdyshenkilö kuntaan',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'What is done, for whom and why? Two or three sentences.',
      ),
    ).toBeInTheDocument();
    const meter = screen.getByRole('region', { name: 'How complete it is' });
    expect(within(meter).getByText('2 of 15')).toBeInTheDocument();
    expect(within(meter).getByText('Tips for adopters')).toBeInTheDocument();
    expect(within(meter).queryByText('Core idea')).not.toBeInTheDocument();
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('is saved by itself with the revision, and says when', async () => {
    const backend = backendOf(draftModel);
    await show(backend);
    await typeOver(await line('Summary'), 'Yksi yhteinen numero.');
    await waitFor(() => expect(backend.sent).toHaveLength(1));
    expect(backend.sent[0]).toMatchObject({
      autosave: true,
      title: 'Järjestöyhdyshenkilö kuntaan',
      description: 'Yksi yhteinen numero.',
      spec: draftModel.spec,
    });
    expect(await screen.findByText(/^Saved /)).toBeInTheDocument();
  });

  it('writes a section in the editor and keeps the others as they are', async () => {
    const backend = backendOf(draftModel);
    await show(backend);
    const box = await screen.findByLabelText('Tips for adopters');
    await userEvent.click(box);
    await waitFor(() =>
      expect(screen.getByLabelText('Tips for adopters')).toHaveAttribute(
        'contenteditable',
        'true',
      ),
    );
    await userEvent.click(screen.getByLabelText('Tips for adopters'));
    await userEvent.keyboard('Aloita pienestä');
    act(() => flushRichTexts());
    await waitFor(() =>
      expect(backend.get().spec.sections).toEqual({
        coreIdea: 'Yksi **yhteinen** puhelinnumero.',
        tips: 'Aloita pienestä',
      }),
    );
  });

  it('is asked what was changed only where there is an original', async () => {
    const { unmount } = await show(backendOf(draftModel));
    await line('Title');
    expect(screen.queryByLabelText('What was changed')).not.toBeInTheDocument();
    unmount();
    await show(
      backendOf({
        ...draftModel,
        spec: { ...draftModel.spec, derivedFrom: 'operatingmodel:kainuu/a' },
      }),
    );
    expect(await line('What was changed')).toBeInTheDocument();
  });

  it('shows one section at a time, at an address of its own', async () => {
    await show(backendOf(draftModel));
    await userEvent.click(await screen.findByText('One at a time'));
    expect(screen.getByLabelText('address bar')).toHaveTextContent(
      'section=coreIdea',
    );
    expect(screen.queryByLabelText('Trial')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByText('Next: Conditions for working and adoption'),
    );
    expect(screen.getByLabelText('address bar')).toHaveTextContent(
      'section=conditions',
    );
    const conditions = 'Conditions for working and adoption';
    expect(screen.getByLabelText(conditions)).toHaveFocus();
    // What the meter names is gone to, though it was not on the page.
    await userEvent.click(screen.getByRole('button', { name: 'Trial' }));
    expect(await screen.findByLabelText('Trial')).toHaveFocus();
    expect(screen.queryByLabelText(conditions)).not.toBeInTheDocument();
  });

  it('goes on without a connection, says so, and finds the text on coming back', async () => {
    const offline = backendOf(draftModel, {
      updateEntity: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    const { unmount } = await show(offline);
    await typeOver(await line('Summary'), 'Kirjoitettu junassa.');
    expect(await screen.findByText(/^No connection/)).toBeInTheDocument();
    unmount();

    const backend = backendOf(draftModel);
    await show(backend);
    expect(await line('Summary')).toHaveValue('Kirjoitettu junassa.');
    await waitFor(() =>
      expect(backend.get().metadata.description).toBe('Kirjoitettu junassa.'),
    );
  });

  it('sees a colleague’s change of the same part as a comparison and chooses', async () => {
    const backend = backendOf(draftModel);
    await show(backend);
    const summary = await line('Summary');
    backend.put({
      description: 'Maijan tiivistelmä.',
      updatedBy: 'user:default/maija',
      spec: { ...draftModel.spec, place: 'Rovaniemi' },
    });
    await typeOver(summary, 'Minun tiivistelmä.');
    const dispute = await screen.findByRole('group', {
      name: /maija has changed this too/i,
    });
    expect(dispute).toHaveTextContent('Maijan');
    expect(dispute).toHaveTextContent('Minun');
    // What only the other one has changed is there, and told.
    expect(await line('Place')).toHaveValue('Rovaniemi');
    expect(
      screen.getByText(/has changed a part you had not touched/),
    ).toBeInTheDocument();
    expect(backend.get().metadata.description).toBe('Maijan tiivistelmä.');

    await userEvent.click(within(dispute).getByText('Keep mine'));
    await waitFor(() =>
      expect(backend.get().metadata.description).toBe('Minun tiivistelmä.'),
    );
    expect(backend.get().spec.place).toBe('Rovaniemi');
    expect(screen.queryByText(/has changed this too/)).not.toBeInTheDocument();
  });

  it('is not offered to a reader, nor for what is archived or kept elsewhere', async () => {
    const { unmount } = await show(backendOf(anEntity()));
    expect(
      await screen.findByText(/Only the members of the workspace/),
    ).toBeInTheDocument();
    unmount();
    await show(backendOf(anEntity({ status: 'archived' })));
    expect(await screen.findByText(/Bring it back first/)).toBeInTheDocument();
  });
});

describe('what cannot be saved as it is', () => {
  it.each([
    ['Applied 2020', 'paljon', 'Write the sum in digits'],
    ['Applied 2020', '12,345', 'At most two decimals'],
    ['Applied 2020', '-5', 'A sum cannot be negative'],
    ['Funder', ' ', 'This must be filled in'],
    ['Title', `a\u0007b`, 'without invisible control characters'],
    ['Title', 'x'.repeat(201), 'At most 200 characters'],
  ])('%s %j is told beside its field and stays', async (label, text, said) => {
    const backend = backendOf(draftApplication);
    await show(backend);
    const field = await line(label);
    await typeOver(field, text);
    expect(await screen.findByText(new RegExp(said))).toBeInTheDocument();
    expect(field).toHaveValue(text);
    expect(field).toBeInvalid();
    // What is right is saved all the same.
    await typeOver(await line('Summary'), 'Muu tallentuu.');
    await waitFor(() =>
      expect(backend.get().metadata.description).toBe('Muu tallentuu.'),
    );
    expect(backend.get().metadata.title).toBe('Hakemus 2020');
    expect(backend.get().spec).toMatchObject({
      funder: 'STEA',
      money: [{ year: 2020, applied: 21_000_000 }],
    });
  });

  it('keeps a sum exact to the cent', async () => {
    const backend = backendOf(draftApplication);
    await show(backend);
    await typeOver(await line('Granted 2020'), '7 500,05 €');
    await waitFor(() =>
      expect(backend.get().spec.money).toEqual([
        { year: 2020, applied: 21_000_000, granted: 750_005 },
      ]),
    );
  });

  it('tells a period that ends before it begins, at its end', async () => {
    await show(backendOf(draftApplication));
    const usage = within(
      await screen.findByRole('group', { name: 'Period of use' }),
    );
    await typeOver(usage.getByLabelText('From'), '2020-12-31');
    await typeOver(usage.getByLabelText('To'), '2020-01-01');
    expect(
      await screen.findByText('The end is before the start.'),
    ).toBeVisible();
    expect(usage.getByLabelText('To')).toHaveValue('2020-01-01');
  });

  it('tells a link that would run something, and completes one that lacks its beginning', async () => {
    const backend = backendOf(draftModel);
    await show(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add: link' }),
    );
    const address = screen.getByLabelText('Address');
    expect(address).toHaveFocus();
    // eslint-disable-next-line no-script-url -- It is what must be refused.
    await typeOver(address, 'javascript:alert(1)');
    expect(
      await screen.findByText(/Must be a web or e-mail address/),
    ).toBeVisible();
    await typeOver(address, 'www.innokyla.fi');
    await userEvent.tab();
    await waitFor(() =>
      expect(backend.get().spec.links).toEqual([
        { url: 'https://www.innokyla.fi' },
      ]),
    );
  });

  it('is not said of a row that has only just been added', async () => {
    const backend = backendOf(draftModel);
    await show(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add: person' }),
    );
    const name = screen.getByLabelText('Name or role');
    expect(name).toHaveFocus();
    expect(name).toBeValid();
    expect(screen.queryByText(/to be corrected/)).not.toBeInTheDocument();
    await typeOver(screen.getByLabelText('Organisation'), 'Yhdistys ry');
    expect(await screen.findByText(/has to be corrected/)).toBeVisible();
    await typeOver(name, 'Hanketyöntekijä');
    await waitFor(() =>
      expect(backend.get().spec.authors).toEqual([
        { name: 'Hanketyöntekijä', organisation: 'Yhdistys ry' },
      ]),
    );
  });

  it('stands beside the field that the backend has refused', async () => {
    let refused = false;
    const backend = backendOf(draftApplication);
    const { updateEntity } = backend.api;
    backend.api.updateEntity = async (ref, revision, body) => {
      if (body.spec.call === 'X' && !refused) {
        refused = true;
        throw Object.assign(refusal(400), {
          body: {
            error: {
              issues: [{ field: 'spec.call', message: 'must not be empty' }],
            },
          },
        });
      }
      return updateEntity!(ref, revision, body);
    };
    await show(backend);
    const call = await line('Call');
    await typeOver(call, 'X');
    expect(await screen.findByText('This must be filled in.')).toBeVisible();
    expect(call).toHaveValue('X');
  });

  it('has no field for a state that could not be taken back', async () => {
    await show(backendOf(draftApplication));
    await line('Funder');
    expect(screen.queryByLabelText('State')).not.toBeInTheDocument();
  });
});

describe('writing changes of something published', () => {
  const published = anEntity({ abilities: memberAbilities });

  it('keeps them for oneself until they are published with a look at what they are', async () => {
    const putDraft = jest.fn(
      async (_ref: string, revision: number, body: object) => ({
        ...(body as any),
        revision: revision + 1,
        updatedAt: '2020-02-06T10:04:00Z',
      }),
    );
    const backend = backendOf(published, { putDraft });
    await show(backend);
    expect(
      await screen.findByText(/Nobody else sees them before you publish/),
    ).toBeInTheDocument();
    expect(screen.getByText('No changes yet')).toBeDisabled();
    await typeOver(await line('Summary'), 'Uusi tiivistelmä.');
    expect(
      await screen.findByText(/^Saved for you .*not yet published/),
    ).toBeInTheDocument();
    expect(putDraft).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      0,
      expect.objectContaining({
        baseRevision: 3,
        description: 'Uusi tiivistelmä.',
      }),
      expect.anything(),
    );
    expect(backend.sent).toEqual([]);

    await userEvent.click(screen.getByText('Publish changes…'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('everybody in the portal');
    await waitFor(() => expect(dialog).toHaveTextContent('tiivistelmä'));
    await typeOver(
      within(dialog).getByLabelText(/What was changed/),
      'Tiivistelmä uusittu',
    );
    await userEvent.click(within(dialog).getByText('Publish'));
    await waitFor(() =>
      expect(backend.sent).toEqual([
        expect.objectContaining({
          description: 'Uusi tiivistelmä.',
          note: 'Tiivistelmä uusittu',
          draftRevision: 1,
        }),
      ]),
    );
    expect(backend.sent[0]).not.toHaveProperty('autosave');
    expect(screen.getByLabelText('address bar')).toHaveTextContent(
      /jarjestoyhdyshenkilo$/,
    );
    expect(Object.keys(localStorage).join()).not.toMatch('innokyla.edit');
  });

  it('merges what somebody else has published meanwhile before publishing', async () => {
    const backend = backendOf(published, {
      getDraft: async () => ({
        title: published.metadata.title,
        description: 'Minun tiivistelmä.',
        language: 'fi' as const,
        spec: published.spec,
        baseRevision: 2,
        revision: 5,
        updatedAt: '2020-02-06T09:00:00Z',
      }),
      getRevision: async () => ({
        revision: 2,
        title: 'Vanha otsikko',
        description: 'Vanha tiivistelmä.',
        status: 'published' as const,
        visibility: 'portal' as const,
        language: 'fi' as const,
        at: '2020-02-05T09:00:00Z',
        by: 'user:default/maija',
        spec: published.spec,
      }),
      putDraft: async (_ref, revision, body) => ({
        ...(body as any),
        revision: revision + 1,
        updatedAt: '2020-02-06T10:04:00Z',
      }),
    });
    await show(backend);
    expect(await line('Summary')).toHaveValue('Minun tiivistelmä.');
    const dispute = await screen.findByRole('group', {
      name: /has changed this too/,
    });
    expect(dispute).toHaveTextContent('Kuntaan nimetään');
  });

  it('drops them after asking', async () => {
    const deleteDraft = jest.fn(async () => {});
    const backend = backendOf(published, {
      getDraft: async () => ({
        title: 'Toinen otsikko',
        description: published.metadata.description,
        language: 'fi' as const,
        spec: published.spec,
        baseRevision: 3,
        revision: 2,
        updatedAt: '2020-02-06T09:00:00Z',
      }),
      deleteDraft,
    });
    await show(backend);
    expect(await line('Title')).toHaveValue('Toinen otsikko');
    await userEvent.click(screen.getByText('Drop my changes'));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByText('Drop my changes'),
    );
    await waitFor(() => expect(deleteDraft).toHaveBeenCalledTimes(1));
    expect(await line('Title')).toHaveValue('Järjestöyhdyshenkilö kuntaan');
  });
});

describe('filling an application in from a model', () => {
  it('takes over what fits, after one’s own text, and says where it came from', async () => {
    const model = anEntity({
      spec: { sections: { needs: 'Mallin tarve.', changeSought: 'Muutos.' } },
    });
    const backend = backendOf(draftApplication, {
      listEntities: async () => aPage([model]),
    });
    const own = backend.api.getEntity!;
    backend.api.getEntity = async (ref, options) =>
      ref.startsWith('operatingmodel') ? model : own(ref, options);
    await show(backend);
    await userEvent.click(
      await screen.findByText('Fill in from operating model…'),
    );
    await userEvent.click(
      await screen.findByRole('combobox', { name: /From which/ }),
    );
    await userEvent.click(
      await screen.findByText(/Järjestöyhdyshenkilö kuntaan – /),
    );
    const need = await screen.findByLabelText(
      'Starting point and needs → Need',
    );
    // Beside one's own text it is asked for; where there is none it is wanted.
    expect(need).not.toBeChecked();
    expect(
      screen.getByLabelText('Change sought → Change sought'),
    ).toBeChecked();
    await userEvent.click(need);
    await userEvent.click(screen.getByText('Fill in'));
    await waitFor(() =>
      expect(backend.get().spec).toMatchObject({
        sections: {
          need: 'Syrjäkylien asukkaat.\n\nMallin tarve.',
          changeSought: 'Muutos.',
        },
        sources: {
          need: 'operatingmodel:lappi/jarjestoyhdyshenkilo',
          changeSought: 'operatingmodel:lappi/jarjestoyhdyshenkilo',
        },
      }),
    );
    expect((await screen.findAllByText('Filled in from:')).length).toBe(2);
  });
});
