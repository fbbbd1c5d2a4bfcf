import {
  findKind,
  parseRef,
  type Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts, useTexts } from '../../translations/useTexts';

/** What a section of an entity is called; the key itself for one that the kind does not know any more. */
export function useSectionName(): (anchor: string, section: string) => string {
  const kindTexts = useKindTexts();
  return (anchor, section) => {
    const kind = findKind(parseRef(anchor).kind);
    return kind?.sections.includes(section)
      ? kindTexts.section(kind.kind, section)
      : section;
  };
}

/** Which part of an entity a thread is about, in words; undefined for the whole. */
export function useAboutText(): (
  anchor: Pick<Thread['anchor'], 'ref' | 'section' | 'version'>,
) => string | undefined {
  const t = useTexts();
  const sectionName = useSectionName();
  return ({ ref, section, version }) => {
    if (section) {
      return t('discussions.threads.aboutSection', {
        name: sectionName(ref, section),
      });
    }
    return version === undefined
      ? undefined
      : t('discussions.threads.aboutVersion', { version: String(version) });
  };
}
