import { useCallback } from 'react';
import { type Texts, useTexts } from '../translations/useTexts';
import { maxBytesOf, messageOf, retryAtOf, statusOf } from './errors';
import { type Format, useFormat } from './format';

const MINUTE = 60_000;

/** What has happened, and what to do next. */
export interface ErrorText {
  title: string;
  advice: string;
}

/** From when it can be gone on: the clock time, and on another day the day with it. */
function untilText(t: Texts, format: Format, instant: number): string {
  // Up to the full minute: a try in the same minute would be too early.
  const at = new Date(Math.ceil(instant / MINUTE) * MINUTE);
  const written = at.toISOString();
  return at.toDateString() === new Date().toDateString()
    ? t('common.error.tooManyUntilTime', { time: format.timeOf(written) })
    : t('common.error.tooManyUntilDay', { time: format.instant(written) });
}

/** What to do, with what the portal said: only that tells which field it is, or what stands in the way. */
function withWords(advice: string, error: unknown, format: Format): string {
  const said = messageOf(error);
  if (!said) return advice;
  return format.language === 'en' ? said : `${advice} (${said})`;
}

/** Says an error in the reader's language: the one place where errors become words. */
export function errorTextOf(
  error: unknown,
  t: Texts,
  format: Format,
): ErrorText {
  const status = statusOf(error);
  switch (status) {
    case undefined:
      return {
        title: t('common.error.offline'),
        advice: t('common.error.offlineAdvice'),
      };
    case 401:
      return {
        title: t('common.error.signedOut'),
        advice: t('common.error.signedOutAdvice'),
      };
    case 403:
      return {
        title: t('common.error.forbidden'),
        advice: t('common.error.forbiddenAdvice'),
      };
    case 404:
      return {
        title: t('common.error.notFound'),
        advice: t('common.error.notFoundAdvice'),
      };
    case 409:
      return {
        title: t('common.error.conflict'),
        advice: withWords(t('common.error.conflictAdvice'), error, format),
      };
    case 412:
      return {
        title: t('common.error.changed'),
        advice: t('common.error.changedAdvice'),
      };
    case 413: {
      const max = maxBytesOf(error);
      return {
        title: t('common.error.tooLarge'),
        advice:
          max === undefined
            ? t('common.error.tooLargeAdvice')
            : t('common.error.tooLargeLimit', { size: format.bytes(max) }),
      };
    }
    case 429: {
      const at = retryAtOf(error);
      return {
        title: t('common.error.tooMany'),
        advice:
          at === undefined
            ? t('common.error.tooManyAdvice')
            : untilText(t, format, at),
      };
    }
    default: {
      if (status >= 500) {
        return {
          title: t('common.error.server'),
          advice: t('common.error.serverAdvice'),
        };
      }
      return {
        title: t('common.error.refused'),
        advice: withWords(t('common.error.refusedAdvice'), error, format),
      };
    }
  }
}

/** Says errors in the reader's language. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useTexts();
  const format = useFormat();
  return useCallback(error => errorTextOf(error, t, format), [t, format]);
}
