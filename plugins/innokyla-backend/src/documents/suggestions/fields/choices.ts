import { CONFIDENCE } from '../confidence';
import type { Labelled, LabelledField } from '../text/labels';
import { found, type Found, type Line } from '../text/line';

/** What is said of a choice: its words in three languages. */
type Choices = readonly [value: string, words: RegExp][];

const GRANT_TYPES: Choices = [
  [
    'Ak',
    /kohdennet[A-Za-zÀ-ÖØ-öø-ž]{1,4} (?:toiminta-?)?avustu|riktat (?:verksamhets)?(?:understöd|bidrag)|targeted (?:operating |operational )?(?:grant|aid)/i,
  ],
  [
    'Ay',
    /yleisavustu|allmänt (?:understöd|bidrag)|allmänunderstöd|general (?:operating )?grant/i,
  ],
  ['B', /investointiavustu|investerings(?:understöd|bidrag)|investment grant/i],
  ['C', /hankeavustu|projekt(?:understöd|bidrag)|project grant/i],
];
const LETTER = /^(Ay|Ak|B|C)(?![A-Za-zÀ-ÖØ-öø-ž\d])/;
const OTHER_GRANT = /^(?:muu|annat|other)(?![A-Za-zÀ-ÖØ-öø-ž])/i;

const APPLICATION_TYPES: Choices = [
  [
    'continuation',
    /jatkohake|jatkoavustushake|fortsättningsansök|fortsatt ansökan|ansökan om fortsatt|continuation application|application for continued|continued application/i,
  ],
  [
    'change',
    /muutoshake|käyttötarkoituksen muutos|ändringsansök|ansökan om ändr|ändrat användningsändamål|change application|change of use|application for a change/i,
  ],
  ['new', /uusi hake|uusi avustushake|ny ansökan|nyansökan|new application/i],
];
const APPLICATION_TYPES_IN_LABELS: Choices = [
  ['continuation', /jatko|fortsatt|fortsättning|continu|follow-on/i],
  ['change', /muuto|ändr|change|amend/i],
  ['new', /^(?:uusi|ny|nytt|new|first|första|ensimmäi)/i],
];

const STATES: Choices = [
  [
    'partlyGranted',
    /osittain myönn|delvis bevilj|part(?:ly|ially) (?:granted|awarded)/i,
  ],
  [
    'granted',
    /myönnet|beviljad|beviljat|granted|awarded|approved|hyväksytty|godkänd/i,
  ],
  ['rejected', /hylät|avslag|avslå|rejected|declined|refused/i],
  ['withdrawn', /peruttu|perutettu|återtag|återkall|withdrawn/i],
  ['proposed', /ehdotet|föresl|proposed/i],
  [
    'submitted',
    /jätetty|lähetetty|toimitettu|inlämna|lämnats in|inskickad|submitted|sent/i,
  ],
  ['inReview', /komment|på remiss|out for comment|in review/i],
  [
    'draft',
    /luonnos|valmisteil|keskeneräi|utkast|under beredning|draft|in writing|in preparation/i,
  ],
];
const REJECTED =
  /hakemus (?:on )?hylätty|hylkäsi hakemu|avustusta ei myönnetä|ansökan (?:har )?avslagits|avslog ansökan|application (?:was|has been) rejected/i;

const DOCUMENT_TYPES: Choices = [
  ['decision', /päätös(?!perus)|beslut(?!sunderlag)|decision/i],
  ['application', /hakemus|ansökan|application/i],
  [
    'memo',
    /muistio|pöytäkirja|promemoria|minnesanteckning|protokoll|memo(?:randum)?(?![A-Za-zÀ-ÖØ-öø-ž])|minutes/i,
  ],
  [
    'handbook',
    /käsikirja|opas(?![A-Za-zÀ-ÖØ-öø-ž])|handbok|handledning|handbook|guide(?![A-Za-zÀ-ÖØ-öø-ž])/i,
  ],
  ['recommendation', /suositus|suositukset|rekommendation|recommendation/i],
  [
    'form',
    /lomake|blankett|formulär|(?<![A-Za-zÀ-ÖØ-öø-ž])form(?![A-Za-zÀ-ÖØ-öø-ž])/i,
  ],
  ['report', /raportti|selvitys|rapport|redovisning|redogörelse|report/i],
  [
    'presentation',
    /esitysmateriaali|diaesitys|presentation(?![A-Za-zÀ-ÖØ-öø-ž])/i,
  ],
];

function labelledChoices(
  labelled: readonly Labelled[],
  field: LabelledField,
  choose: (text: string) => string[],
): Found<string>[] {
  return labelled.flatMap(entry => {
    if (entry.field !== field) return [];
    // A value of a choice is short; a paragraph that follows a heading is none.
    if (entry.value.text.length > 80) return [];
    const sure =
      entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
    return choose(entry.value.text).map(value =>
      found(value, sure, entry.line),
    );
  });
}

const first = (text: string, choices: Choices): string[] => {
  const choice = choices.find(([, words]) => words.test(text));
  return choice ? [choice[0]] : [];
};

function mentions(
  lines: readonly Line[],
  choices: Choices,
  confidence: number,
): Found<string>[] {
  return choices.flatMap(([value, words]) => {
    const line = lines.find(({ text }) => words.test(text));
    return line
      ? [found(value, confidence, line, line.text.search(words))]
      : [];
  });
}

/** What a text offers for choices. */
export interface ChoiceText {
  labelled: readonly Labelled[];
  sentences: readonly Line[];
  headings: readonly Line[];
}

/** STEA's kind of grant, by its letter or its words. */
export function grantTypesOf(text: ChoiceText): Found<string>[] {
  const named = mentions(text.sentences, GRANT_TYPES, CONFIDENCE.named);
  return [
    ...labelledChoices(text.labelled, 'grantType', value => {
      const letter = LETTER.exec(value)?.[1];
      // A letter and words that contradict each other are both kept.
      const told = [
        ...new Set([...(letter ? [letter] : []), ...first(value, GRANT_TYPES)]),
      ];
      return told.length || !OTHER_GRANT.test(value) ? told : ['other'];
    }),
    ...named.map(choice =>
      named.length > 1
        ? { ...choice, confidence: CONFIDENCE.mentioned }
        : choice,
    ),
  ];
}

/** Whether it is new, a continuation or a change. */
export function applicationTypesOf(text: ChoiceText): Found<string>[] {
  return [
    ...labelledChoices(text.labelled, 'applicationType', value =>
      first(value, APPLICATION_TYPES_IN_LABELS),
    ),
    ...mentions(text.headings, APPLICATION_TYPES, CONFIDENCE.heading),
    ...mentions(text.sentences, APPLICATION_TYPES, CONFIDENCE.mentioned),
  ];
}

/** How far the application has come, when a label or a refusal says so. */
export function statesOf(text: ChoiceText): Found<string>[] {
  return [
    ...labelledChoices(text.labelled, 'state', value => first(value, STATES)),
    ...mentions(text.sentences, [['rejected', REJECTED]], CONFIDENCE.near),
  ];
}

const APPLICATION_LABELS: readonly (LabelledField | undefined)[] = [
  'project',
  'funder',
  'grantType',
  'applicationType',
  'years',
  'deadline',
];

/** What kind of document it is: its heading says so, or it has the labels of an application. */
export function documentTypesOf(text: ChoiceText): Found<string>[] {
  const ofHeading = text.headings.flatMap(heading =>
    first(heading.text, DOCUMENT_TYPES).map(value =>
      found(value, CONFIDENCE.heading, heading),
    ),
  );
  const labels = new Map(
    text.labelled.flatMap(({ field, line }) =>
      APPLICATION_LABELS.includes(field) ? [[field, line] as const] : [],
    ),
  );
  const [line] = labels.values();
  return [
    ...ofHeading,
    ...(labels.size >= 3 ? [found('application', CONFIDENCE.near, line)] : []),
  ];
}
