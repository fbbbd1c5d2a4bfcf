const FIRST_YEAR = 1995;
const YEARS_AHEAD = 6;

/** Years that a grant can be chosen for, the latest first. */
export function grantYears(): number[] {
  const last = new Date().getFullYear() + YEARS_AHEAD;
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i);
}
