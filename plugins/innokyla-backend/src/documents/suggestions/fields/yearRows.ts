import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import { cellsOf, found, type Found, type Line } from '../text/line';
import { amountsIn } from '../values/amounts';
import type { Sum } from './money';
import { roleOfLabel, roleWordsIn } from './roleWords';

const HEAD = /^(?:vuosi|år|year)(?![A-Za-zÀ-ÖØ-öø-ž\d])/i;
const ROW = /^(?:vuosi |år |year )?((?:19|20)\d{2})(?=[ \t|])/i;
/** Rows that a head reaches. */
const REACH = 15;

/** A table with a year in each row and a role over each column: `Vuosi | Haettu | Myönnetty`, `2018 | 200 000 € | 180 000 €`. */
export function yearRows(lines: readonly Line[]): Found<Sum>[] {
  let roles: (SumRole | undefined)[] = [];
  let reach = 0;
  return lines.flatMap(line => {
    const own = rolesOfHead(line.text);
    if (own) {
      roles = own;
      reach = REACH;
      return [];
    }
    const row = ROW.exec(line.text);
    if (!row || reach-- <= 0 || line.text.length > 150) return [];
    const rest = line.text.slice(row[0].length);
    const amounts = amountsIn(rest, true);
    // A cell that is empty or holds something else would shift the others into wrong columns.
    if (amounts.length !== roles.length) return [];
    return amounts.flatMap((amount, index) => {
      const role = roles[index];
      if (!role) return [];
      const sure = amount.isEuros ? CONFIDENCE.row : CONFIDENCE.heading;
      const value: Sum = { role, year: Number(row[1]), cents: amount.cents };
      return [found(value, amount.isAbout ? CONFIDENCE.mentioned : sure, line)];
    });
  });
}

function rolesOfHead(text: string): (SumRole | undefined)[] | undefined {
  if (text.length > 120 || !HEAD.test(text) || /\d/.test(text)) {
    return undefined;
  }
  const cells = cellsOf(text).slice(1);
  const roles = cells.length
    ? cells.map(roleOfLabel)
    : roleWordsIn(text).map(({ role }) =>
        role === 'other' || role === 'not' ? undefined : role,
      );
  return roles.some(Boolean) ? roles : undefined;
}
