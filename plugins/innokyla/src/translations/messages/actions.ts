import { defineMessages } from '../defineMessages';

/** Texts of what can be done with an entity: publishing, withdrawing, deleting. */
export const actionsMessages = defineMessages({
  en: {
    button: {
      addDocument: 'Add a document',
      publish: 'Publish',
      changeAudience: 'Change who may see it',
      withdraw: 'Withdraw',
      delete: 'Delete',
      more: 'Other actions',
    },
    publish: {
      title: 'Who may see this?',
      titleChange: 'Who may see this from now on?',
      confirm: 'Publish',
      confirmChange: 'Save',
      workspace: 'The members and experts of the workspace {{name}}',
      programme:
        'Everybody who belongs to the programme or to one of its workspaces',
      portal:
        'Everybody signed in to the portal. It is shown in the portal’s catalog and search as well',
      done: 'Published. Seen by: {{audience}}.',
    },
    withdraw: {
      title: 'Withdraw from publication?',
      text: '“{{title}}” becomes a draft again. Only the editors of its workspace see it until it is published again.',
      done: 'Withdrawn. It is a draft again.',
    },
    delete: {
      title: 'Delete this?',
      text: '“{{title}}” disappears from every list. An admin of the workspace can bring it back.',
    },
  },
  fi: {
    button: {
      addDocument: 'Lisää asiakirja',
      publish: 'Julkaise',
      changeAudience: 'Muuta, kuka näkee',
      withdraw: 'Peru julkaisu',
      delete: 'Poista',
      more: 'Muut toiminnot',
    },
    publish: {
      title: 'Kuka saa nähdä tämän?',
      titleChange: 'Kuka saa tästä lähtien nähdä tämän?',
      confirm: 'Julkaise',
      confirmChange: 'Tallenna',
      workspace: 'Työtilan {{name}} jäsenet ja asiantuntijat',
      programme: 'Kaikki ohjelmaan tai sen työtiloihin kuuluvat',
      portal:
        'Kaikki portaaliin kirjautuneet. Tämä näkyy myös portaalin luettelossa ja haussa',
      done: 'Julkaistu. Näkee: {{audience}}.',
    },
    withdraw: {
      title: 'Perutaanko julkaisu?',
      text: '”{{title}}” muuttuu takaisin luonnokseksi. Sen näkevät vain työtilan muokkaajat, kunnes se julkaistaan uudelleen.',
      done: 'Julkaisu on peruttu. Tämä on taas luonnos.',
    },
    delete: {
      title: 'Poistetaanko tämä?',
      text: '”{{title}}” katoaa kaikista luetteloista. Työtilan ylläpitäjä voi palauttaa sen.',
    },
  },
  sv: {
    button: {
      addDocument: 'Lägg till ett dokument',
      publish: 'Publicera',
      changeAudience: 'Ändra vem som ser',
      withdraw: 'Dra tillbaka',
      delete: 'Ta bort',
      more: 'Andra åtgärder',
    },
    publish: {
      title: 'Vem får se detta?',
      titleChange: 'Vem får se detta från och med nu?',
      confirm: 'Publicera',
      confirmChange: 'Spara',
      workspace: 'Medlemmarna och experterna i arbetsrummet {{name}}',
      programme: 'Alla som hör till programmet eller något av dess arbetsrum',
      portal:
        'Alla som har loggat in i portalen. Det syns också i portalens katalog och sökning',
      done: 'Publicerad. Syns för: {{audience}}.',
    },
    withdraw: {
      title: 'Dra tillbaka publiceringen?',
      text: '”{{title}}” blir ett utkast igen. Bara arbetsrummets redaktörer ser det tills det publiceras på nytt.',
      done: 'Publiceringen har dragits tillbaka. Detta är ett utkast igen.',
    },
    delete: {
      title: 'Ta bort detta?',
      text: '”{{title}}” försvinner ur alla listor. Arbetsrummets administratör kan återställa det.',
    },
  },
});
