import { defineMessages } from '../defineMessages';

/** Words that several screens share. */
export const commonMessages = defineMessages({
  en: {
    wayHere: 'Where you are',
    seenBy: 'Seen by: {{audience}}',
    seenByEditors: 'Seen by its editors only',
    loading: 'Loading…',
    none: 'None',
    language: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    status: { draft: 'Draft', published: 'Published', archived: 'Archived' },
    visibility: {
      workspace: 'the workspace only',
      programme: 'the whole programme',
      portal: 'everybody in the portal',
    },
    role: { admin: 'Admin', member: 'Member', expert: 'Expert' },
    region: { country: 'Whole country' },
    facet: {
      workspace: 'Workspace',
      status: 'Status',
      visibility: 'Who may see it',
      language: 'Language',
      region: 'Region',
      year: 'Year',
      keyword: 'Keyword',
    },
    action: {
      retry: 'Try again',
      reload: 'Show the newest',
      cancel: 'Cancel',
      close: 'Close',
      save: 'Save',
      delete: 'Delete',
      showMore: 'Show more',
      showAll: 'Show all',
      showLess: 'Show fewer',
      home: 'Front page',
      backHome: 'To the front page',
    },
    error: {
      title: 'Something went wrong',
      offline: 'No connection to the portal',
      offlineAdvice:
        'Check your network connection and try again. What you have written is still here.',
      signedOut: 'You have been signed out',
      signedOutAdvice: 'Sign in again in another tab, then try again here.',
      forbidden: 'You may not do this',
      forbiddenAdvice: 'Ask an admin of the workspace for the right to do it.',
      notFound: 'Not found, or you may not see it',
      notFoundAdvice:
        'It may have been moved or deleted, or be visible to its own workspace only.',
      changed: 'Someone has changed this meanwhile',
      changedAdvice: 'Show the newest version and do your change to that one.',
      conflict: 'This cannot be done now',
      conflictAdvice:
        'Something stands in the way: perhaps it was changed, closed or removed meanwhile. Look at the newest version and try again; what you have written is still here.',
      tooLarge: 'This is too large',
      tooLargeAdvice:
        'Make it shorter or smaller and try again; what you have written is still here.',
      tooLargeLimit:
        'At most {{size}} is taken. Make it shorter or smaller and try again; what you have written is still here.',
      tooMany: 'Too much at once',
      tooManyAdvice:
        'Wait a moment and try again; what you have written is still here.',
      tooManyUntilTime:
        'You can go on at {{time}}. What you have written is still here.',
      tooManyUntilDay:
        'You can go on {{time}}. What you have written is still here.',
      refused: 'This was not accepted',
      refusedAdvice: 'Check what you have filled in and try again.',
      server: 'The portal could not answer',
      serverAdvice:
        'The fault is not yours. Wait a moment and try again; what you have written is still here.',
    },
  },
  fi: {
    wayHere: 'Sijaintisi portaalissa',
    seenBy: 'Näkee: {{audience}}',
    seenByEditors: 'Näkevät vain muokkaajat',
    loading: 'Ladataan…',
    none: 'Ei mitään',
    language: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    status: {
      draft: 'Luonnos',
      published: 'Julkaistu',
      archived: 'Arkistoitu',
    },
    visibility: {
      workspace: 'vain työtila',
      programme: 'koko ohjelma',
      portal: 'kaikki portaalissa',
    },
    role: { admin: 'Ylläpitäjä', member: 'Jäsen', expert: 'Asiantuntija' },
    region: { country: 'Koko maa' },
    facet: {
      workspace: 'Työtila',
      status: 'Julkaisutila',
      visibility: 'Kuka näkee',
      language: 'Kieli',
      region: 'Maakunta',
      year: 'Vuosi',
      keyword: 'Asiasana',
    },
    action: {
      retry: 'Yritä uudelleen',
      reload: 'Näytä uusin',
      cancel: 'Peruuta',
      close: 'Sulje',
      save: 'Tallenna',
      delete: 'Poista',
      showMore: 'Näytä lisää',
      showAll: 'Näytä kaikki',
      showLess: 'Näytä vähemmän',
      home: 'Etusivu',
      backHome: 'Etusivulle',
    },
    error: {
      title: 'Jokin meni vikaan',
      offline: 'Portaaliin ei saada yhteyttä',
      offlineAdvice:
        'Tarkista verkkoyhteytesi ja yritä uudelleen. Kirjoittamasi teksti on tallella.',
      signedOut: 'Sinut on kirjattu ulos',
      signedOutAdvice:
        'Kirjaudu sisään toisessa välilehdessä ja yritä sitten täällä uudelleen.',
      forbidden: 'Sinulla ei ole oikeutta tähän',
      forbiddenAdvice: 'Pyydä oikeus työtilan ylläpitäjältä.',
      notFound: 'Sivua ei löydy, tai sinulla ei ole oikeutta nähdä sitä',
      notFoundAdvice:
        'Se on ehkä siirretty tai poistettu, tai sen näkee vain oma työtila.',
      changed: 'Joku muu on muuttanut tätä sillä välin',
      changedAdvice: 'Näytä uusin versio ja tee muutoksesi siihen.',
      conflict: 'Tämä ei nyt onnistu',
      conflictAdvice:
        'Jokin on esteenä: se on ehkä muutettu, suljettu tai poistettu sillä välin. Katso uusin versio ja yritä uudelleen; kirjoittamasi teksti on tallella.',
      tooLarge: 'Tämä on liian suuri',
      tooLargeAdvice:
        'Lyhennä tai pienennä sitä ja yritä uudelleen; kirjoittamasi teksti on tallella.',
      tooLargeLimit:
        'Enimmäiskoko on {{size}}. Lyhennä tai pienennä ja yritä uudelleen; kirjoittamasi teksti on tallella.',
      tooMany: 'Liian monta kerralla',
      tooManyAdvice:
        'Odota hetki ja yritä uudelleen; kirjoittamasi teksti on tallella.',
      tooManyUntilTime:
        'Voit jatkaa klo {{time}}. Kirjoittamasi teksti on tallella.',
      tooManyUntilDay:
        'Voit jatkaa {{time}}. Kirjoittamasi teksti on tallella.',
      refused: 'Tätä ei voitu hyväksyä',
      refusedAdvice: 'Tarkista täyttämäsi tiedot ja yritä uudelleen.',
      server: 'Portaali ei pystynyt vastaamaan',
      serverAdvice:
        'Vika ei ole sinussa. Odota hetki ja yritä uudelleen; kirjoittamasi teksti on tallella.',
    },
  },
  sv: {
    wayHere: 'Var du är',
    seenBy: 'Syns för: {{audience}}',
    seenByEditors: 'Syns bara för redaktörerna',
    loading: 'Laddar…',
    none: 'Inget',
    language: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    status: {
      draft: 'Utkast',
      published: 'Publicerad',
      archived: 'Arkiverad',
    },
    visibility: {
      workspace: 'bara arbetsrummet',
      programme: 'hela programmet',
      portal: 'alla i portalen',
    },
    role: { admin: 'Administratör', member: 'Medlem', expert: 'Expert' },
    region: { country: 'Hela landet' },
    facet: {
      workspace: 'Arbetsrum',
      status: 'Publicering',
      visibility: 'Vem som ser',
      language: 'Språk',
      region: 'Landskap',
      year: 'År',
      keyword: 'Ämnesord',
    },
    action: {
      retry: 'Försök igen',
      reload: 'Visa den senaste',
      cancel: 'Avbryt',
      close: 'Stäng',
      save: 'Spara',
      delete: 'Ta bort',
      showMore: 'Visa fler',
      showAll: 'Visa alla',
      showLess: 'Visa färre',
      home: 'Startsidan',
      backHome: 'Till startsidan',
    },
    error: {
      title: 'Något gick fel',
      offline: 'Ingen kontakt med portalen',
      offlineAdvice:
        'Kontrollera din nätförbindelse och försök igen. Det du har skrivit finns kvar.',
      signedOut: 'Du har loggats ut',
      signedOutAdvice:
        'Logga in på nytt i en annan flik och försök sedan igen här.',
      forbidden: 'Du har inte rätt att göra detta',
      forbiddenAdvice: 'Be arbetsrummets administratör om rättigheten.',
      notFound: 'Sidan finns inte, eller så får du inte se den',
      notFoundAdvice:
        'Den kan ha flyttats eller tagits bort, eller bara vara synlig för sitt eget arbetsrum.',
      changed: 'Någon annan har ändrat detta under tiden',
      changedAdvice: 'Visa den senaste versionen och gör din ändring i den.',
      conflict: 'Detta går inte nu',
      conflictAdvice:
        'Något står i vägen: kanske har det ändrats, stängts eller tagits bort under tiden. Se den senaste versionen och försök igen; det du har skrivit finns kvar.',
      tooLarge: 'Detta är för stort',
      tooLargeAdvice:
        'Förkorta eller förminska det och försök igen; det du har skrivit finns kvar.',
      tooLargeLimit:
        'Högst {{size}} tas emot. Förkorta eller förminska och försök igen; det du har skrivit finns kvar.',
      tooMany: 'För mycket på en gång',
      tooManyAdvice:
        'Vänta en stund och försök igen; det du har skrivit finns kvar.',
      tooManyUntilTime:
        'Du kan fortsätta kl. {{time}}. Det du har skrivit finns kvar.',
      tooManyUntilDay:
        'Du kan fortsätta {{time}}. Det du har skrivit finns kvar.',
      refused: 'Detta kunde inte godkännas',
      refusedAdvice: 'Kontrollera det du har fyllt i och försök igen.',
      server: 'Portalen kunde inte svara',
      serverAdvice:
        'Felet är inte ditt. Vänta en stund och försök igen; det du har skrivit finns kvar.',
    },
  },
});
