import { defineMessages } from '../../defineMessages';

/** Texts of an entity's documents and of the versions of one. */
export const versionsMessages = defineMessages({
  en: {
    tab: {
      upload: 'Add a document',
      emptyTitle: 'No documents yet',
      emptyDescription:
        'Memos, reports, decisions and other files about this will be found here.',
      emptyDescriptionUpload:
        'Add the first: a memo, report, decision or any other file about this.',
      count_one: '{{count}} document',
      count_other: '{{count}} documents',
    },
    version: 'Version {{version}}',
    newest: 'Newest',
    download: 'Download',
    downloadName: 'Download {{name}}, version {{version}}',
    open: 'Open in browser',
    openName: 'Open {{name}}, version {{version}}, in browser',
    noneTitle: 'There is no file',
    noneDescription: 'The document has no version yet.',
    add: 'Add a new version',
    addTitle: 'New version',
    note: 'What has changed? (for others to see in the list)',
    save: 'Save the version',
    saving: 'Saving…',
    needsFile: 'Choose a file first.',
    changed:
      'Somebody has changed the document meanwhile. Your file is still here: press save again to add it as the newest version.',
    older_one: 'Show {{count}} older version',
    older_other: 'Show {{count}} older versions',
  },
  fi: {
    tab: {
      upload: 'Lisää asiakirja',
      emptyTitle: 'Ei vielä asiakirjoja',
      emptyDescription:
        'Täältä löytyvät tähän liittyvät muistiot, raportit, päätökset ja muut tiedostot.',
      emptyDescriptionUpload:
        'Lisää ensimmäinen: muistio, raportti, päätös tai muu tähän liittyvä tiedosto.',
      count_one: '{{count}} asiakirja',
      count_other: '{{count}} asiakirjaa',
    },
    version: 'Versio {{version}}',
    newest: 'Uusin',
    download: 'Lataa',
    downloadName: 'Lataa {{name}}, versio {{version}}',
    open: 'Avaa selaimessa',
    openName: 'Avaa selaimessa {{name}}, versio {{version}}',
    noneTitle: 'Tiedostoa ei ole',
    noneDescription: 'Asiakirjalla ei ole vielä yhtään versiota.',
    add: 'Lisää uusi versio',
    addTitle: 'Uusi versio',
    note: 'Mitä on muuttunut? (näkyy muille luettelossa)',
    save: 'Tallenna versio',
    saving: 'Tallennetaan…',
    needsFile: 'Valitse ensin tiedosto.',
    changed:
      'Joku on muuttanut asiakirjaa sillä välin. Tiedostosi on tallella: tallenna uudelleen, niin se lisätään uusimmaksi versioksi.',
    older_one: 'Näytä {{count}} vanhempi versio',
    older_other: 'Näytä {{count}} vanhempaa versiota',
  },
  sv: {
    tab: {
      upload: 'Lägg till dokument',
      emptyTitle: 'Inga dokument ännu',
      emptyDescription:
        'Här finns promemorior, rapporter, beslut och andra filer om detta.',
      emptyDescriptionUpload:
        'Lägg till det första: en promemoria, rapport, ett beslut eller någon annan fil om detta.',
      count_one: '{{count}} dokument',
      count_other: '{{count}} dokument',
    },
    version: 'Version {{version}}',
    newest: 'Senaste',
    download: 'Ladda ner',
    downloadName: 'Ladda ner {{name}}, version {{version}}',
    open: 'Öppna i webbläsaren',
    openName: 'Öppna {{name}}, version {{version}}, i webbläsaren',
    noneTitle: 'Det finns ingen fil',
    noneDescription: 'Dokumentet har ännu ingen version.',
    add: 'Lägg till ny version',
    addTitle: 'Ny version',
    note: 'Vad har ändrats? (syns för andra i listan)',
    save: 'Spara versionen',
    saving: 'Sparar…',
    needsFile: 'Välj först en fil.',
    changed:
      'Någon har ändrat dokumentet under tiden. Din fil finns kvar: spara på nytt så läggs den till som den senaste versionen.',
    older_one: 'Visa {{count}} äldre version',
    older_other: 'Visa {{count}} äldre versioner',
  },
});
