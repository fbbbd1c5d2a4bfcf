import { CONFIDENCE } from '../confidence';
import type { Labelled, LabelledField } from '../text/labels';
import { found, type Found, type Line } from '../text/line';

/** What is said of a choice: its words in three languages. */
type Choices = readonly [value: string, words: RegExp][];

const GRANT_TYPES: Choices = [
  [
    'Ak',
    /kohdennet\p{L}{1,4} (?:toiminta-?)?avustu|riktat (?:verksamhets)?(?:understöd|bidrag)|targeted (?:operating |operational )?(?:grant|aid)/iu,
  ],
  [
    'Ay',
    /yleisavustu|allmänt (?:understöd|bidrag)|allmänunderstöd|general (?:operating )?grant/iu,
  ],
  [
    'B',
    /investointiavustu|investerings(?:understöd|bidrag)|investment grant/iu,
  ],
  ['C', /hankeavustu|projekt(?:understöd|bidrag)|project grant/iu],
];
const LETTER = /^(Ay|Ak|B|C)(?![\p{L}\d])/u;
const OTHER_GRANT = /^(?:muu|annat|other)(?!\p{L})/iu;

const APPLICATION_TYPES: Choices = [
  [
    'continuation',
    /jatkohake|jatkoavustushake|fortsättningsansök|fortsatt ansökan|ansökan om fortsatt|continuation application|application for continued|continued application/iu,
  ],
  [
    'change',
    /muutoshake|käyttötarkoituksen muutos|ändringsansök|ansökan om ändr|ändrat användningsändamål|change application|change of use|application for a change/iu,
  ],
  ['new', /uusi hake|uusi avustushake|ny ansökan|nyansökan|new application/iu],
];
const APPLICATION_TYPES_IN_LABELS: Choices = [
  ['continuation', /jatko|fortsatt|fortsättning|continu|follow-on/iu],
  ['change', /muuto|ändr|change|amend/iu],
  ['new', /^(?:uusi|ny|nytt|new|first|första|ensimmäi)/iu],
];

const STATES: Choices = [
  [
    'partlyGranted',
    /osittain myönn|delvis bevilj|part(?:ly|ially) (?:granted|awarded)/iu,
  ],
  [
    'granted',
    /myönnet|beviljad|beviljat|granted|awarded|approved|hyväksytty|godkänd/iu,
  ],
  ['rejected', /hylät|avslag|avslå|rejected|declined|refused/iu],
  ['withdrawn', /peruttu|perutettu|återtag|återkall|withdrawn/iu],
  ['proposed', /ehdotet|föresl|proposed/iu],
  [
    'submitted',
    /jätetty|lähetetty|toimitettu|inlämna|lämnats in|inskickad|submitted|sent/iu,
  ],
  ['inReview', /komment|på remiss|out for comment|in review/iu],
  [
    'draft',
    /luonnos|valmisteil|keskeneräi|utkast|under beredning|draft|in writing|in preparation/iu,
  ],
];
const REJECTED =
  /hakemus (?:on )?hylätty|hylkäsi hakemu|avustusta ei myönnetä|ansökan (?:har )?avslagits|avslog ansökan|application (?:was|has been) rejected/iu;

const DOCUMENT_TYPES: Choices = [
  ['decision', /päätös(?!perus)|beslut(?!sunderlag)|decision/iu],
  ['application', /hakemus|ansökan|application/iu],
  [
    'memo',
    /muistio|pöytäkirja|promemoria|minnesanteckning|protokoll|memo(?:randum)?(?!\p{L})|minutes/iu,
  ],
  [
    'handbook',
    /käsikirja|opas(?!\p{L})|handbok|handledning|handbook|guide(?!\p{L})/iu,
  ],
  ['recommendation', /suositus|suositukset|rekommendation|recommendation/iu],
  ['form', /lomake|blankett|formulär|(?<!\p{L})form(?!\p{L})/iu],
  ['report', /raportti|selvitys|rapport|redovisning|redogörelse|report/iu],
  ['presentation', /esitysmateriaali|diaesitys|presentation(?!\p{L})/iu],
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
