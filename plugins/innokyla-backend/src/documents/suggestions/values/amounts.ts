/** A sum of money in a text, and where it stands. */
export interface Amount {
  /** Exact. */
  cents: number;
  start: number;
  end: number;
  /** It was written with its currency. */
  isEuros: boolean;
  /** The text says "about" so much. */
  isAbout: boolean;
}

// Every repetition is bounded, so that no text can make the search slow.
const NUMBER =
  "\\d{1,3}(?:[ '’]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?![\\d’'])|\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?(?![\\d,])|\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?(?![\\d.])|\\d{1,12}(?:[.,]\\d{1,8})?";
const SCALE =
  'milj\\.?|miljoonan|miljoonaa?|miljoner|miljon|mn|million|tuhatta|tuhannen|tusen|thousand|[MmKkt](?=\\s?(?:€|EUR))';
const AMOUNT = new RegExp(
  `(?<![A-Za-zÀ-ÖØ-öø-ž\\d.,/+-])(?:(€|EUR|euro) ?)?(${NUMBER})(?![\\d])(?:,-)? ?(?:(${SCALE}) ?)?(€|euroa|euron|euros|euro|eur|e(?=[\\s.,;)]|$))?(?![A-Za-zÀ-ÖØ-öø-ž\\d])`,
  'gi',
);
const EXPONENT: Record<string, number> = { m: 6, k: 3, t: 3 };

/** Whole cents of a written number; undefined when it is none, has parts of cents or is more than a sum may be. */
function centsOf(number: string, scale = ''): number | undefined {
  const exponent = EXPONENT[scale.charAt(0).toLowerCase()] ?? 0;
  const plain = number.replace(/[ '’]/g, '');
  // After a comma stand the cents, unless three digits do: then it parts thousands. 1,250 milj. is a fraction, though.
  const isGrouped =
    !exponent &&
    /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.test(plain);
  const decimalAt = isGrouped
    ? /[.,]\d{1,2}$/.exec(plain)?.index ?? plain.length
    : plain.search(/[.,]|$/);
  const whole = plain.slice(0, decimalAt).replace(/\D/g, '');
  const decimals = plain.slice(decimalAt + 1);
  if (decimals.length > exponent + 2) return undefined;
  if (/^0\d/.test(whole)) return undefined;
  const cents = Number(whole + decimals.padEnd(exponent + 2, '0'));
  return cents <= 100_000_000_000_00 ? cents : undefined;
}

const ABOUT =
  /(?:noin|n\.|arviolta|runsaat|vajaa|lähes|enintään|korkeintaan|cirka|ca\.?|ungefär|omkring|högst|about|approximately|approx\.?|around|nearly|up to|at most) ?(?:€|EUR)? ?$/i;
const RATE =
  /^ ?(?:\/|per\b|kuukaudessa|vuodessa|tunnilta|tunti|henkilöltä|i månaden|om året|a month|a year|an hour|kk\b|each\b)/i;

/** Every sum of a line: with its currency, or the bare numbers as well. */
export function amountsIn(text: string, withBare = false): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap(match => {
    const [whole, before, number, scale, after] = match;
    const start = match.index;
    const end = start + whole.trimEnd().length;
    const isEuros = Boolean(before ?? after);
    const isBare =
      withBare && isBareSum(number, scale) && !isOfOther(text, start, end);
    if (!isEuros && !isBare) return [];
    // One letter is a currency only after a number in groups: `7500 e` may be anything.
    if (!before && after === 'e' && !/\d[ .]\d{3}/.test(number)) return [];
    const cents = centsOf(number, scale);
    if (cents === undefined) return [];
    const ahead = text.slice(Math.max(0, start - 25), start);
    const behind = text.slice(end, end + 25);
    // A range, or so much an hour: not one sum.
    if (/\d ?(?:€|euroa|EUR)? ?- ?$/i.test(ahead)) return [];
    if (/^ ?- ?(?:€|EUR)? ?\d/i.test(behind) || RATE.test(behind)) return [];
    return [{ cents, start, end, isEuros, isAbout: ABOUT.test(ahead) }];
  });
}

/** Pieces, per cents or the money of another country. */
function isOfOther(text: string, start: number, end: number): boolean {
  return (
    /[$£¥#§] ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^ ?(?:[%‰$£]|(?!vuo|år|year|yht|tot|for|för|ja |och |and )[A-Za-zÀ-ÖØ-öø-ž])/i.test(
      text.slice(end, end + 10),
    )
  );
}

/** A number without a currency that can be a sum: in groups of three or with cents, and no phone number or year. */
function isBareSum(number: string, scale: string | undefined): boolean {
  if (scale) return false;
  return (
    /^[1-9]\d{0,2}(?:[ .’']\d{3}){1,4}(?:,\d{2})?$/.test(number) ||
    /^[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d{2})?$/.test(number) ||
    /^\d{1,9}[,]\d{2}$/.test(number) ||
    /^[1-9]\d{4,8}$/.test(number)
  );
}
