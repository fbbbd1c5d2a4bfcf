import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';

/** A word that says what a sum is, or that it is none of ours, and where it stands. */
export interface RoleWord {
  /** `other`: costs, own funding, wages; `not`: the sentence denies it. */
  role: SumRole | 'other' | 'not';
  start: number;
  end: number;
  /** A verb such as "is proposed" rules over "to be granted" beside it. */
  isRuling: boolean;
}

const word = (forms: string) =>
  new RegExp(`(?<![A-Za-zÀ-ÖØ-öø-ž])(?:${forms})`, 'gi');
const whole = (forms: string) =>
  new RegExp(`(?<![A-Za-zÀ-ÖØ-öø-ž])(?:${forms})(?![A-Za-zÀ-ÖØ-öø-ž])`, 'gi');

const WORDS: [role: RoleWord['role'], words: RegExp, isRuling?: boolean][] = [
  [
    'applied',
    word(
      'haettava|haettavan|haettu|haetun|haetut|haettiin|haetaan|haimme|haemme|hakenut|anottu|avustushakemuksen summa',
    ),
  ],
  ['applied', whole('hakee|hakevat|haki|hakivat')],
  [
    'applied',
    whole(
      'sökt|söks|söktes|sökte|söker|sökta|ansökt|ansökts|ansökte|ansöker|ansökta|ansökt bidrag|ansöks',
    ),
  ],
  [
    'applied',
    whole(
      'applied for|applies for|apply for|applying for|applied|requested|requests|sought|amount requested',
    ),
  ],
  ['proposed', word('myönnettäväksi|ehdotetaan|ehdottaa|ehdotti'), true],
  ['proposed', word('ehdotettu|ehdotetun|ehdotus|ehdotuksen|avustusehdotu')],
  ['proposed', whole('föreslås|föreslår|föreslog|föreslogs'), true],
  ['proposed', word('föresla|bidragsförslag|understödsförslag')],
  ['proposed', whole('is proposed|proposes|was proposed'), true],
  ['proposed', whole('proposed|proposal')],
  [
    'granted',
    word(
      'myönnetty|myönnetyn|myönnetyt|myönnettiin|myönnetään|myöntänyt|myönsi|myöntää|myönnettävä',
    ),
  ],
  ['granted', word('bevilja')],
  ['granted', whole('granted|grants|awarded|awards|award')],
  [
    'carriedForward',
    word('siirtyvä|siirtyvää|siirtynyt|siirtynee|siirtyi|siirretty|siirrettä'),
  ],
  ['carriedForward', word('överför')],
  [
    'carriedForward',
    whole(
      'carried forward|carried over|carry-forward|carryover|carry forward|brought forward',
    ),
  ],
  ['paid', word('maksettu|maksettiin|maksetaan|maksettava')],
  ['paid', word('utbetal|betalats|betalades|betald|betalt')],
  ['paid', whole('paid|disbursed|paid out')],
  [
    'other',
    word(
      'oma rahoitu|omaa rahoitu|oman rahoitu|omarahoitu|omavastuu|omarahoitus|muu rahoitu|muuta rahoitu|muun rahoitu|kustannu|kokonaiskustannu|henkilöstö|palk|kulut|kuluja|kuluihin|kulujen|menot|menoja|menoihin|matka|vuokra|budjet|talousarvio|tulot|tuotot|lahjoitu|osallistumismaks|kunnan osuu|kuntien osuu|siitä|joista osuus|liikevaih|tase|hankinta|laitte',
    ),
  ],
  [
    'other',
    word(
      'egen finansiering|egenfinansiering|egen andel|självfinansiering|annan finansiering|kostnad|totalkostnad|utgift|löne|löner|budget|intäkt|hyra|hyror|resor|varav|därav|personal|donation|omsättning|anskaffning',
    ),
  ],
  [
    'other',
    word(
      'own funding|self-financ|co-financ|cofinanc|other funding|cost|expens|expenditure|salar|wage|income|rent|travel|of which|staff|turnover|donation|match funding|purchase|equipment',
    ),
  ],
  [
    'not',
    whole(
      'ei myönnetty|ei myönnetä|ei haettu|ei haeta|ei maksettu|inte beviljats|inte beviljades|inte beviljat|beviljades inte|beviljas inte|not granted|not awarded|not applied for|not paid|was not',
    ),
  ],
];

// Beginnings of the words above: most lines have none, and finding that out once is much cheaper than asking for each.
const ANY_ROLE =
  /hae|hak|hai|anot|sök|appl|request|sought|ehdot|myön|föresl|förslag|propos|bevilj|grant|award|siir|överför|carr|brought|maks|betal|paid|disburs/i;

/** The words of a line that tell what its sums are, from left to right; none when all of them tell of other money. */
export function roleWordsIn(text: string): RoleWord[] {
  if (!ANY_ROLE.test(text)) return [];
  const found = WORDS.flatMap(([role, words, isRuling = false]) =>
    [...text.matchAll(words)].map(match => ({
      role,
      start: match.index,
      end: match.index + match[0].length,
      isRuling,
    })),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a text speaks of costs, wages or somebody's own money. */
export const namesOther = (text: string): boolean =>
  WORDS.some(([role, words]) => role === 'other' && text.search(words) >= 0);

/** The role that a label names: the ruling word, else the first; none when it names costs or somebody's own money. */
export function roleOfLabel(label: string): SumRole | undefined {
  const words = roleWordsIn(label);
  if (words.some(({ role }) => role === 'other' || role === 'not')) {
    return undefined;
  }
  const chosen = words.find(({ isRuling }) => isRuling) ?? words[0];
  return chosen?.role as SumRole | undefined;
}
