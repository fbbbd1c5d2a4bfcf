import { defineMessages } from '../../defineMessages';

/** Texts of what is asked about a file that the workspace has already. */
export const sameMessages = defineMessages({
  en: {
    bytesAsked:
      'This very file is already here. What should be done with {{name}}?',
    nameAsked:
      'A document has a file of the name {{name}}. Is this a new version of it?',
    inVersion: 'version {{version}}',
    same: 'It is the same document: do not add “{{title}}” again',
    sameAndLink:
      'It is the same document: do not add “{{title}}” again, only link it to what this belongs to',
    version: 'Add as a new version of “{{title}}”',
    separate: 'Keep as a separate document',
    changed:
      'Somebody has changed the document meanwhile. Your file is still here: save again to add it as the newest version.',
  },
  fi: {
    bytesAsked:
      'Juuri tämä tiedosto on jo täällä. Mitä tehdään tiedostolle {{name}}?',
    nameAsked:
      'Asiakirjalla on jo tiedosto nimeltä {{name}}. Onko tämä sen uusi versio?',
    inVersion: 'versio {{version}}',
    same: 'Se on sama asiakirja: älä lisää uudelleen asiakirjaa ”{{title}}”',
    sameAndLink:
      'Se on sama asiakirja: älä lisää uudelleen asiakirjaa ”{{title}}”, vaan liitä se siihen, mihin tämä kuuluu',
    version: 'Lisää uudeksi versioksi asiakirjaan ”{{title}}”',
    separate: 'Pidä erillisenä asiakirjana',
    changed:
      'Joku on muuttanut asiakirjaa sillä välin. Tiedostosi on tallella: tallenna uudelleen, niin se lisätään uusimmaksi versioksi.',
  },
  sv: {
    bytesAsked:
      'Just den här filen finns redan här. Vad ska göras med {{name}}?',
    nameAsked:
      'Ett dokument har en fil med namnet {{name}}. Är det här en ny version av det?',
    inVersion: 'version {{version}}',
    same: 'Det är samma dokument: lägg inte till ”{{title}}” igen',
    sameAndLink:
      'Det är samma dokument: lägg inte till ”{{title}}” igen, utan koppla det till det som detta hör till',
    version: 'Lägg till som ny version av ”{{title}}”',
    separate: 'Behåll som ett eget dokument',
    changed:
      'Någon har ändrat dokumentet under tiden. Din fil finns kvar: spara på nytt så läggs den till som den senaste versionen.',
  },
});
