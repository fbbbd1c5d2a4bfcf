import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { type Person, userRef } from '../__testUtils__/startBackend';
import {
  ENTITIES,
  EntityPortal,
  pathOf,
  refOf,
} from './__testUtils__/entityPortal';

const MODEL_SPEC = {
  phase: 'rooted',
  evidence: 'followUp',
  regions: ['maakunta:19'],
  place: 'Rovaniemi',
  funder: 'STEA',
  keywords: ['järjestöt'],
  links: [{ url: 'https://example.org' }],
  picture: { url: 'https://example.org/kuva.png', alt: 'Kuva' },
  authors: [{ name: 'Aino Esimerkki', ref: 'user:default/admin' }],
  sections: { coreIdea: '## Idea\n\nNimetään henkilö.', needs: 'Tarve' },
};

describeEachDatabase('Adapting and translating', freshDatabase => {
  let portal: EntityPortal;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  const versionsOf = async (person: Person, entity: any) =>
    (await portal.get(person, entity)).body.languageVersions;
  const translate = (person: Person, entity: any, fields: object = {}) =>
    portal.derive(person, entity, {
      as: 'translation',
      workspace: 'lappi',
      title: 'Liaison person',
      language: 'en',
      ...fields,
    });

  it('makes a draft of one’s own out of another’s model, with the credit and without its people and state', async () => {
    const original = await portal.open({
      description: 'Kuvaus',
      spec: MODEL_SPEC,
    });
    const answer = await portal.derive('neighbour', original, {
      title: 'Meidän tapamme',
    });
    expect([answer.status, answer.headers.etag]).toEqual([201, '"1"']);
    expect(answer.body).toMatchObject({
      kind: 'OperatingModel',
      metadata: {
        namespace: 'naapuri',
        name: 'meidan-tapamme',
        description: 'Kuvaus',
      },
      status: 'draft',
      visibility: 'workspace',
      createdBy: userRef('neighbour'),
    });
    expect(answer.body.spec).toEqual({
      phase: 'idea',
      evidence: 'none',
      keywords: MODEL_SPEC.keywords,
      links: MODEL_SPEC.links,
      picture: MODEL_SPEC.picture,
      sections: MODEL_SPEC.sections,
      derivedFrom: refOf(original),
    });
    // The original lists it for those who may see it, and only for them.
    const adaptations = async (person: Person) =>
      (await portal.get(person, original)).body.relations.filter(
        (relation: any) => relation.type === 'adaptedAs',
      );
    expect(await adaptations('neighbour')).toEqual([
      {
        type: 'adaptedAs',
        targetRef: refOf(answer.body),
        targetTitle: 'Meidän tapamme',
      },
    ]);
    expect(await adaptations('outsider')).toEqual([]);
    await portal
      .verb('neighbour', answer.body, 'publish', 1, { visibility: 'portal' })
      .expect(200);
    expect(await adaptations('outsider')).toHaveLength(1);
  });

  it('takes the headings alone when the structure is wanted without the texts', async () => {
    const original = await portal.open({ spec: MODEL_SPEC });
    const { body } = await portal.derive('neighbour', original, {
      texts: 'headings',
    });
    expect(body.spec.sections).toEqual({ coreIdea: '## Idea' });
  });

  it('takes of an application what the next one needs, and no sum or decision', async () => {
    const original = await portal.open(
      portal.application(
        {},
        {
          grantType: 'C',
          state: 'partlyGranted',
          money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
          decidedOn: '2020-02-06',
          conditions: 'Ehdot',
          reports: [{ type: 'final', due: '2021-05-01T16:15:00+03:00' }],
          sections: { need: 'Tarve' },
        },
      ),
    );
    const { body } = await portal.derive('neighbour', original);
    expect(body.spec).toEqual({
      funder: 'STEA',
      grantType: 'C',
      applicationType: 'new',
      years: [2020],
      state: 'draft',
      sections: { need: 'Tarve' },
      derivedFrom: refOf(original),
    });
  });

  it.each(['adaptation', 'translation'])(
    'makes one %s of a request that is repeated, also at once',
    async as => {
      const original = await portal.open({ spec: MODEL_SPEC });
      const body = { id: uuid(), as, workspace: 'lappi', language: 'sv' };
      const answers = await Promise.all(
        [1, 2, 3].map(() => portal.derive('member', original, body)),
      );
      expect(answers.map(answer => answer.status).sort()).toEqual([
        200, 200, 201,
      ]);
      expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
      expect((await portal.derive('member', original, body)).status).toBe(200);
      const foreign = await portal.derive('admin', original, body);
      expect([foreign.status, foreign.body.error.field]).toEqual([409, 'id']);
    },
  );

  it('is for readers of the source who write in the workspace it goes into', async () => {
    const open = await portal.open();
    const draft = await portal.make();
    const ask = async (person: Person, entity: any, workspace: string) =>
      (await portal.derive(person, entity, { workspace })).status;
    expect(await ask('neighbour', open, 'naapuri')).toBe(201);
    expect(await ask('neighbour', open, 'lappi')).toBe(403);
    expect(await ask('expert', open, 'lappi')).toBe(403);
    expect(await ask('outsider', open, 'lappi')).toBe(403);
    expect(await ask('neighbour', draft, 'naapuri')).toBe(404);
    expect(await ask('expert', draft, 'lappi')).toBe(404);
    expect(await ask('member', draft, 'lappi')).toBe(201);
    expect(await ask('neighbour', open, 'ei-ole')).toBe(400);
    expect((await portal.derive('service' as Person, open)).status).toBe(403);
  });

  it('adapts what is archived, and nothing into what is archived', async () => {
    const original = await portal.open();
    await portal.verb('member', original, 'archive', 1).expect(200);
    expect((await portal.derive('neighbour', original)).status).toBe(201);
    const closed = await portal.makeWorkspace('Suljettu', { type: 'project' });
    await portal.verb('admin', closed, 'archive', 1).expect(200);
    const answer = await portal.derive('admin', original, {
      workspace: 'suljettu',
    });
    expect(answer.status).toBe(409);
  });

  it.each([
    ['no id', { id: undefined }, 400, 'id'],
    ['a way there is not', { as: 'copy' }, 400, 'as'],
    ['a language there is not', { language: 'de' }, 400, 'language'],
    ['no workspace', { workspace: undefined }, 400, 'workspace'],
    ['a title of broken Unicode', { title: 'a\ud800' }, 400, 'title'],
    [
      'a translation into its own language',
      { as: 'translation', language: 'fi' },
      400,
      'language',
    ],
    ['fields that are not known', { spec: {} }, 400, 'body'],
  ])('refuses %s and names the field', async (_what, body, status, field) => {
    const original = await portal.open();
    const answer = await portal.derive('neighbour', original, body);
    expect([answer.status, answer.body.error.issues[0].field]).toEqual([
      status,
      field,
    ]);
  });

  it('says of kinds that are not for adapting that they are not', async () => {
    const workspace = (
      await portal.as('admin').get(`${ENTITIES}/workspace/default/lappi`)
    ).body;
    const answer = await portal.derive('neighbour', workspace);
    expect([answer.status, answer.body.error.message]).toEqual([
      409,
      expect.stringContaining('adapted'),
    ]);
  });

  it('translates the whole with every fact and sum, tied to the original from both sides', async () => {
    const original = await portal.open(
      portal.application(
        { title: 'Hakemus' },
        {
          state: 'granted',
          money: [{ year: 2020, granted: 750_000 }],
          conditions: 'Ehdot',
          sections: { need: 'Tarve' },
        },
      ),
    );
    const english = (await translate('member', original)).body;
    expect(english).toMatchObject({ language: 'en', status: 'draft' });
    expect(english.spec).toEqual({
      ...original.spec,
      translationOf: refOf(original),
    });
    expect(english.languageVersions).toEqual([
      {
        ref: refOf(original),
        title: 'Hakemus',
        language: 'fi',
        original: true,
      },
    ]);
    // A translation of a translation is tied to the original.
    const swedish = (
      await translate('member', english, { language: 'sv', title: 'Ansökan' })
    ).body;
    expect(swedish.spec.translationOf).toBe(refOf(original));
    expect(await versionsOf('member', original)).toEqual([
      {
        ref: refOf(english),
        title: 'Liaison person',
        language: 'en',
        original: false,
      },
      {
        ref: refOf(swedish),
        title: 'Ansökan',
        language: 'sv',
        original: false,
      },
    ]);
    expect(
      (await versionsOf('member', english)).map((v: any) => v.language),
    ).toEqual(['fi', 'sv']);
    // Drafts are not told to others.
    expect(await versionsOf('outsider', original)).toBeUndefined();
    const listed = await portal
      .as('member')
      .get(`${ENTITIES}?kind=GrantApplication`);
    expect(listed.text).not.toContain('languageVersions');
  });

  it('makes one version of a language, and names the one there is', async () => {
    const original = await portal.open({ title: 'Alkuperäinen' });
    const first = (await translate('member', original)).body;
    for (const source of [original, first]) {
      const again = await translate('member', source, {
        language: source === first ? 'fi' : 'en',
      });
      expect([again.status, again.body.error]).toMatchObject([
        409,
        {
          field: 'language',
          ref: source === first ? refOf(original) : refOf(first),
        },
      ]);
    }
    const racing = await Promise.all(
      [1, 2, 3].map(() => translate('member', original, { language: 'sv' })),
    );
    expect(racing.map(answer => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('tells nobody of an original or a version that is hidden from them', async () => {
    const original = await portal.make({ title: `Piilo ${uuid()}` });
    const english = (await translate('member', original)).body;
    await portal
      .verb('member', english, 'publish', 1, { visibility: 'portal' })
      .expect(200);
    const seen = await portal.get('neighbour', english);
    expect(seen.text).not.toContain(original.metadata.name);
    expect(seen.body.languageVersions).toBeUndefined();
    // Who cannot see the original ties theirs to what they translated, and is not told that the language is taken.
    const finnish = await translate('neighbour', english, {
      workspace: 'naapuri',
      language: 'fi',
      title: 'Takaisin',
    });
    expect(finnish.status).toBe(201);
    expect(finnish.text).not.toContain(original.metadata.name);
    expect(finnish.body.spec.translationOf).toBe(refOf(english));
    expect(
      (await versionsOf('neighbour', english)).map((v: any) => v.ref),
    ).toEqual([refOf(finnish.body)]);
  });

  it('copies nothing that the one who derives may not see', async () => {
    const hidden = await portal.make({ title: `Salattu ${uuid()}` });
    const original = await portal.open({
      spec: {
        derivedFrom: refOf(hidden),
        sources: { needs: refOf(hidden) },
        sections: { needs: 'Tarve' },
      },
    });
    const answer = await translate('neighbour', original, {
      workspace: 'naapuri',
    });
    expect(answer.status).toBe(201);
    const [row] = await portal.knex('entities').where('id', answer.body.id);
    expect(row.spec).not.toContain(hidden.metadata.name);
  });

  describe('Where an entity comes from', () => {
    it('is set by making it, not by writing', async () => {
      const original = await portal.open();
      const other = await portal.open();
      const adapted = (await portal.derive('neighbour', original)).body;
      const put = (spec: object, revision = 1) =>
        portal.put('neighbour', adapted, revision, { spec });
      const refused = await put({
        derivedFrom: refOf(other),
        translationOf: refOf(other),
      });
      expect([refused.status, refused.body.error.issues]).toEqual([
        400,
        [
          {
            field: 'spec.derivedFrom',
            message: 'is set when it is adapted',
          },
          {
            field: 'spec.translationOf',
            message: 'is set when it is translated',
          },
        ],
      ]);
      const kept = await put({ place: 'Kemi' });
      expect(kept.body.spec.derivedFrom).toBe(refOf(original));
      const repeated = await put({ derivedFrom: refOf(original) }, 2);
      expect(repeated.body.spec.derivedFrom).toBe(refOf(original));
    });

    it('must be seen by who makes it, and a translation is made otherwise', async () => {
      const hidden = await portal.make();
      const post = (spec: object) =>
        portal
          .as('neighbour')
          .post(ENTITIES)
          .send(portal.model({ workspace: 'naapuri', spec }));
      const field = async (spec: object) => {
        const { status, body } = await post(spec);
        return [status, body.error.issues.map((issue: any) => issue.field)];
      };
      expect(await field({ derivedFrom: refOf(hidden) })).toEqual([
        400,
        ['spec.derivedFrom'],
      ]);
      expect(await field({ derivedFrom: 'operatingmodel:x/none' })).toEqual([
        400,
        ['spec.derivedFrom'],
      ]);
      const open = refOf(await portal.open());
      expect(await field({ translationOf: open })).toEqual([
        400,
        ['spec.translationOf'],
      ]);
      expect(
        await field({ sources: { needs: refOf(hidden), kissa: open } }),
      ).toEqual([400, ['spec.sources.needs', 'spec.sources.kissa']]);
      expect(
        (await post({ derivedFrom: open, sources: { needs: open } })).status,
      ).toBe(201);
    });

    it('keeps what is hidden of it, whatever is written over it, and confirms no guess', async () => {
      const hidden = await portal.make({ by: 'admin' });
      const open = refOf(await portal.open());
      const entity = await portal.make({
        by: 'admin',
        workspace: 'naapuri',
        spec: {
          derivedFrom: refOf(hidden),
          sources: { needs: refOf(hidden), ideas: open },
          sections: { needs: 'Tarve' },
        },
      });
      const seen = (await portal.get('neighbour', entity)).body;
      expect(seen.spec.sources).toEqual({ ideas: open });
      for (const [index, guess] of [
        refOf(hidden),
        'operatingmodel:lappi/arvaus',
      ].entries()) {
        const answer = await portal.put('neighbour', entity, index + 1, {
          title: `Kierros ${index}`,
          spec: {
            ...seen.spec,
            derivedFrom: guess,
            sources: { ideas: open, needs: guess },
          },
        });
        expect([answer.status, answer.body.spec]).toEqual([200, seen.spec]);
      }
      expect((await portal.get('admin', entity)).body.spec).toMatchObject({
        derivedFrom: refOf(hidden),
        sources: { needs: refOf(hidden), ideas: open },
      });
      // What the writer can see takes its place.
      const replaced = await portal.put('neighbour', entity, 3, {
        spec: { ...seen.spec, sources: { ideas: open, needs: open } },
      });
      expect(replaced.body.spec.sources).toEqual({ ideas: open, needs: open });
      const added = await portal.put('neighbour', entity, 4, {
        spec: { ...seen.spec, sources: { trial: refOf(hidden) } },
      });
      expect([added.status, added.body.error.issues[0].field]).toEqual([
        400,
        'spec.sources.trial',
      ]);
    });

    it('shows on what it was taken from that it is used', async () => {
      const application = await portal.open(portal.application());
      const entity = await portal.open({
        spec: { sources: { needs: refOf(application) } },
      });
      expect(
        (await portal.as('outsider').get(pathOf(application))).body.relations,
      ).toContainEqual({
        type: 'usedIn',
        targetRef: refOf(entity),
        targetTitle: entity.metadata.title,
      });
    });
  });
});
