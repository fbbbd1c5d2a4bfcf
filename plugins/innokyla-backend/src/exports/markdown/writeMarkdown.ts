import {
  type Fact,
  findKind,
  formatCents,
  type InnokylaEntity,
  SUM_ROLES,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { AddressOf } from '../addresses';
import { factItems, objects, shortFacts } from '../factItems';
import { localeOf, type Speech } from '../speech';
import { link, picture, plain } from './escape';
import { nestText } from './nestText';

/** A whole entity as markdown: what a reader sees of it on its page, to be read anywhere. */
export function writeMarkdown(
  entity: InnokylaEntity,
  speech: Speech,
  addressOf: AddressOf,
): string {
  const kind = findKind(entity.kind)!;
  const { spec, metadata } = entity;
  const refLink = (ref: string) =>
    link(addressOf(ref), speech.titleOf(ref) ?? ref);
  const large = kind.facts.flatMap(fact =>
    largeFact(fact, entity, speech, refLink),
  );
  const sections = kind.sections.flatMap(key => {
    const text = (spec.sections as Record<string, string> | undefined)?.[key];
    return text?.trim()
      ? [`## ${plain(speech.kinds.section(kind.kind, key))}`, nestText(text, 2)]
      : [];
  });
  const parts = [
    `# ${plain(metadata.title)}`,
    nestText(metadata.description ?? '', 1),
    ...facts(entity, speech, refLink),
    ...large,
    ...sections,
    ...files(entity, speech),
    '---',
    provenance(entity, speech, addressOf, refLink),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function facts(
  entity: InnokylaEntity,
  speech: Speech,
  refLink: (ref: string) => string,
): string[] {
  const kind = findKind(entity.kind)!;
  const lines = shortFacts(kind.facts).flatMap(fact => {
    const items = items1(fact, entity, speech, refLink);
    return items.length
      ? [
          `- **${plain(speech.kinds.fact(kind.kind, fact.key))}:** ${items.join(
            ', ',
          )}`,
        ]
      : [];
  });
  return lines.length
    ? [`## ${plain(speech.words.facts)}`, lines.join('\n')]
    : [];
}
