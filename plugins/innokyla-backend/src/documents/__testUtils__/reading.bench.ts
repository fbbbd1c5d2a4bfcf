import { mockCredentials } from '@backstage/backend-test-utils';
import PDFDocument from 'pdfkit';
import { Upload } from 'tus-js-client';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { insertManyEntities } from '../../__testUtils__/manyEntities';
import { userRef } from '../../__testUtils__/startBackend';
import {
  ENTITIES,
  EntityPortal,
} from '../../entities/__testUtils__/entityPortal';

const PAGES = 200;
const FILES = 3;
const ROUNDS = 200;
/** How much slower other requests may be meanwhile. */
const BUDGET = 1.5;

/** A PDF of 200 pages full of text; each number gives another one. */
function longPdf(number: number): Promise<Buffer> {
  const words =
    'Järjestöyhdyshenkilö pitää yhteyttä alueen järjestöihin ja kuntiin. ';
  return new Promise(resolve => {
    const pdf = new PDFDocument();
    const chunks: Buffer[] = [];
    pdf.on('data', chunk => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    for (let page = 1; page <= PAGES; page++) {
      if (page > 1) pdf.addPage();
      pdf.fontSize(18).text(`${number}.${page}`).fontSize(11);
      pdf.text(words.repeat(45));
    }
    pdf.end();
  });
}

const percentile = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.floor(times.length * share)];

describeEachDatabase('Reading a PDF of 200 pages', freshDatabase => {
  it('takes, and lets other requests take', async () => {
    const portal = await EntityPortal.start(await freshDatabase());
    try {
      const homes = await portal
        .knex('entities')
        .where('kind', 'Workspace')
        .whereIn('name', ['lappi', 'naapuri'])
        .select('id', 'name', 'programme_id as programmeId');
      await insertManyEntities(portal.knex, homes, 1000);

      const send = (bytes: Buffer) =>
        new Promise<void>((resolve, reject) => {
          new Upload(bytes, {
            endpoint: `http://127.0.0.1:${portal.backend.port}/api/innokyla/uploads`,
            metadata: { filename: 'pitka.pdf', workspace: 'lappi' },
            headers: {
              Authorization: mockCredentials.user.header(userRef('member')),
            },
            onSuccess: () => resolve(),
            onError: reject,
          }).start();
        });
      const waiting = () =>
        portal
          .knex('file_readings')
          .where({ state: 'waiting' })
          .first('sha256');

      const requests: Record<string, string> = {
        floor: '/api/innokyla/floor',
        list: `${ENTITIES}?kind=operatingmodel&workspace=lappi`,
      };
      const measure = async (goesOn: (round: number) => Promise<boolean>) => {
        const times: Record<string, number[]> = { floor: [], list: [] };
        for (let round = 0; await goesOn(round); round++) {
          for (const [name, path] of Object.entries(requests)) {
            const start = performance.now();
            await portal.as('member').get(path).expect(200);
            times[name].push(performance.now() - start);
          }
        }
        return times;
      };

      await measure(async round => round < 50);
      const idle = await measure(async round => round < ROUNDS);

      const files = await Promise.all(
        Array.from({ length: FILES }, (_, index) => longPdf(index)),
      );
      const started = performance.now();
      // One after the other is read, while requests go on until the last one has been.
      for (const file of files) await send(file);
      const busy = await measure(async () => Boolean(await waiting()));
      const each = (performance.now() - started) / FILES;
      const unread = await portal
        .knex('file_readings')
        .whereNot({ state: 'done' })
        .select('reason');
      expect(unread).toEqual([]);

      const lines = Object.keys(requests).map(name => {
        const before = percentile(idle[name], 0.95);
        const during = percentile(busy[name], 0.95);
        return `  ${`p95 of ${name}, idle and meanwhile`.padEnd(34)}${before
          .toFixed(1)
          .padStart(7)} ms ${during.toFixed(1).padStart(7)} ms ${(
          during / before
        )
          .toFixed(2)
          .padStart(6)} × (at most ${BUDGET}; ${busy[name].length} requests)`;
      });
      process.stdout.write(
        `\n${expect.getState().currentTestName}\n  ${'each file'.padEnd(
          32,
        )}${each.toFixed(0).padStart(7)} ms\n${lines.join('\n')}\n`,
      );
    } finally {
      await portal.stop();
    }
  }, 300_000);
});
