import { refusal } from '../../../__testUtils__/fakeApi';
import { editableParts } from '../editableParts';
import { Backup } from './backup';
import type { EditContent } from './content';
import { EditSession } from './EditSession';
import type { EditTarget, Stored } from './targets';

const begun: EditContent = {
  title: 'Yhdyshenkilö',
  language: 'fi',
  spec: {
    phase: 'idea',
    evidence: 'none',
    sections: { coreIdea: 'Yksi numero.', tips: 'Aloita pienestä.' },
  },
};

const at = (minute: number) => `2020-02-06T10:0${minute}:00Z`;

/** A backend that holds one text, as several people write it. */
class Desk implements EditTarget {
  stored: Stored = {
    content: begun,
    revision: 1,
    by: 'user:default/maija',
    at: at(0),
  };
  refuse: unknown;
  sent: EditContent[] = [];

  async save(content: EditContent, revision: number) {
    if (this.refuse) throw this.refuse;
    if (revision !== this.stored.revision) throw refusal(412);
    this.sent.push(content);
    return this.put(content, 'user:default/me');
  }

  async latest() {
    if (this.refuse) throw this.refuse;
    return this.stored;
  }

  put(content: EditContent, by = 'user:default/maija') {
    const revision = this.stored.revision + 1;
    this.stored = { content, revision, by, at: at(revision % 10) };
    return this.stored;
  }

  /** Somebody else writes one section. */
  byOther(sections: Record<string, string>) {
    const { content } = this.stored;
    this.put({
      ...content,
      spec: {
        ...content.spec,
        sections: { ...(content.spec.sections as {}), ...sections },
      },
    });
  }
}

const open = (desk: Desk, me = 'user:default/me') =>
  new EditSession({
    kind: 'OperatingModel',
    parts: editableParts('OperatingModel'),
    saved: desk.stored,
    target: desk,
    backup: new Backup(me, 'model-1'),
  });

const CORE = 'spec.sections.coreIdea';
const TIPS = 'spec.sections.tips';
const sectionsOf = (content: EditContent) =>
  content.spec.sections as Record<string, string>;

beforeEach(() => localStorage.clear());

describe('writing with a good connection', () => {
  it('is saved with the revision it was based on, and only what was changed differs', async () => {
    const desk = new Desk();
    const session = open(desk);
    session.write(CORE, 'Yksi numero, kaksi ihmistä.');
    expect(session.status.save.name).toBe('saving');
    expect(await session.flush()).toBe(true);
    expect(desk.stored.revision).toBe(2);
    expect(sectionsOf(desk.stored.content)).toEqual({
      coreIdea: 'Yksi numero, kaksi ihmistä.',
      tips: 'Aloita pienestä.',
    });
    expect(session.status.save).toEqual({ name: 'saved', at: at(2) });
    expect(localStorage).toHaveLength(0);
  });

  it('tells the fields of one part only when that part is written', () => {
    const session = open(new Desk());
    const [core, tips] = [jest.fn(), jest.fn()];
    session.subscribe(CORE, core);
    session.subscribe(TIPS, tips);
    session.write(CORE, 'x');
    expect(core).toHaveBeenCalledTimes(1);
    expect(tips).not.toHaveBeenCalled();
  });

  it('does not send what is wrong, says what it is, and saves the rest', async () => {
    const desk = new Desk();
    const session = open(desk);
    session.write('title', '   ');
    session.write('spec.period', { start: '2020-02-01', end: '2020-01-01' });
    // eslint-disable-next-line no-script-url -- It is what must be refused.
    session.write('spec.links', [{ url: 'javascript:alert(1)' }]);
    session.write(TIPS, 'Aloita isosta.');
    expect(await session.flush()).toBe(false);
    expect(sectionsOf(desk.stored.content).tips).toBe('Aloita isosta.');
    expect(desk.stored.content.title).toBe('Yhdyshenkilö');
    expect([...session.status.problems.keys()].sort()).toEqual([
      'spec.links',
      'spec.period',
      'title',
    ]);
    expect(session.status.problems.get('spec.period')).toEqual([
      { path: 'end', message: 'must not be before the start' },
    ]);
    expect(session.read('title')).toBe('   ');

    session.write('title', 'Yhdyshenkilö kuntaan');
    expect(session.status.problems.has('title')).toBe(false);
    await session.flush();
    expect(desk.stored.content.title).toBe('Yhdyshenkilö kuntaan');
  });

  it('keeps what the backend refuses beside its field, and saves the rest at once', async () => {
    const desk = new Desk();
    const session = open(desk);
    session.write('spec.regions', ['maakunta:99']);
    session.write(TIPS, 'Toinen.');
    desk.refuse = Object.assign(refusal(400), {
      body: {
        error: {
          issues: [{ field: 'spec.regions.0', message: 'is not a region' }],
        },
      },
    });
    await session.flush();
    expect(session.status.problems.get('spec.regions')).toEqual([
      { path: '0', message: 'is not a region' },
    ]);
    desk.refuse = undefined;
    await session.flush();
    expect(sectionsOf(desk.stored.content).tips).toBe('Toinen.');
    expect(desk.stored.content.spec.regions).toBeUndefined();
    expect(session.read('spec.regions')).toEqual(['maakunta:99']);
  });
});

describe('writing with a broken connection', () => {
  it('keeps the text in the browser, and a later visit finds and saves it', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.refuse = new TypeError('Failed to fetch');
    session.write(CORE, 'Kirjoitettu junassa.');
    expect(await session.flush()).toBe(false);
    expect(session.status.save).toEqual({ name: 'kept', why: 'offline' });

    desk.refuse = undefined;
    const later = open(desk);
    expect(later.read(CORE)).toBe('Kirjoitettu junassa.');
    expect(await later.flush()).toBe(true);
    expect(sectionsOf(desk.stored.content).coreIdea).toBe(
      'Kirjoitettu junassa.',
    );
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    [401, 'signedOut'],
    [503, 'server'],
  ])('says of %i that it is %s and loses nothing', async (status, why) => {
    const desk = new Desk();
    desk.refuse = refusal(status);
    const session = open(desk);
    session.write(CORE, 'Säilyy.');
    await session.flush();
    expect(session.status.save).toEqual({ name: 'kept', why });
    expect(open(desk).read(CORE)).toBe('Säilyy.');
  });

  it('does not take my own text for somebody else’s when only the answer was lost', async () => {
    const desk = new Desk();
    const session = open(desk);
    jest.spyOn(desk, 'save').mockImplementationOnce(async content => {
      desk.put(content, 'user:default/me');
      throw new TypeError('Failed to fetch');
    });
    session.write(CORE, 'Yksi.');
    await session.flush();
    session.write(CORE, 'Yksi, kaksi.');
    expect(await session.flush()).toBe(true);
    expect(sectionsOf(desk.stored.content).coreIdea).toBe('Yksi, kaksi.');
    expect(session.status.news).toBeUndefined();
  });

  it('does not show one person what another has left unsaved in the same browser', async () => {
    const desk = new Desk();
    desk.refuse = new TypeError('Failed to fetch');
    const session = open(desk);
    session.write(CORE, 'Vain minun.');
    await session.flush();
    expect(open(desk, 'user:default/other').read(CORE)).toBe('Yksi numero.');
  });

  it('keeps what two tabs have written in different sections', async () => {
    const desk = new Desk();
    desk.refuse = new TypeError('Failed to fetch');
    const [one, two] = [open(desk), open(desk)];
    one.write(CORE, 'Ensimmäinen välilehti.');
    two.write(TIPS, 'Toinen välilehti.');
    const later = open(desk);
    expect(later.read(CORE)).toBe('Ensimmäinen välilehti.');
    expect(later.read(TIPS)).toBe('Toinen välilehti.');
  });

  it.each([401, 429, 503])('tries again after a %i', async status => {
    const desk = new Desk();
    const session = open(desk);
    desk.refuse = refusal(status);
    session.write(CORE, 'Odottaa.');
    await session.flush();
    expect(session.status.save.name).toBe('kept');
    desk.refuse = undefined;
    expect(await session.flush()).toBe(true);
  });

  it('is not tried again by a page that has been left: the next one does', async () => {
    jest.useFakeTimers();
    try {
      const desk = new Desk();
      const session = open(desk);
      const end = session.start();
      desk.refuse = new TypeError('Failed to fetch');
      session.write(CORE, 'Junassa.');
      end();
      await session.flush();
      expect(session.status.save.name).toBe('kept');
      expect(jest.getTimerCount()).toBe(0);
      expect(open(desk).read(CORE)).toBe('Junassa.');
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps what another tab could not save when this one has published its own', () => {
    const desk = new Desk();
    const [here, there] = [open(desk), open(desk)];
    desk.refuse = new TypeError('Failed to fetch');
    here.write(CORE, 'Täällä.');
    there.write(TIPS, 'Toisella välilehdellä.');
    here.reset(desk.stored);
    const later = open(desk);
    expect(later.read(TIPS)).toBe('Toisella välilehdellä.');
    expect(later.read(CORE)).toBe('Yksi numero.');
  });

  it('says so when the browser has no room for it', () => {
    const session = open(new Desk());
    jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const end = session.start();
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    session.write(CORE, 'Liikaa.');
    expect(session.status.browserIsFull).toBe(true);
    // Text that is nowhere else is not closed away without asking.
    expect(closing()).toBe(true);
    session.write(CORE, 'Vähemmän.');
    expect(session.status.browserIsFull).toBe(false);
    expect(closing()).toBe(false);
    end();
  });
});

describe('writing at the same time as somebody else', () => {
  it('takes in what they wrote elsewhere, says so, and saves mine beside it', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.byOther({ tips: 'Maijan vinkki.' });
    session.write(CORE, 'Minun idea.');
    expect(await session.flush()).toBe(true);
    expect(sectionsOf(desk.stored.content)).toEqual({
      coreIdea: 'Minun idea.',
      tips: 'Maijan vinkki.',
    });
    expect(session.read(TIPS)).toBe('Maijan vinkki.');
    expect(session.status.news).toMatchObject({
      parts: [TIPS],
      by: 'user:default/maija',
    });
    expect(sectionsOf(session.status.news!.before).tips).toBe(
      'Aloita pienestä.',
    );
  });

  it('overwrites nothing where both wrote: the part waits until it is settled', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.byOther({ coreIdea: 'Maijan idea.' });
    session.write(CORE, 'Minun idea.');
    session.write(TIPS, 'Minun vinkki.');
    expect(await session.flush()).toBe(false);
    expect(sectionsOf(desk.stored.content)).toEqual({
      coreIdea: 'Maijan idea.',
      tips: 'Minun vinkki.',
    });
    expect(session.read(CORE)).toBe('Minun idea.');
    expect(session.status.conflicts.get(CORE)).toMatchObject({
      theirs: 'Maijan idea.',
      base: 'Yksi numero.',
      by: 'user:default/maija',
    });

    session.settle(CORE, 'Yhteinen idea.');
    expect(await session.flush()).toBe(true);
    expect(sectionsOf(desk.stored.content).coreIdea).toBe('Yhteinen idea.');
  });

  it('finds the dispute again after the page was closed in the middle of it', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.byOther({ coreIdea: 'Maijan idea.' });
    session.write(CORE, 'Minun idea.');
    await session.flush();

    const later = open(desk);
    expect(later.read(CORE)).toBe('Minun idea.');
    expect(later.status.conflicts.get(CORE)).toMatchObject({
      theirs: 'Maijan idea.',
      base: 'Yksi numero.',
    });
    await later.flush();
    expect(sectionsOf(desk.stored.content).coreIdea).toBe('Maijan idea.');
  });

  it('comes offline upon somebody else’s change of the same section', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.refuse = new TypeError('Failed to fetch');
    session.write(CORE, 'Junassa.');
    await session.flush();
    desk.refuse = undefined;
    desk.byOther({ coreIdea: 'Toimistolla.' });

    const later = open(desk);
    expect(later.status.conflicts.get(CORE)).toMatchObject({
      theirs: 'Toimistolla.',
    });
    expect(later.read(CORE)).toBe('Junassa.');
  });

  it('sees a dispute end when both have come to the same', async () => {
    const desk = new Desk();
    const session = open(desk);
    desk.byOther({ coreIdea: 'A' });
    session.write(CORE, 'B');
    await session.flush();
    expect(session.status.conflicts.size).toBe(1);
    desk.byOther({ coreIdea: 'B' });
    await session.refresh();
    expect(session.status.conflicts.size).toBe(0);
    expect(await session.flush()).toBe(true);
  });
});
