import { UPLOAD_REFUSALS } from '@innokyla/backstage-plugin-innokyla-common';
import { DetailedError } from 'tus-js-client';
import { allMessages } from '../../translations';
import { problemOf, problemOfFile, StateNotTold } from './problems';

const answer = (status: number, body = '', method = 'PATCH') =>
  Object.assign(Object.create(DetailedError.prototype) as DetailedError, {
    originalRequest: { getMethod: () => method },
    originalResponse: { getStatus: () => status, getBody: () => body },
  });
const refused = (reason: string, status = 415) =>
  answer(status, JSON.stringify({ error: { name: 'Error', reason } }));

describe('why a file was not taken', () => {
  it.each(UPLOAD_REFUSALS)(
    'the reason %s has words in every language',
    reason => {
      const { code } = problemOf(refused(reason));
      expect(code).not.toBe('server');
      for (const language of ['fi', 'sv', 'en'] as const) {
        const text =
          allMessages(language)[`documents.transfer.problem.${code}`];
        expect(text).toMatch(/\S/);
      }
    },
  );

  it('a file that is locked can only be sent after it was changed', () => {
    expect(problemOf(refused('encrypted'))).toEqual({
      code: 'encrypted',
      canRetry: false,
    });
  });

  it('what passes by itself can be tried again', () => {
    for (const error of [
      refused('notScanned', 503),
      refused('checksum', 400),
      refused('quota', 413),
      answer(507),
    ]) {
      expect(problemOf(error).canRetry).toBe(true);
    }
  });

  it('an archived workspace is told apart from a place to go on from', () => {
    expect(problemOf(answer(409, '', 'POST')).code).toBe('archived');
    expect(problemOf(answer(409)).code).toBe('server');
  });

  it('an answer that says nothing readable goes by its status', () => {
    expect(problemOf(answer(415, '<html>')).code).toBe('typeByContent');
    const cut = Object.assign(answer(0), {
      originalResponse: null,
      causingError: new StateNotTold(503),
    });
    expect(problemOf(cut).code).toBe('notChecked');
  });
});

describe('what can be said before a byte is sent', () => {
  it.each([
    ['hakemus.DOC', 'oldOffice'],
    ['IMG_0042.HEIC', 'heic'],
    ['film.mp4', 'typeByName'],
  ])('%s: %s', (name, code) => {
    const limits = { maxSize: 100, extensions: ['pdf'] };
    expect(problemOfFile(new File(['x'], name), limits)?.code).toBe(code);
  });
});
