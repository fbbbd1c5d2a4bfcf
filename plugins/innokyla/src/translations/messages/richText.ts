import { defineMessages } from '../defineMessages';

/** Texts of the field that formatted text is written in. */
export const richTextMessages = defineMessages({
  en: {
    toolbar: 'Formatting',
    keys: 'Alt and F10 moves to the formatting buttons. Tab leaves the text; in a table Tab moves between cells and Escape leaves the table.',
    postKeys: '@ opens a list of people and groups, # a list of pages.',
    sectionKeys: '# opens a list of pages to refer to.',
    plain:
      'The formatting buttons are still on their way. You can write meanwhile.',
    noFiles:
      'A picture or file cannot be put into the text. Add a picture by its address, with the picture button.',
    done: 'Done',
    tool: {
      bold: 'Bold',
      italic: 'Italic',
      heading: 'Heading',
      subheading: 'Subheading',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
      outdent: 'List one level out',
      indent: 'List one level in',
      quote: 'Quote',
      link: 'Link',
      picture: 'Picture',
      table: 'Table',
      mention: 'Mention a person or a group',
      reference: 'Refer to a page',
      undo: 'Undo',
      redo: 'Redo',
    },
    suggest: {
      people: 'People and groups',
      pages: 'Pages',
      person: 'Person',
      group: 'Group',
      short: 'Write at least two letters of the title.',
      loading: 'Searching…',
      nobody: 'Nobody by that name was found. What you wrote stays as text.',
      nothing: 'No page by that title was found. What you wrote stays as text.',
      error: 'The list could not be fetched just now. You can go on writing.',
      full: 'No more can be chosen.',
      noPerson: 'Nobody by that name was found.',
      failed: 'The list could not be fetched just now. Try again in a moment.',
      found_one: '{{count}} found. Enter takes the chosen one.',
      found_other:
        '{{count}} found. Arrow keys up and down choose, Enter takes the chosen one.',
    },
    post: {
      tooManyMentions:
        'At most {{max}} people and groups can be mentioned in one post.',
      tooManyReferences:
        'At most {{max}} pages can be referred to in one post.',
      tooHeavy:
        'There are too many links, table cells or levels of lists in the text. Add the largest parts as a file.',
    },
    reference: {
      hidden: 'a page that you may not see',
    },
    link: {
      address: 'Address',
      words: 'Words that are shown',
      wrong:
        'Write an address that starts with https:// or http://, or an e-mail address.',
      remove: 'Remove the link',
    },
    picture: {
      address: 'Address of the picture',
      wrong: 'Write an address that starts with https:// or http://.',
      alt: 'What the picture shows',
      altHelp: 'For those who do not see the picture.',
      noAlt: 'Say what the picture shows, for those who do not see it.',
    },
    table: {
      insert: 'Insert a table',
      addRow: 'Add a row below',
      addColumn: 'Add a column to the right',
      deleteRow: 'Delete the row',
      deleteColumn: 'Delete the column',
      deleteTable: 'Delete the table',
    },
  },
  fi: {
    toolbar: 'Muotoilu',
    keys: 'Alt ja F10 siirtää muotoilupainikkeisiin. Sarkain poistuu tekstistä; taulukossa sarkain siirtyy solusta toiseen ja Esc poistuu taulukosta.',
    postKeys: '@ avaa luettelon henkilöistä ja ryhmistä, # luettelon sivuista.',
    sectionKeys: '# avaa luettelon sivuista, joihin voi viitata.',
    plain:
      'Muotoilupainikkeita ei ole vielä saatu haettua. Voit kirjoittaa jo nyt.',
    noFiles:
      'Tekstiin ei voi liittää kuvaa tai tiedostoa. Lisää kuva sen osoitteella, kuvapainikkeella.',
    done: 'Valmis',
    tool: {
      bold: 'Lihavointi',
      italic: 'Kursivointi',
      heading: 'Otsikko',
      subheading: 'Väliotsikko',
      bullets: 'Luettelo',
      numbers: 'Numeroitu luettelo',
      outdent: 'Luettelossa taso ulospäin',
      indent: 'Luettelossa taso sisäänpäin',
      quote: 'Lainaus',
      link: 'Linkki',
      picture: 'Kuva',
      table: 'Taulukko',
      mention: 'Mainitse henkilö tai ryhmä',
      reference: 'Viittaa sivuun',
      undo: 'Kumoa',
      redo: 'Tee uudelleen',
    },
    suggest: {
      people: 'Henkilöt ja ryhmät',
      pages: 'Sivut',
      person: 'Henkilö',
      group: 'Ryhmä',
      short: 'Kirjoita otsikosta vähintään kaksi kirjainta.',
      loading: 'Haetaan…',
      nobody: 'Sen nimistä ei löytynyt. Kirjoittamasi jää tekstiksi.',
      nothing: 'Sen nimistä sivua ei löytynyt. Kirjoittamasi jää tekstiksi.',
      error:
        'Luetteloa ei juuri nyt saatu haettua. Voit jatkaa kirjoittamista.',
      full: 'Enempää ei voi valita.',
      noPerson: 'Sen nimistä ei löytynyt.',
      failed:
        'Luetteloa ei juuri nyt saatu haettua. Yritä hetken päästä uudelleen.',
      found_one: '{{count}} löytyi. Enter ottaa valitun.',
      found_other:
        '{{count}} löytyi. Nuolet ylös ja alas valitsevat, Enter ottaa valitun.',
    },
    post: {
      tooManyMentions:
        'Yhdessä viestissä voi mainita enintään {{max}} henkilöä ja ryhmää.',
      tooManyReferences:
        'Yhdessä viestissä voi viitata enintään {{max}} sivuun.',
      tooHeavy:
        'Tekstissä on liian paljon linkkejä, taulukon soluja tai luettelon tasoja. Lisää suurimmat osat tiedostona.',
    },
    reference: {
      hidden: 'sivu, jota et voi nähdä',
    },
    link: {
      address: 'Osoite',
      words: 'Näkyvät sanat',
      wrong:
        'Kirjoita osoite, joka alkaa https:// tai http://, tai sähköpostiosoite.',
      remove: 'Poista linkki',
    },
    picture: {
      address: 'Kuvan osoite',
      wrong: 'Kirjoita osoite, joka alkaa https:// tai http://.',
      alt: 'Mitä kuvassa on',
      altHelp: 'Niille, jotka eivät näe kuvaa.',
      noAlt: 'Kerro, mitä kuvassa on, niille jotka eivät näe sitä.',
    },
    table: {
      insert: 'Lisää taulukko',
      addRow: 'Lisää rivi alle',
      addColumn: 'Lisää sarake oikealle',
      deleteRow: 'Poista rivi',
      deleteColumn: 'Poista sarake',
      deleteTable: 'Poista taulukko',
    },
  },
  sv: {
    toolbar: 'Formatering',
    keys: 'Alt och F10 går till formateringsknapparna. Tabb lämnar texten; i en tabell går Tabb mellan cellerna och Esc lämnar tabellen.',
    postKeys:
      '@ öppnar en lista över personer och grupper, # en lista över sidor.',
    sectionKeys: '# öppnar en lista över sidor att hänvisa till.',
    plain: 'Formateringsknapparna har inte hämtats än. Du kan skriva redan nu.',
    noFiles:
      'En bild eller fil kan inte läggas in i texten. Lägg till en bild med dess adress, med bildknappen.',
    done: 'Klar',
    tool: {
      bold: 'Fetstil',
      italic: 'Kursiv',
      heading: 'Rubrik',
      subheading: 'Underrubrik',
      bullets: 'Punktlista',
      numbers: 'Numrerad lista',
      outdent: 'En nivå utåt i listan',
      indent: 'En nivå inåt i listan',
      quote: 'Citat',
      link: 'Länk',
      picture: 'Bild',
      table: 'Tabell',
      mention: 'Nämn en person eller grupp',
      reference: 'Hänvisa till en sida',
      undo: 'Ångra',
      redo: 'Gör om',
    },
    suggest: {
      people: 'Personer och grupper',
      pages: 'Sidor',
      person: 'Person',
      group: 'Grupp',
      short: 'Skriv minst två bokstäver av rubriken.',
      loading: 'Söker…',
      nobody: 'Ingen med det namnet hittades. Det du skrev blir kvar som text.',
      nothing:
        'Ingen sida med den rubriken hittades. Det du skrev blir kvar som text.',
      error: 'Listan kunde inte hämtas just nu. Du kan skriva vidare.',
      full: 'Fler kan inte väljas.',
      noPerson: 'Ingen med det namnet hittades.',
      failed: 'Listan kunde inte hämtas just nu. Försök igen om en stund.',
      found_one: '{{count}} hittades. Enter tar den valda.',
      found_other:
        '{{count}} hittades. Piltangenterna upp och ner väljer, Enter tar den valda.',
    },
    post: {
      tooManyMentions:
        'I ett inlägg kan högst {{max}} personer och grupper nämnas.',
      tooManyReferences:
        'I ett inlägg kan man hänvisa till högst {{max}} sidor.',
      tooHeavy:
        'Texten har för många länkar, tabellceller eller listnivåer. Lägg till de största delarna som en fil.',
    },
    reference: {
      hidden: 'en sida som du inte får se',
    },
    link: {
      address: 'Adress',
      words: 'Ord som visas',
      wrong:
        'Skriv en adress som börjar med https:// eller http://, eller en e-postadress.',
      remove: 'Ta bort länken',
    },
    picture: {
      address: 'Bildens adress',
      wrong: 'Skriv en adress som börjar med https:// eller http://.',
      alt: 'Vad bilden visar',
      altHelp: 'För dem som inte ser bilden.',
      noAlt: 'Berätta vad bilden visar, för dem som inte ser den.',
    },
    table: {
      insert: 'Infoga en tabell',
      addRow: 'Lägg till en rad nedanför',
      addColumn: 'Lägg till en kolumn till höger',
      deleteRow: 'Ta bort raden',
      deleteColumn: 'Ta bort kolumnen',
      deleteTable: 'Ta bort tabellen',
    },
  },
});
