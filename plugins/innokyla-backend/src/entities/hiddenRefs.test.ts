import { keepHidden, withoutHidden } from './hiddenRefs';

const HIDDEN = 'document:muu/salainen';
const isReadable = (ref: string) => ref !== HIDDEN;

describe('Refs hidden from the one who saves', () => {
  const before = {
    reports: [
      { type: 'interim', due: '2020-05-01', document: HIDDEN },
      { type: 'final', due: '2021-05-01' },
    ],
  };
  const save = (change: (reports: any[]) => any[]) =>
    keepHidden(
      before,
      { reports: change(withoutHidden(before, isReadable).reports as any[]) },
      isReadable,
    ).reports;

  it('stay in the entries of a list that are saved as they were', () => {
    expect(save(reports => reports)).toEqual(before.reports);
  });

  it('stay with their entry when others come before it or go', () => {
    const added = { type: 'annual', due: '2019-05-01' };
    expect(save(reports => [added, ...reports])).toEqual([
      added,
      ...before.reports,
    ]);
    expect(save(reports => reports.slice(0, 1))).toEqual([before.reports[0]]);
  });

  it('stay with an entry that was changed in its place', () => {
    expect(
      save(([first, second]) => [{ ...first, due: '2020-06-01' }, second]),
    ).toEqual([{ ...before.reports[0], due: '2020-06-01' }, before.reports[1]]);
  });

  it('go with their entry, and give way to a ref written in their place', () => {
    expect(save(reports => reports.slice(1))).toEqual([before.reports[1]]);
    expect(
      save(([first, second]) => [
        { ...first, document: 'document:lappi/oma' },
        second,
      ]),
    ).toEqual([
      { ...before.reports[0], document: 'document:lappi/oma' },
      before.reports[1],
    ]);
  });

  it('stay in what sections were filled in from, by their section', () => {
    const sources = {
      needs: HIDDEN,
      ideas: 'document:lappi/oma',
      trial: HIDDEN,
    };
    const of = (after: object) =>
      keepHidden({ sources }, after as any, isReadable).sources;
    expect(withoutHidden({ sources }, isReadable)).toEqual({
      sources: { ideas: 'document:lappi/oma' },
    });
    expect(of({})).toEqual({ needs: HIDDEN, trial: HIDDEN });
    expect(of({ sources: { needs: 'document:lappi/uusi' } })).toEqual({
      needs: 'document:lappi/uusi',
      trial: HIDDEN,
    });
    // What can be seen goes when it is taken away.
    expect(
      keepHidden({ sources: { ideas: 'document:lappi/oma' } }, {}, isReadable),
    ).toEqual({});
  });
});
