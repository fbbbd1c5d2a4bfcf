import {
  browsePath,
  entityPath,
  kindOfPlural,
  refOf,
  uploadPath,
} from './routes';

describe('sharing a screen as a link', () => {
  it('an entity of ours has its page, with tab, thread and post in the address', () => {
    const ref = 'operatingmodel:lappi/jarjestoyhdyshenkilo';
    expect(entityPath(ref)).toBe(
      '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo',
    );
    expect(entityPath(ref, { tab: 'overview' })).toBe(entityPath(ref));
    expect(entityPath(ref, { tab: 'discussion', thread: 'abc', post: 7 })).toBe(
      `${entityPath(ref)}?tab=discussion&thread=abc&post=7`,
    );
  });

  it('any other entity has the catalog’s page', () => {
    expect(entityPath('component:default/website')).toBe(
      '/catalog/default/component/website',
    );
    expect(
      entityPath('component:default/website', {
        tab: 'discussion',
        thread: 'abc',
      }),
    ).toBe('/catalog/default/component/website/discussion?thread=abc');
  });

  it('discussions of a section are found, and begun, at an address', () => {
    expect(
      entityPath('operatingmodel:lappi/malli', {
        tab: 'discussion',
        section: 'coreIdea',
        start: 'question',
      }),
    ).toBe(
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&section=coreIdea&start=question',
    );
  });

  it('a list holds its filters and order', () => {
    expect(
      browsePath('models', { region: ['maakunta:18', 'maakunta:19'] }, 'title'),
    ).toBe(
      '/innokyla/models?region=maakunta%3A18&region=maakunta%3A19&orderBy=title',
    );
    expect(browsePath('models')).toBe('/innokyla/models');
  });

  it('an upload knows where the documents go', () => {
    expect(uploadPath()).toBe('/innokyla/upload');
    expect(
      uploadPath({ workspace: 'lappi', to: 'operatingmodel:lappi/malli' }),
    ).toBe(
      '/innokyla/upload?workspace=lappi&to=operatingmodel%3Alappi%2Fmalli',
    );
  });

  it('a list’s address names its kind, and a reference is written in lower case', () => {
    expect(kindOfPlural('models')?.kind).toBe('OperatingModel');
    expect(kindOfPlural('unicorns')).toBeUndefined();
    expect(refOf({ kind: 'OperatingModel', metadata: { name: 'Malli' } })).toBe(
      'operatingmodel:default/malli',
    );
  });
});
