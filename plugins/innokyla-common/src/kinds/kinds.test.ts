import * as z from 'zod';
import { openApiDocument } from '../api';
import { defineKind } from './defineKind';
import {
  findKind,
  grantApplicationKind,
  KINDS,
  operatingModelKind,
  RELATION_PAIRS,
} from './index';

describe.each(KINDS.map(kind => [kind.kind, kind] as const))(
  'The kind %s',
  (_name, kind) => {
    it('refuses a field it does not know', () => {
      expect(
        kind.spec.safeParse({ unheardOf: 1 }).error?.issues,
      ).toContainEqual(
        expect.objectContaining({
          code: 'unrecognized_keys',
          keys: ['unheardOf'],
        }),
      );
    });

    it('has a schema for its sections, and its states and moves are of one list', () => {
      const sections = kind.spec.shape.sections as
        | z.ZodOptional<z.ZodObject>
        | undefined;
      expect(Object.keys(sections?.unwrap().shape ?? {})).toEqual([
        ...kind.sections,
      ]);
      if (!kind.state) return;
      const states = Object.keys(kind.state.moves);
      expect(states).toContain(kind.state.initial);
      for (const next of Object.values(kind.state.moves)) {
        expect(states).toEqual(expect.arrayContaining([...next]));
      }
      expect(
        kind.facts.find(fact => fact.key === kind.state!.field)?.values,
      ).toEqual(states);
    });

    it('stands in the contract', () => {
      const { schemas } = openApiDocument().components as {
        schemas: Record<string, any>;
      };
      expect(Object.keys(schemas[`${kind.kind}Spec`].properties)).toEqual(
        Object.keys(kind.spec.shape),
      );
    });
  },
);

describe('Kinds', () => {
  it('are found in any case, and nothing else is', () => {
    expect(findKind('operatingMODEL')?.kind).toBe('OperatingModel');
    expect(findKind('component')).toBeUndefined();
    expect(findKind('constructor')).toBeUndefined();
  });

  it('cannot be declared with a fact that is not in the spec', () => {
    expect(() =>
      defineKind({
        ...operatingModelKind,
        facts: [{ key: 'colour', type: 'text' }],
      }),
    ).toThrow('Kind OperatingModel: fact colour is not in its spec');
  });

  it('cannot be declared so that an adaptation lacks what is demanded', () => {
    expect(() =>
      defineKind({ ...grantApplicationKind, derive: { keep: ['years'] } }),
    ).toThrow('Kind GrantApplication: funder is demanded of every entity');
  });

  it('relate an adapted model to its original', () => {
    const spec = operatingModelKind.spec.parse({
      derivedFrom: 'operatingmodel:lappi/a',
    });
    expect(operatingModelKind.relations(spec)).toEqual([
      { type: 'derivedFrom', targetRef: 'operatingmodel:lappi/a' },
    ]);
    expect(RELATION_PAIRS.derivedFrom).toBe('adaptedAs');
  });

  it('keep the five sums of a year apart and count a model of the whole country to it', () => {
    const application = grantApplicationKind.spec.parse({
      funder: 'STEA',
      years: [2020],
      money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
    });
    expect(application.money).toEqual([
      { year: 2020, applied: 21_000_000, granted: 750_000 },
    ]);
    const twice = grantApplicationKind.spec.safeParse({
      funder: 'STEA',
      years: [2020],
      money: [{ year: 2020 }, { year: 2020 }],
    });
    expect(twice.error?.issues[0].message).toBe('must name each year once');
    expect(
      operatingModelKind.facets.region(
        operatingModelKind.spec.parse({ wholeCountry: true }),
      ),
    ).toEqual(['country']);
  });

  it('say what is missing before an entity is complete', () => {
    const spec = operatingModelKind.spec.parse({
      regions: ['maakunta:19'],
      sections: { coreIdea: 'x', tips: ' ' },
    });
    const missing = operatingModelKind.missing(spec);
    expect(missing).toContain('authors');
    expect(missing).toContain('sections.tips');
    expect(missing).not.toContain('sections.coreIdea');
    expect(missing).not.toContain('regions');
  });
});
