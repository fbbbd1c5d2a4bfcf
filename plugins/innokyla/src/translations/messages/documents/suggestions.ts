import { defineMessages } from '../../defineMessages';

/** Texts of what a file's own text says about the form. */
export const suggestionsMessages = defineMessages({
  en: {
    filled_one: 'One field was filled from {{name}}. Check it.',
    filled_other: '{{count}} fields were filled from {{name}}. Check them.',
    group: 'From the file: {{label}}',
    from: 'From the file, page {{page}}: «{{line}}»',
    fromNamed: 'From {{name}}, page {{page}}: «{{line}}»',
    likely: 'quite sure',
    guess: 'a guess',
    refuse: 'Remove',
    refuseThis: 'Remove what the file says of {{label}}: {{value}}',
    use: 'Use: {{value}}',
    useThis: 'Use: {{value}} ({{label}})',
    deadlineDay:
      'The file says {{day}} («{{line}}») but no clock time. Write both.',
    reading: {
      waiting: 'The text of the file is being read to fill in the form…',
      failed:
        'The text of the file could not be read. Fill in the form yourself.',
    },
  },
  fi: {
    filled_one: 'Yksi kohta täytettiin tiedostosta {{name}}. Tarkista se.',
    filled_other:
      '{{count}} kohtaa täytettiin tiedostosta {{name}}. Tarkista ne.',
    group: 'Tiedostosta: {{label}}',
    from: 'Tiedostosta, sivu {{page}}: «{{line}}»',
    fromNamed: 'Tiedostosta {{name}}, sivu {{page}}: «{{line}}»',
    likely: 'melko varma',
    guess: 'arvaus',
    refuse: 'Poista',
    refuseThis: 'Poista tiedoston tieto, {{label}}: {{value}}',
    use: 'Käytä: {{value}}',
    useThis: 'Käytä: {{value}} ({{label}})',
    deadlineDay:
      'Tiedostossa on päivä {{day}} («{{line}}») mutta ei kellonaikaa. Kirjoita molemmat.',
    reading: {
      waiting: 'Tiedoston tekstiä luetaan lomakkeen täyttämiseksi…',
      failed: 'Tiedoston tekstiä ei voitu lukea. Täytä lomake itse.',
    },
  },
  sv: {
    filled_one: 'Ett fält fylldes i från {{name}}. Kontrollera det.',
    filled_other: '{{count}} fält fylldes i från {{name}}. Kontrollera dem.',
    group: 'Från filen: {{label}}',
    from: 'Från filen, sida {{page}}: «{{line}}»',
    fromNamed: 'Från {{name}}, sida {{page}}: «{{line}}»',
    likely: 'ganska säkert',
    guess: 'en gissning',
    refuse: 'Ta bort',
    refuseThis: 'Ta bort det filen säger om {{label}}: {{value}}',
    use: 'Använd: {{value}}',
    useThis: 'Använd: {{value}} ({{label}})',
    deadlineDay:
      'Filen nämner {{day}} («{{line}}») men inget klockslag. Skriv båda.',
    reading: {
      waiting: 'Filens text läses för att fylla i formuläret…',
      failed: 'Filens text kunde inte läsas. Fyll i formuläret själv.',
    },
  },
});
