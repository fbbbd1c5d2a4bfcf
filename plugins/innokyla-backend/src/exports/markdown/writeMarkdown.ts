import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { AddressOf } from '../addresses';
import type { Speech } from '../speech';
import { link, plain } from './escape';
import { factList, largeFact, type Writer } from './facts';
import { nestText } from './nestText';

/** A whole entity as markdown: what a reader sees on its page, to be read anywhere. */
export function writeMarkdown(
  entity: InnokylaEntity,
  speech: Speech,
  addressOf: AddressOf,
): string {
  const kind = findKind(entity.kind)!;
  const writer: Writer = {
    entity,
    speech,
    refLink: ref => link(addressOf(ref), speech.titleOf(ref) ?? ref),
  };
  const texts = (entity.spec.sections ?? {}) as Record<string, string>;
  const parts = [
    `# ${plain(entity.metadata.title)}`,
    nestText(entity.metadata.description ?? '', 1),
    factList(writer),
    ...kind.facts.map(fact => largeFact(writer, fact)),
    ...kind.sections.map(key => {
      const text = nestText(texts[key] ?? '', 2);
      return (
        text && `## ${plain(speech.kinds.section(kind.kind, key))}\n\n${text}`
      );
    }),
    files(writer),
    '---',
    provenance(writer, addressOf),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The files of a document, by name: the bytes are downloads of their own. */
function files({ entity, speech }: Writer): string {
  if (!entity.versions?.length) return '';
  const lines = entity.versions.map(
    ({ version, fileName, createdAt, note }) =>
      `- ${version}: ${plain(fileName)}, ${plain(speech.instant(createdAt))}${
        note ? ` – ${plain(note)}` : ''
      }`,
  );
  return `## ${plain(speech.words.files)}\n\n${lines.join('\n')}`;
}

/** Where it comes from: workspace, originals, who may see it, when it was changed, and where the newest stands. */
function provenance(writer: Writer, addressOf: AddressOf): string {
  const { entity, speech, refLink } = writer;
  const { words, kinds } = speech;
  const { kind, metadata, spec } = entity;
  const ref = `${kind}:${metadata.namespace}/${metadata.name}`;
  const from = (['derivedFrom', 'translationOf'] as const).flatMap(key =>
    typeof spec[key] === 'string' ? [[key, [spec[key]]] as const] : [],
  );
  const sources = [
    ...new Set(Object.values((spec.sources ?? {}) as Record<string, string>)),
  ];
  const lines = [
    ...from.map(([key, refs]) => [
      kinds.fact(kind, key),
      refs.map(refLink).join(', '),
    ]),
    ...(sources.length
      ? [[kinds.fact(kind, 'sources'), sources.map(refLink).join(', ')]]
      : []),
    [
      words.workspace,
      link(addressOf(entity.workspace.ref), entity.workspace.title),
    ],
    [words.language, plain(words.languages[entity.language])],
    [words.status, plain(words.statuses[entity.status])],
    [words.visibility, plain(words.visibilities[entity.visibility])],
    [words.updated, plain(speech.instant(entity.updatedAt))],
    [words.address, link(addressOf(ref))],
  ];
  return lines
    .map(([label, value]) => `- ${plain(label)}: ${value}`)
    .join('\n');
}
