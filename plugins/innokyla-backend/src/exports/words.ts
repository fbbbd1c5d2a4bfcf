import type {
  Language,
  Status,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';

/** What exported files say beside the words of the kinds. */
export interface ExportWords {
  title: string;
  summary: string;
  workspace: string;
  facts: string;
  year: string;
  updated: string;
  address: string;
  status: string;
  statuses: Record<Status, string>;
  visibility: string;
  visibilities: Record<Visibility, string>;
  language: string;
  languages: Record<Language, string>;
  country: string;
  yes: string;
  no: string;
  sum: string;
  due: string;
  delivered: string;
  files: string;
  /** Between a day and a clock time. */
  at: string;
  grants: string;
  leftOut: {
    intro: string;
    decidedOn: string;
    host: string;
    granted: string;
  };
}

const fi: ExportWords = {
  title: 'Otsikko',
  summary: 'Tiivistelmä',
  workspace: 'Työtila',
  facts: 'Tiedot',
  year: 'Vuosi',
  updated: 'Muutettu',
  address: 'Osoite',
  status: 'Julkaisutila',
  statuses: {
    draft: 'Luonnos',
    published: 'Julkaistu',
    archived: 'Arkistoitu',
  },
  visibility: 'Kuka näkee',
  visibilities: {
    workspace: 'vain työtila',
    programme: 'koko ohjelma',
    portal: 'kaikki portaalissa',
  },
  language: 'Kieli',
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  country: 'Koko maa',
  yes: 'kyllä',
  no: 'ei',
  sum: 'Summa',
  due: 'määräaika',
  delivered: 'toimitettu',
  files: 'Tiedostot',
  at: 'klo',
  grants: 'Myönnetyt avustukset',
  leftOut: {
    intro: 'Pois jääneet hakemukset:',
    decidedOn: 'päätöspäivä puuttuu',
    host: 'työtilan hallinnoija puuttuu',
    granted: 'myönnetty summa puuttuu',
  },
};

const sv: ExportWords = {
  title: 'Rubrik',
  summary: 'Sammandrag',
  workspace: 'Arbetsrum',
  facts: 'Uppgifter',
  year: 'År',
  updated: 'Ändrad',
  address: 'Adress',
  status: 'Publicering',
  statuses: {
    draft: 'Utkast',
    published: 'Publicerad',
    archived: 'Arkiverad',
  },
  visibility: 'Vem som ser',
  visibilities: {
    workspace: 'bara arbetsrummet',
    programme: 'hela programmet',
    portal: 'alla i portalen',
  },
  language: 'Språk',
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  country: 'Hela landet',
  yes: 'ja',
  no: 'nej',
  sum: 'Summa',
  due: 'senast',
  delivered: 'inlämnad',
  files: 'Filer',
  at: 'kl.',
  grants: 'Beviljade bidrag',
  leftOut: {
    intro: 'Utelämnade ansökningar:',
    decidedOn: 'beslutsdagen saknas',
    host: 'arbetsrummets huvudman saknas',
    granted: 'den beviljade summan saknas',
  },
};

const en: ExportWords = {
  title: 'Title',
  summary: 'Summary',
  workspace: 'Workspace',
  facts: 'Facts',
  year: 'Year',
  updated: 'Changed',
  address: 'Address',
  status: 'Status',
  statuses: { draft: 'Draft', published: 'Published', archived: 'Archived' },
  visibility: 'Who may see it',
  visibilities: {
    workspace: 'the workspace only',
    programme: 'the whole programme',
    portal: 'everybody in the portal',
  },
  language: 'Language',
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  country: 'Whole country',
  yes: 'yes',
  no: 'no',
  sum: 'Sum',
  due: 'due',
  delivered: 'delivered',
  files: 'Files',
  at: 'at',
  grants: 'Grants awarded',
  leftOut: {
    intro: 'Applications left out:',
    decidedOn: 'no day of decision',
    host: 'no host organisation of the workspace',
    granted: 'no sum granted',
  },
};

/** The words of exported files in each language. */
export const EXPORT_WORDS: Record<Language, ExportWords> = { fi, sv, en };
