import { defineMessages } from '../defineMessages';

/** Texts of the pictures of a grant's money and time. */
export const fundingMessages = defineMessages({
  en: {
    conditions: 'Conditions of the decision',
    sums: {
      picture: 'Bars of the sums. {{years}}',
      year: '{{year}}: {{sums}}.',
      sum: '{{name}} {{sum}}',
      many: 'Bars of the sums from {{from}} to {{to}}. The table below has every number.',
      scale:
        'All bars have the same scale. Carried-forward money stands by itself: it is not part of the sum granted.',
      older_one: 'Show {{count}} earlier year',
      older_other: 'Show {{count}} earlier years',
    },
    time: {
      title: 'Timeline',
      picture:
        'Time axis from {{from}} to {{to}}. The list below names what the numbers mean. {{essence}}',
      nothingLate: 'No report is late.',
      late_one: '{{count}} report is late.',
      late_other: '{{count}} reports are late.',
      next: 'Next: {{name}}, {{when}}.',
      allPast: 'Everything has already been.',
      today: 'Today',
      todayIs: 'Today, {{day}}',
      zone: 'Clock times are in your own time zone, {{zone}}.',
      usage: 'Period of use',
    },
  },
  fi: {
    conditions: 'Päätöksen ehdot',
    sums: {
      picture: 'Summat palkkeina. {{years}}',
      year: '{{year}}: {{sums}}.',
      sum: '{{name}} {{sum}}',
      many: 'Summat palkkeina vuosilta {{from}}–{{to}}. Kaikki luvut ovat alla taulukossa.',
      scale:
        'Kaikilla palkeilla on sama asteikko. Siirtynyt avustus on oma summansa: se ei kuulu myönnettyyn.',
      older_one: 'Näytä {{count}} aiempi vuosi',
      older_other: 'Näytä {{count}} aiempaa vuotta',
    },
    time: {
      title: 'Aikajana',
      picture:
        'Aikajana {{from}}–{{to}}. Alla oleva luettelo kertoo, mitä numerot tarkoittavat. {{essence}}',
      nothingLate: 'Yksikään selvitys ei ole myöhässä.',
      late_one: '{{count}} selvitys on myöhässä.',
      late_other: '{{count}} selvitystä on myöhässä.',
      next: 'Seuraavaksi: {{name}}, {{when}}.',
      allPast: 'Kaikki on jo ollut.',
      today: 'Tänään',
      todayIs: 'Tänään on {{day}}',
      zone: 'Kellonajat ovat omaa aikavyöhykettäsi, {{zone}}.',
      usage: 'Käyttöaika',
    },
  },
  sv: {
    conditions: 'Beslutets villkor',
    sums: {
      picture: 'Summorna som staplar. {{years}}',
      year: '{{year}}: {{sums}}.',
      sum: '{{name}} {{sum}}',
      many: 'Summorna som staplar för åren {{from}}–{{to}}. Alla tal finns i tabellen nedan.',
      scale:
        'Alla staplar har samma skala. Överfört bidrag står för sig: det ingår inte i den beviljade summan.',
      older_one: 'Visa {{count}} tidigare år',
      older_other: 'Visa {{count}} tidigare år',
    },
    time: {
      title: 'Tidslinje',
      picture:
        'Tidslinje från {{from}} till {{to}}. Listan nedan berättar vad numren betyder. {{essence}}',
      nothingLate: 'Ingen redovisning är försenad.',
      late_one: '{{count}} redovisning är försenad.',
      late_other: '{{count}} redovisningar är försenade.',
      next: 'Härnäst: {{name}}, {{when}}.',
      allPast: 'Allt har redan varit.',
      today: 'I dag',
      todayIs: 'I dag är det {{day}}',
      zone: 'Klockslagen anges i din egen tidszon, {{zone}}.',
      usage: 'Användningstid',
    },
  },
});
