import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import type { QueuedFile } from './uploadQueue';
import type { TransferTexts } from './useTransferTexts';

/**
 * What has last happened to the files, for a live region. Only changes of state are told: a screen reader that read out
 * each percent would say nothing else.
 */
export function useTransferNews(
  files: readonly QueuedFile[],
  texts: TransferTexts,
): string {
  const t = useTexts();
  const before = useRef(new Map<string, string>());
  const [news, setNews] = useState('');
  useEffect(() => {
    for (const { id, name, size, state } of files) {
      if (before.current.get(id) === state.name) continue;
      const was = before.current.get(id);
      before.current.set(id, state.name);
      // What was there before the page was opened is no news.
      if (!was && state.name === 'done') continue;
      if (state.name === 'done') {
        setNews(t('documents.transfer.nowDone', { name }));
      } else if (state.name === 'failed') {
        const problem = texts.problem(state.problem, size);
        setNews(t('documents.transfer.nowFailed', { name, problem }));
      } else if (state.name === 'reconnecting') {
        setNews(
          state.why === 'check'
            ? t('documents.transfer.state.notChecked')
            : t('documents.transfer.nowReconnecting'),
        );
      } else if (was === 'reconnecting') {
        setNews(t('documents.transfer.nowBack'));
      }
    }
  }, [files, texts, t]);
  return news;
}
