import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';
import { roleOfLabel } from '../fields/roleWords';
import { cellsOf, type Line, lower } from './line';

/** What forms and decisions write before a value, in Finnish, Swedish and English. Sums are told by their words (`fields/roleWords`). */
const LABELS = {
  title:
    'otsikko|hakemuksen otsikko|hakemuksen nimi|asiakirjan otsikko|rubrik|titel|ansökans rubrik|ansökans titel|ansökans namn|title|application title|title of the application|title of application',
  project:
    'hankkeen nimi|projektin nimi|hanke|hankkeen otsikko|projektets namn|projektnamn|projekt|projektets titel|namn på projektet|project name|name of the project|name of project|project title|title of the project|project',
  funder:
    'rahoittaja|avustuksen myöntäjä|myöntäjä|rahoittajataho|päärahoittaja|finansiär|bidragsgivare|understödsbeviljare|beviljare|bidragsbeviljare|finansiären|funder|funding body|grant maker|grantor|funded by|financier|funding organisation|funding agency',
  grantType:
    'avustuslaji|avustuksen laji|avustustyyppi|avustusmuoto|avustuskategoria|bidragsform|understödsform|typ av bidrag|typ av understöd|bidragstyp|understödsslag|bidragsslag|type of grant|grant type|grant category|form of grant',
  applicationType:
    'uusi/jatko|uusi / jatko|hakemuksen tyyppi|hakemuksen laji|hakemustyyppi|hakemuslaji|typ av ansökan|ansökans typ|ansökningstyp|ansökans art|type of application|application type|kind of application',
  state:
    'tila|hakemuksen tila|hakemuksen vaihe|läge|ansökans läge|ansökans status|status|state|application status|status of the application',
  years:
    'avustusvuosi|avustusvuodet|hakuvuosi|hakuvuodet|vuosi|vuodet|hakemusvuosi|rahoitusvuosi|rahoitusvuodet|bidragsår|understödsår|år|ansökningsår|finansieringsår|bidragsåren|grant year|grant years|year|years|year of grant|funding year|funding years|years applied for|year applied for',
  deadline:
    'hakuaika päättyy|haku päättyy|hakuajan päättymispäivä|haun päättymispäivä|hakuajan päättymisaika|viimeinen jättöpäivä|haun päättymisaika|määräaika|hakemuksen määräaika|jätettävä viimeistään|hakuajan päättyminen|viimeinen hakupäivä|hakemuksen jättöaika|ansökningstiden går ut|ansökningstiden slutar|ansökningstiden upphör|ansökningstid slutar|sista ansökningsdag|sista ansökningsdagen|inlämnas senast|tidsfrist|sista inlämningsdag|application deadline|deadline|call closes|closing date|deadline for applications|applications close|due date|application period ends',
  decidedOn:
    'päätöspäivä|päätöksen päivämäärä|päätöksen päiväys|avustuspäätös|päätös annettu|päätös|avustuspäätös annettu|avustuspäätöksen päivämäärä|beslutsdatum|beslutsdag|datum för beslutet|datum för beslut|beslut|bidragsbeslut|understödsbeslut|beslutet fattat|decision date|date of decision|date of the decision|decision|decided on|grant decision|decision made',
  proposedOn:
    'avustusehdotus|avustusehdotus julkaistu|ehdotus julkaistu|avustusehdotuksen päivämäärä|ehdotuspäivä|bidragsförslag|bidragsförslaget publicerat|förslag publicerat|understödsförslag|understödsförslaget publicerat|datum för förslaget|proposal|proposal published|grant proposal published|proposal date|date of proposal|date of the proposal',
  usableUntil:
    'käytettävä viimeistään|käytettävissä|käytettävissä saakka|käytettävissä asti|avustus käytettävissä|avustus käytettävä viimeistään|viimeinen käyttöpäivä|används senast|ska användas senast|kan användas till|användbart till|bidraget används senast|to be used by|usable until|use by|available until|grant to be used by|must be used by',
  usage:
    'käyttöaika|avustuksen käyttöaika|hankkeen kesto|hankkeen kokonaiskesto|hankeaika|toteutusaika|hankkeen toteutusaika|toiminta-aika|avustuskausi|hankekausi|toteutusaikataulu|käyttökausi|användningstid|bidragets användningstid|understödets användningstid|projekttid|projekttiden|projektets längd|genomförandetid|projektperiod|projektets tid|period of use|usage period|project period|duration|duration of the project|implementation period|grant period|project duration|period|period for use',
  date: 'päiväys|päivämäärä|pvm|päivätty|laadittu|datum|daterad|date|dated',
  region:
    'alue|maakunta|toimialue|toiminta-alue|toteutusalue|maakunnat|alueet|hankkeen alue|hankealue|kohdealue|region|landskap|område|verksamhetsområde|regioner|landskapen|projektområde|area|regions|area of operation|regions covered|location|operating area|project area',
  workspace:
    'työtila|hankkeen työtila|arbetsrum|arbetsrummet|projektets arbetsrum|workspace|project workspace',
} as const;

/** A field that a label can name. */
export type LabelledField = keyof typeof LABELS;

const FIELDS = new Map<string, LabelledField>(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map(label => [label, field as LabelledField] as const),
  ),
);

/** A label as it is looked up: without its number, bullet, colon and what stands in brackets. */
export const plainLabel = (label: string): string =>
  lower(label)
    .slice(0, 120)
    .replace(/^(?:[-•*·▪◦] ?|(?:\d{1,2}\.){1,3} ?|\d{1,2}\) ?|[a-z]\) ?)/, '')
    .replace(/[*:]{1,3}$/, '')
    .replace(/ ?\([^()]{0,60}\)$/, '')
    .trim();

/** The field that a label names, in any of its languages: `Rahoittaja / Finansiär` too. */
export function fieldOfLabel(label: string): LabelledField | undefined {
  const plain = plainLabel(label);
  return (
    FIELDS.get(plain) ??
    plain
      .split('/')
      .map(one => FIELDS.get(one.trim()))
      .find(Boolean)
  );
}

/** Something before a value that may be a label, and the value. */
export interface Labelled {
  label: string;
  /** What the label names; undefined when it is none of ours. */
  field?: LabelledField;
  /** What sum the label names. */
  role?: SumRole;
  value: Line;
  /** Where the value begins in the line. */
  at: number;
  line: Line;
  how: 'label' | 'row' | 'nextLine';
}

const LONGEST_LABEL = 80;

/** The label and the value of one line, told apart by a colon or by columns; undefined when it has none. */
export function labelOfLine(line: Line): Labelled | undefined {
  const { text } = line;
  const colon = /^([^:\t|]{1,80}):(?!\d)/.exec(text)?.[1].length;
  if (colon !== undefined && !/ {2}/.test(text.slice(0, colon).trim())) {
    return part(line, 0, colon, colon + 1, 'label');
  }
  const [first, ...rest] = cellsOf(text);
  if (!rest.length) return runTogether(line);
  if (first.length > LONGEST_LABEL) return undefined;
  const from = text.indexOf(first) + first.length;
  return part(line, 0, from, from, 'row');
}

/** Fields whose values cannot be mistaken for the rest of a sentence. */
const STRICT: readonly LabelledField[] = [
  'grantType',
  'years',
  'deadline',
  'decidedOn',
  'proposedOn',
  'usableUntil',
  'usage',
];

/** `Avustuslaji C`: a table's columns run together. */
function runTogether(line: Line): Labelled | undefined {
  if (line.text.length > 60 || /[.!?]$/.test(line.text)) return undefined;
  const words = line.text.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const field = fieldOfLabel(label);
    if (field && STRICT.includes(field)) {
      return part(line, 0, label.length, label.length, 'row');
    }
  }
  return undefined;
}

function part(
  line: Line,
  from: number,
  to: number,
  valueFrom: number,
  how: Labelled['how'],
): Labelled | undefined {
  const rest = line.text.slice(valueFrom);
  const at =
    valueFrom + rest.length - rest.trimStart().replace(/^\|/, '').length;
  const text = line.text.slice(at).trim();
  if (!text) return undefined;
  return {
    label: line.text.slice(from, to),
    value: { ...line, text, quote: line.quote.slice(at).trim() },
    at,
    line,
    how,
  };
}

/** Whether a label is one of ours. */
export const namesSomething = (label: string): boolean =>
  fieldOfLabel(label) !== undefined || roleOfLabel(label) !== undefined;

/** The lines with a label of ours and its value, on the same line or on the next. */
export function labelledLines(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, index) => {
    const labelled = labelOfLine(line) ?? labelOfTwo(line, lines[index + 1]);
    if (!labelled) return [];
    const field = fieldOfLabel(labelled.label);
    const role = field ? undefined : roleOfLabel(labelled.label);
    return field || role ? [{ ...labelled, field, role }] : [];
  });
}

function labelOfTwo(line: Line, next: Line | undefined): Labelled | undefined {
  // When the next line is another label, this one has no value: an empty form.
  if (
    !next ||
    line.text.length > LONGEST_LABEL ||
    next.text.endsWith(':') ||
    fieldOfLabel(next.text)
  ) {
    return undefined;
  }
  return {
    label: line.text,
    value: next,
    at: 0,
    line: {
      page: line.page,
      text: `${line.text} ${next.text}`,
      quote: `${line.quote} ${next.quote}`,
    },
    how: 'nextLine',
  };
}
