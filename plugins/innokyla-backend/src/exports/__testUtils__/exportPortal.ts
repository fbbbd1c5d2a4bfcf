import { mockCredentials } from '@backstage/backend-test-utils';
import { type Person, userRef } from '../../__testUtils__/startBackend';
import {
  type Answered,
  EntityPortal,
} from '../../entities/__testUtils__/entityPortal';

export const EXPORTS = '/api/innokyla/exports';

/** As whom the tests publish grants. */
export const GRANTS = {
  prefix: '360G-testi',
  publisher: { name: 'Järjestöportaali', website: 'https://portal.example' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  organisations: [
    { name: 'Lapin yhdistys ry', identifier: 'FI-PRO-1234567-8' },
  ],
};

/** Where the file of an entity is. */
export const fileOf = (entity: Answered, query: string) =>
  `${EXPORTS}/${entity.kind.toLowerCase()}/${entity.metadata.namespace}/${
    entity.metadata.name
  }?${query}`;

/** The whole text of a file. */
export async function download(
  portal: EntityPortal,
  person: Parameters<EntityPortal['as']>[0],
  path: string,
): Promise<string> {
  const answer = await portal
    .as(person)
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', chunk => chunks.push(Buffer.from(chunk)));
      res.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
    });
  if (answer.status !== 200) {
    throw new Error(`${answer.status}: ${answer.body}`);
  }
  return answer.body;
}

/** What a browser gets that follows a plain link, with the portal's cookie and no token. */
export const withCookie = (
  portal: EntityPortal,
  person: Person,
  path: string,
) =>
  fetch(`http://127.0.0.1:${portal.backend.port}${path}`, {
    headers: { Cookie: mockCredentials.limitedUser.cookie(userRef(person)) },
  });

/** The cells of a table as a spreadsheet reads them: quotes kept together, doubled ones read as one. */
export function cellsOf(csv: string, delimiter = ';'): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const character = csv[at];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === delimiter || csv.startsWith('\r\n', at)) {
      rows[rows.length - 1].push(cell);
      cell = '';
      if (character !== delimiter) {
        rows.push([]);
        at += 1;
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}
