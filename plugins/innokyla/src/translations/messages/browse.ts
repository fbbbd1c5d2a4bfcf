import { defineMessages } from '../defineMessages';

/** Texts of the lists with filters. */
export const browseMessages = defineMessages({
  en: {
    filters: 'Filters',
    showFilters: 'Filters',
    showFiltersChosen_one: 'Filters ({{count}} chosen)',
    showFiltersChosen_other: 'Filters ({{count}} chosen)',
    showResults_one: 'Show {{count}} result',
    showResults_other: 'Show {{count}} results',
    chosen: 'Chosen filters',
    clearAll: 'Clear all',
    remove: 'Remove the filter {{name}}',
    programmeOnly: 'In the programme: {{name}}',
    total_one: '{{count}} result',
    total_other: '{{count}} results',
    shown: '{{shown}} of {{total}} shown',
    loadMore: 'Show more',
    order: {
      label: 'Order',
      title: 'By title',
      updated: 'Changed last first',
      created: 'Newest first',
    },
    empty: {
      title: 'Nothing here yet',
      description:
        'When something is published for you to see, it will stand here.',
    },
    noMatch: {
      title: 'Nothing matches these filters',
      description: 'Remove a filter or two and look again.',
    },
    deleted:
      '“{{title}}” was deleted. An admin of the workspace can bring it back.',
    card: {
      updated: 'Changed {{day}}',
      applied: 'Applied {{sum}}',
      granted: 'Granted {{sum}}',
    },
  },
  fi: {
    filters: 'Rajaukset',
    showFilters: 'Rajaa',
    showFiltersChosen_one: 'Rajaa ({{count}} valittu)',
    showFiltersChosen_other: 'Rajaa ({{count}} valittu)',
    showResults_one: 'Näytä {{count}} tulos',
    showResults_other: 'Näytä {{count}} tulosta',
    chosen: 'Valitut rajaukset',
    clearAll: 'Poista kaikki rajaukset',
    remove: 'Poista rajaus {{name}}',
    programmeOnly: 'Ohjelmassa: {{name}}',
    total_one: '{{count}} tulos',
    total_other: '{{count}} tulosta',
    shown: 'Näkyvissä {{shown}} / {{total}}',
    loadMore: 'Näytä lisää',
    order: {
      label: 'Järjestys',
      title: 'Otsikon mukaan',
      updated: 'Viimeksi muutetut ensin',
      created: 'Uusimmat ensin',
    },
    empty: {
      title: 'Täällä ei ole vielä mitään',
      description: 'Kun jotain julkaistaan sinulle näkyväksi, se tulee tähän.',
    },
    noMatch: {
      title: 'Mikään ei vastaa näitä rajauksia',
      description: 'Poista rajaus tai pari ja katso uudelleen.',
    },
    deleted: '”{{title}}” on poistettu. Työtilan ylläpitäjä voi palauttaa sen.',
    card: {
      updated: 'Muutettu {{day}}',
      applied: 'Haettu {{sum}}',
      granted: 'Myönnetty {{sum}}',
    },
  },
  sv: {
    filters: 'Filter',
    showFilters: 'Filtrera',
    showFiltersChosen_one: 'Filtrera ({{count}} vald)',
    showFiltersChosen_other: 'Filtrera ({{count}} valda)',
    showResults_one: 'Visa {{count}} resultat',
    showResults_other: 'Visa {{count}} resultat',
    chosen: 'Valda filter',
    clearAll: 'Ta bort alla filter',
    remove: 'Ta bort filtret {{name}}',
    programmeOnly: 'I programmet: {{name}}',
    total_one: '{{count}} resultat',
    total_other: '{{count}} resultat',
    shown: '{{shown}} av {{total}} visas',
    loadMore: 'Visa fler',
    order: {
      label: 'Ordning',
      title: 'Efter rubrik',
      updated: 'Senast ändrade först',
      created: 'Nyaste först',
    },
    empty: {
      title: 'Här finns inget ännu',
      description: 'När något publiceras så att du får se det kommer det hit.',
    },
    noMatch: {
      title: 'Inget motsvarar de här filtren',
      description: 'Ta bort ett eller ett par filter och titta igen.',
    },
    deleted:
      '”{{title}}” har tagits bort. Arbetsrummets administratör kan återställa det.',
    card: {
      updated: 'Ändrad {{day}}',
      applied: 'Sökt {{sum}}',
      granted: 'Beviljat {{sum}}',
    },
  },
});
