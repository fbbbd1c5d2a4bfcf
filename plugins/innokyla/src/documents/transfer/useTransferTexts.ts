import { useMemo } from 'react';
import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import type { Problem } from './problems';
import type { QueuedFile } from './uploadQueue';

/** What is said about files and their transfers. */
export interface TransferTexts {
  /** Which types are accepted, as one sentence. */
  types: string;
  /** How big a file may be and which types are accepted. */
  limits: string;
  /** Where a file stands: how much, how fast, how long still. */
  state(item: QueuedFile): string;
  problem(problem: Problem, size: number): string;
}

/** Whole percent sent, never 100 before it is. */
export const percentOf = ({ sent, size }: QueuedFile) =>
  size ? Math.floor((sent / size) * 100) : 0;

/** Words for files on their way. */
export function useTransferTexts(uploads: Settings['uploads']): TransferTexts {
  const t = useTexts();
  const format = useFormat();
  return useMemo(() => {
    const names = uploads.extensions.map(e => e.replace(/^\./, ''));
    const types = names.length
      ? t('documents.transfer.types', { types: names.join(', ') })
      : '';
    const left = (seconds: number) => {
      if (seconds < 60) {
        const count = Math.max(1, Math.ceil(seconds));
        return t('documents.transfer.secondsLeft', { count });
      }
      if (seconds < 3600) {
        const count = Math.ceil(seconds / 60);
        return t('documents.transfer.minutesLeft', { count });
      }
      const count = Math.ceil(seconds / 3600);
      return t('documents.transfer.hoursLeft', { count });
    };
    return {
      types,
      limits: t('documents.transfer.limits', {
        size: format.bytes(uploads.maxSize),
        types,
      }),
      problem: ({ code }, size) =>
        t(`documents.transfer.problem.${code}`, {
          size: format.bytes(size),
          max: format.bytes(uploads.maxSize),
          types,
        } as any), // Not every text has all these places; what a text has not got is not filled in.
      state: item => {
        const { state, size, sent, speed } = item;
        const percent = String(percentOf(item));
        const total = format.bytes(size);
        switch (state.name) {
          case 'sending': {
            const parts: string[] = [
              t('documents.transfer.state.sending', {
                sent: format.bytes(sent),
                total,
                percent,
              }),
            ];
            if (speed) {
              parts.push(
                t('documents.transfer.speed', { speed: format.bytes(speed) }),
                left((size - sent) / speed),
              );
            }
            return parts.join(' · ');
          }
          case 'reconnecting':
            return state.why === 'check'
              ? t('documents.transfer.state.notChecked')
              : t('documents.transfer.state.reconnecting', { percent });
          case 'checking':
            return t('documents.transfer.state.checking', { total });
          case 'paused':
            return t('documents.transfer.state.paused', { percent });
          case 'done':
            return t('documents.transfer.state.done', { total });
          case 'waiting':
            return t('documents.transfer.state.waiting');
          default:
            return '';
        }
      },
    };
  }, [t, format, uploads]);
}
