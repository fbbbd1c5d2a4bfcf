import {
  entityRefsIn,
  markdownFault,
  MAX_MENTIONS,
  MAX_REFERENCES,
  mentionsIn,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMemo } from 'react';
import { useTexts } from '../../translations/useTexts';

/** What the portal will refuse in a post, told while it is written and not after it was sent; nothing when it will not. */
export function usePostProblem(text: string): string | undefined {
  const t = useTexts();
  return useMemo(() => {
    if (mentionsIn(text).length > MAX_MENTIONS) {
      return t('richText.post.tooManyMentions', { max: String(MAX_MENTIONS) });
    }
    if (entityRefsIn(text).length > MAX_REFERENCES) {
      return t('richText.post.tooManyReferences', {
        max: String(MAX_REFERENCES),
      });
    }
    return markdownFault(text) ? t('richText.post.tooHeavy') : undefined;
  }, [text, t]);
}
