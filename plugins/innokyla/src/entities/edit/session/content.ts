import {
  findKind,
  type InnokylaEntity,
  type Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import { objectOf } from '../../specValues';

/** What a person writes of an entity. */
export interface EditContent {
  title: string;
  description?: string;
  language: Language;
  spec: Record<string, unknown>;
}

/**
 * Name of a part of the content, as errors of the backend name it: `title`, `description`, `language`, `spec.<field>`,
 * `spec.sections.<section>`. Parts are what is merged, validated and drawn by itself.
 */
export type Part = string;

const SECTION = 'spec.sections.';

/** The part that a section is. */
export const sectionPart = (key: string): Part => `${SECTION}${key}`;
/** The part that a field of the spec is. */
export const factPart = (key: string): Part => `spec.${key}`;

/** The key of a section, when the part is one. */
export const sectionOf = (part: Part): string | undefined =>
  part.startsWith(SECTION) ? part.slice(SECTION.length) : undefined;

/** Every part of a kind, in the order of the form. */
export function partsOf(kind: string): Part[] {
  const definition = findKind(kind);
  return [
    'title',
    'description',
    'language',
    ...(definition?.sections ?? []).map(sectionPart),
    ...(definition?.facts ?? []).map(fact => factPart(fact.key)),
  ];
}

/** The content of an entity, a draft or a revision. */
export function contentOf(
  source:
    | InnokylaEntity
    | {
        title: string;
        description?: string;
        language: Language;
        spec: Record<string, unknown>;
      },
): EditContent {
  const { language, spec } = source;
  return 'metadata' in source
    ? {
        title: source.metadata.title,
        description: source.metadata.description,
        language,
        spec,
      }
    : {
        title: source.title,
        description: source.description,
        language,
        spec,
      };
}

/** What stands in a part. */
export function read(content: EditContent, part: Part): unknown {
  const section = sectionOf(part);
  if (section) return objectOf(content.spec.sections)[section];
  if (part.startsWith('spec.')) return content.spec[part.slice('spec.'.length)];
  return content[part as 'title' | 'description' | 'language'];
}

const put = (
  object: Record<string, unknown>,
  key: string,
  value: unknown,
): Record<string, unknown> => {
  const { [key]: _before, ...rest } = object;
  return value === undefined ? rest : { ...rest, [key]: value };
};

/** The content with something else in a part; `undefined` takes it away. */
export function write(
  content: EditContent,
  part: Part,
  value: unknown,
): EditContent {
  const section = sectionOf(part);
  if (section) {
    const sections = put(objectOf(content.spec.sections), section, value);
    return { ...content, spec: put(content.spec, 'sections', sections) };
  }
  if (part.startsWith('spec.')) {
    return {
      ...content,
      spec: put(content.spec, part.slice('spec.'.length), value),
    };
  }
  return { ...content, [part]: value };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isEmpty));

/** Whether two values of a part say the same. Nothing, an empty text, row or list say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (isEmpty(a) && isEmpty(b))) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    const [left, right] = [a, b].map(list => list.filter(x => !isEmpty(x)));
    return (
      left.length === right.length &&
      left.every((item, index) => same(item, right[index]))
    );
  }
  if (typeof a === 'object' && a && typeof b === 'object' && b) {
    const left = a as Record<string, unknown>;
    const right = b as Record<string, unknown>;
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(
      key => same(left[key], right[key]),
    );
  }
  return false;
}
