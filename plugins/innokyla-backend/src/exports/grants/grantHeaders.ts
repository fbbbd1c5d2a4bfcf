import { type GrantCount } from './grantPackage';
import { LACKS } from './grantsOf';

const GRANTS = 'Innokyla-Grants';
const LEFT_OUT = 'Innokyla-Left-Out';

/** The headers that say what is in a package of grants, for a browser to let a screen read them. */
export const GRANT_HEADERS = `${GRANTS}, ${LEFT_OUT}, Content-Disposition`;

/** How many grants a package holds, and what was left out: `decidedOn=1, host=0, granted=2`, counted in applications. */
export function grantHeaders(count: GrantCount): [string, string][] {
  return [
    [GRANTS, String(count.grants)],
    [LEFT_OUT, LACKS.map(lack => `${lack}=${count.leftOut[lack]}`).join(', ')],
  ];
}
