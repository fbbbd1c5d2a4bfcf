import type { Fact } from '@innokyla/backstage-plugin-innokyla-common';
import type { Part } from '../session/content';

/** What every field of a fact gets. */
export interface FieldProps<T> {
  part: Part;
  fact: Fact;
  kind: string;
  label: string;
  value: T | undefined;
  onChange(value: T | undefined): void;
  /** What is wrong, by path inside the value (`0.url`); the whole under the empty path. */
  errors: ReadonlyMap<string, string>;
}

/** What is wrong with the value as a whole, or somewhere in it that no field of its own stands for. */
export const wholeError = (errors: ReadonlyMap<string, string>) =>
  errors.get('') ?? [...errors.values()][0];
