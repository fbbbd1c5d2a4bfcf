/**
 * Cents as euros with both decimals, for programs: `750000` is `7500.00`. Made of the digits themselves; a division would
 * go through a float.
 */
export function eurosOf(cents: number, decimalMark: '.' | ',' = '.'): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}${decimalMark}${digits.slice(-2)}`;
}
