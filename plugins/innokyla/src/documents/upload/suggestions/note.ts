import { distinct, type Found, isEqual, isSure } from './found';

/** What stands in a field and was found in a file. */
export interface Note {
  /** What is refused by refusing it. */
  keys: string[];
  /** One value, or several that were read from one line. */
  values: unknown[];
  found: Found;
  /** It stands there because the file says so, not because the person has said the same. */
  isFilled: boolean;
}

/** What the files say about one field. */
export interface FieldFilling {
  /** The value to fill in, when the person has said and refused nothing and a file is sure. */
  value?: unknown;
  notes: Note[];
  /** What could stand there instead, or beside the rest. */
  offers: Found[];
}

/** Most values that are offered beside a field. */
export const MOST_OFFERS = 3;

/**
 * What stands in a field of one value. A person's own word always stands, an empty one as well; what they have refused is
 * not filled in again, by no file.
 */
export function fillOne(
  key: string,
  said: { isAnswered: boolean; answer: unknown; isRefused: boolean },
  candidates: readonly Found[],
): FieldFilling {
  const isOpen = !said.isAnswered && !said.isRefused;
  const sure = isOpen ? candidates.find(isSure) : undefined;
  const standing = said.isAnswered ? said.answer : sure?.value;
  const source = candidates.find(({ value }) => isEqual(value, standing));
  return {
    value: sure?.value,
    notes:
      source && standing !== undefined
        ? [
            {
              keys: [key],
              values: [standing],
              found: source,
              isFilled: !said.isAnswered,
            },
          ]
        : [],
    offers: distinct(candidates)
      .filter(({ value }) => !isEqual(value, standing))
      .slice(0, MOST_OFFERS),
  };
}

/** Values that were read from one line stand together: a period is not told of once a year. */
export function byLine(found: readonly Found[]): Found[][] {
  const lines: Found[][] = [];
  for (const one of found) {
    const same = lines.find(
      ([other]) =>
        other.line === one.line &&
        other.page === one.page &&
        other.fileId === one.fileId,
    );
    if (same) same.push(one);
    else lines.push([one]);
  }
  return lines;
}
