import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import type { Labelled } from '../text/labels';
import { found, type Found, type Line } from '../text/line';
import { clockBeside, instantInFinland } from '../values/clock';
import { datesIn, type FoundDate } from '../values/dates';

/** A date with the field it belongs to. */
export type DateSuggestion = Suggestions['dates'][number]['value'];
type Field = DateSuggestion['field'];

const FIELDS: readonly string[] = [
  'deadline',
  'decidedOn',
  'proposedOn',
  'usableUntil',
  'usage',
  'date',
];

/** Words near a date that say what it is. `not` are of dates that no field asks for, and win when they are nearer. */
const NEAR: [field: Field | 'not', words: RegExp][] = [
  [
    'deadline',
    /hakuai(?:ka|an)|haku (?:päättyy|päättyi|sulkeutuu)|hakemu(?:s|kset) (?:on )?(?:jätettävä|toimitettava|lähetettävä)|ansökningstid|sista ansökningsdag|ansök(?:an|ningarna) ska (?:lämnas|vara)|application (?:period|deadline)|deadline for applications|call closes|applications (?:must|close)/gi,
  ],
  [
    'proposedOn',
    /avustusehdotu|ehdotuksen julkais|ehdotus julkais|bidragsförslag|understödsförslag|förslaget publicer|grant proposal|proposal (?:was )?published/gi,
  ],
  [
    'decidedOn',
    /avustuspäätö|päätös annet|päätös tehtiin|päätöksen (?:antoi|teki)|annettu päätös|annetun päätö|bidragsbeslut|understödsbeslut|beslut(?:et)? (?:av|fattades|daterat|gavs)|fattade beslut|grant decision|decision (?:of|dated|was made|made|on)|decided on/gi,
  ],
  [
    'usableUntil',
    /käytettävä|käytettävissä|saa käyttää|ska användas|får användas|kan användas|must be used|may be used|can be used|to be used|be spent/gi,
  ],
  [
    'usage',
    /käyttöai(?:ka|an)|hankkeen (?:kesto|toteutusaika)|hankeai(?:ka|an)|hanke toteutetaan|toteutetaan (?:ajalla|aikana)|maakunnallinen hanke|användningstid|projekttid|genomförs|projektet pågår|project period|period of use|is carried out|takes place|will run|runs from|implemented (?:from|between|in)/gi,
  ],
  [
    'not',
    /selvity|raport|väliselvitys|maksatus|tilinpäätö|voimaan|syntynyt|muokattu|päivitetty|tapaami|kokous|seminaari|redovisning|rapport|bokslut|uppdaterad|möte|report|updated|meeting|seminar|modified/gi,
  ],
];
const REACH = 90;
/** What a date is comes before it more often than after it. */
const LATER = 20;

/** Dates by the field they belong to, from labels and from the words around them. */
export function datesOf(text: {
  labelled: readonly Labelled[];
  sentences: readonly Line[];
}): Found<DateSuggestion>[] {
  return [
    ...text.labelled.flatMap(entry => {
      const { field } = entry;
      if (!field || !FIELDS.includes(field)) return [];
      const dates = datesIn(entry.value.text);
      const value = valueOf(field as Field, entry.value.text, dates);
      const sure =
        entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
      return value
        ? [
            found(
              value.suggestion,
              value.isVague ? CONFIDENCE.heading : sure,
              entry.line,
            ),
          ]
        : [];
    }),
    ...text.sentences.flatMap(ofSentence),
  ];
}

function ofSentence(line: Line): Found<DateSuggestion>[] {
  const dates = datesIn(line.text);
  if (!dates.length) return [];
  const words = NEAR.flatMap(([field, pattern]) =>
    [...line.text.matchAll(pattern)].map(match => ({
      field,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return dates.flatMap(date => {
    const near = words
      .map(word => ({
        ...word,
        distance:
          word.end <= date.start
            ? date.start - word.end
            : word.start - date.end + LATER,
      }))
      .filter(({ distance }) => distance <= REACH)
      // A period is of use and a day is not, whatever else stands by.
      .filter(
        ({ field }) =>
          field === 'not' || (field === 'usage') === Boolean(date.from),
      )
      .sort((a, b) => a.distance - b.distance)[0];
    if (!near || near.field === 'not') return [];
    const value = valueOf(near.field, line.text, [date]);
    if (!value) return [];
    return [
      found(
        value.suggestion,
        value.isVague ? CONFIDENCE.outdone : CONFIDENCE.near,
        line,
        date.start,
      ),
    ];
  });
}

function valueOf(
  field: Field,
  text: string,
  dates: readonly FoundDate[],
): { suggestion: DateSuggestion; isVague: boolean } | undefined {
  const [date, second] = dates;
  if (!date) return undefined;
  const isVague = date.isVague ?? false;
  if (field === 'usage') {
    const start = date.from ?? (second && !second.from ? date.day : undefined);
    const end = date.from ? date.day : second?.day;
    if (!start || !end || start > end) return undefined;
    return { suggestion: { field, value: { start, end } }, isVague };
  }
  if (field === 'deadline' || field === 'deadlineDay') {
    const clock = clockBeside(text, date.start, date.end);
    const instant =
      clock && instantInFinland(date.day, clock.hour, clock.minute);
    return {
      suggestion: instant
        ? { field: 'deadline', value: instant }
        : { field: 'deadlineDay', value: date.day },
      isVague,
    };
  }
  return { suggestion: { field, value: date.day }, isVague };
}
