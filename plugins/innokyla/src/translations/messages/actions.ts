import { defineMessages } from '../defineMessages';

/** Texts of what can be done with an entity: publishing, changing its state, archiving, deleting. */
export const actionsMessages = defineMessages({
  en: {
    button: {
      edit: 'Edit',
      continueWriting: 'Continue writing',
      addDocument: 'Add a document',
      publish: 'Publish',
      adapt: 'Adapt for another workspace…',
      translate: 'Translate…',
      begin: 'Write a new {{kind}} from this',
      compare: 'Compare…',
      history: 'History',
      changeState: 'Change the state…',
      changeAudience: 'Change who may see it',
      withdraw: 'Withdraw',
      archive: 'Archive',
      bringBack: 'Bring back from the archive',
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
      missing: 'Still missing',
      missingAdvice:
        'You can publish now and fill these in later. Readers see what is there.',
    },
    withdraw: {
      title: 'Withdraw from publication?',
      text: '“{{title}}” becomes a draft again. Only the editors of its workspace see it until it is published again.',
      done: 'Withdrawn. It is a draft again.',
    },
    state: {
      title: 'Change the state',
      now: 'The state is now: {{state}}.',
      to: 'New state',
      note: 'Note for the history (optional)',
      confirm: 'Change the state',
      done: 'The state is now: {{state}}.',
      refused: 'The state cannot be changed so',
      allowed: 'From the present state it can be changed to: {{states}}.',
      noneAllowed: 'The present state cannot be changed.',
      meaning: {
        GrantApplication: {
          draft: 'It is being written.',
          inReview: 'Comments are asked for before it is sent.',
          submitted: 'It has been sent to the funder.',
          proposed:
            'The funder has published its proposal. Add the day and the sum proposed.',
          granted:
            'The funder has granted all of it. Add the day of the decision and the sums.',
          partlyGranted:
            'The funder has granted a part of it. Add the day of the decision and the sums.',
          rejected:
            'The funder has granted nothing. Add the day of the decision.',
          withdrawn: 'It will not be sent, or was taken back from the funder.',
        },
        Workspace: {
          planned: 'The work has not begun yet.',
          running: 'The work is under way.',
          ending: 'The last months: results and reports are being written.',
          ended: 'The work has ended. The contents can still be added to.',
          archived:
            'The work is history. To make the contents read-only as well, choose Archive.',
        },
      },
    },
    archive: {
      title: 'Archive this?',
      text: '“{{title}}” becomes read-only. Those who see it now can still read it and find it.',
      textWorkspace:
        '“{{title}}” and everything in it become read-only. Those who see them now can still read and find them.',
      back: 'An editor can bring it back at any time: Other actions, Bring back from the archive.',
      done: 'Archived. It can be read but not changed.',
    },
    bringBack: {
      title: 'Bring back from the archive?',
      text: '“{{title}}” is published again and can be edited. Seen by: {{audience}}, as before.',
      done: 'Brought back. Seen by: {{audience}}.',
    },
    archived: {
      title: 'This is archived',
      text: 'It can be read but not changed.',
      when: 'Archived {{when}} by',
    },
    delete: {
      title: 'Delete this?',
      text: '“{{title}}” disappears from every list.',
      backByYou: 'You can bring it back under Deleted in the workspace.',
      backByAdmin: 'An admin of the workspace can bring it back.',
      until: 'It is removed for good on {{day}}.',
    },
  },
  fi: {
    button: {
      edit: 'Muokkaa',
      continueWriting: 'Jatka kirjoittamista',
      addDocument: 'Lisää asiakirja',
      publish: 'Julkaise',
      adapt: 'Sovella toiseen työtilaan…',
      translate: 'Käännä…',
      begin: 'Kirjoita uusi {{kind}} tämän pohjalta',
      compare: 'Vertaa…',
      history: 'Historia',
      changeState: 'Muuta tilaa…',
      changeAudience: 'Muuta, kuka näkee',
      withdraw: 'Peru julkaisu',
      archive: 'Arkistoi',
      bringBack: 'Palauta arkistosta',
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
      missing: 'Vielä puuttuu',
      missingAdvice:
        'Voit julkaista nyt ja täydentää myöhemmin. Lukijat näkevät sen, mitä on kirjoitettu.',
    },
    withdraw: {
      title: 'Perutaanko julkaisu?',
      text: '”{{title}}” muuttuu takaisin luonnokseksi. Sen näkevät vain työtilan muokkaajat, kunnes se julkaistaan uudelleen.',
      done: 'Julkaisu on peruttu. Tämä on taas luonnos.',
    },
    state: {
      title: 'Muuta tilaa',
      now: 'Tila on nyt: {{state}}.',
      to: 'Uusi tila',
      note: 'Merkintä historiaan (vapaaehtoinen)',
      confirm: 'Muuta tila',
      done: 'Tila on nyt: {{state}}.',
      refused: 'Tilaa ei voi muuttaa näin',
      allowed: 'Nykyisestä tilasta voi siirtyä näihin: {{states}}.',
      noneAllowed: 'Nykyistä tilaa ei voi muuttaa.',
      meaning: {
        GrantApplication: {
          draft: 'Hakemusta kirjoitetaan.',
          inReview: 'Hakemukseen pyydetään kommentteja ennen lähettämistä.',
          submitted: 'Hakemus on lähetetty rahoittajalle.',
          proposed:
            'Rahoittaja on julkaissut ehdotuksensa. Lisää päivä ja ehdotettu summa.',
          granted:
            'Rahoittaja on myöntänyt kaiken haetun. Lisää päätöksen päivä ja summat.',
          partlyGranted:
            'Rahoittaja on myöntänyt osan haetusta. Lisää päätöksen päivä ja summat.',
          rejected: 'Rahoittaja ei myöntänyt mitään. Lisää päätöksen päivä.',
          withdrawn:
            'Hakemusta ei lähetetä, tai se on peruttu rahoittajan luota.',
        },
        Workspace: {
          planned: 'Työ ei ole vielä alkanut.',
          running: 'Työ on käynnissä.',
          ending: 'Viimeiset kuukaudet: tuloksia ja selvityksiä kirjoitetaan.',
          ended: 'Työ on päättynyt. Sisältöä voi vielä täydentää.',
          archived:
            'Työ on historiaa. Jos sisältöä ei saa enää muuttaa, valitse lisäksi Arkistoi.',
        },
      },
    },
    archive: {
      title: 'Arkistoidaanko tämä?',
      text: '”{{title}}” jää vain luettavaksi. Ne, jotka näkevät sen nyt, voivat yhä lukea sen ja löytää sen.',
      textWorkspace:
        '”{{title}}” ja kaikki sen sisältö jää vain luettavaksi. Ne, jotka näkevät ne nyt, voivat yhä lukea ja löytää ne.',
      back: 'Muokkaaja voi palauttaa sen milloin tahansa: Muut toiminnot, Palauta arkistosta.',
      done: 'Arkistoitu. Tätä voi lukea mutta ei muuttaa.',
    },
    bringBack: {
      title: 'Palautetaanko arkistosta?',
      text: '”{{title}}” julkaistaan uudelleen, ja sitä voi muokata. Näkee: {{audience}}, kuten ennenkin.',
      done: 'Palautettu. Näkee: {{audience}}.',
    },
    archived: {
      title: 'Tämä on arkistoitu',
      text: 'Tätä voi lukea mutta ei muuttaa.',
      when: 'Arkistoitu {{when}}, arkistoija',
    },
    delete: {
      title: 'Poistetaanko tämä?',
      text: '”{{title}}” katoaa kaikista luetteloista.',
      backByYou: 'Voit palauttaa sen työtilan kohdasta Poistetut.',
      backByAdmin: 'Työtilan ylläpitäjä voi palauttaa sen.',
      until: 'Se poistetaan lopullisesti {{day}}.',
    },
  },
  sv: {
    button: {
      edit: 'Redigera',
      continueWriting: 'Fortsätt skriva',
      addDocument: 'Lägg till ett dokument',
      publish: 'Publicera',
      adapt: 'Anpassa för ett annat arbetsrum…',
      translate: 'Översätt…',
      begin: 'Skriv en ny {{kind}} utifrån denna',
      compare: 'Jämför…',
      history: 'Historik',
      changeState: 'Ändra läget…',
      changeAudience: 'Ändra vem som ser',
      withdraw: 'Dra tillbaka',
      archive: 'Arkivera',
      bringBack: 'Återställ från arkivet',
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
      missing: 'Saknas ännu',
      missingAdvice:
        'Du kan publicera nu och fylla i senare. Läsarna ser det som finns.',
    },
    withdraw: {
      title: 'Dra tillbaka publiceringen?',
      text: '”{{title}}” blir ett utkast igen. Bara arbetsrummets redaktörer ser det tills det publiceras på nytt.',
      done: 'Publiceringen har dragits tillbaka. Detta är ett utkast igen.',
    },
    state: {
      title: 'Ändra läget',
      now: 'Läget är nu: {{state}}.',
      to: 'Nytt läge',
      note: 'Anteckning till historiken (valfri)',
      confirm: 'Ändra läget',
      done: 'Läget är nu: {{state}}.',
      refused: 'Läget kan inte ändras så',
      allowed: 'Från det nuvarande läget kan man gå till: {{states}}.',
      noneAllowed: 'Det nuvarande läget kan inte ändras.',
      meaning: {
        GrantApplication: {
          draft: 'Ansökan skrivs.',
          inReview: 'Kommentarer begärs innan ansökan skickas.',
          submitted: 'Ansökan har skickats till finansiären.',
          proposed:
            'Finansiären har publicerat sitt förslag. Lägg till dagen och den föreslagna summan.',
          granted:
            'Finansiären har beviljat allt. Lägg till beslutsdagen och summorna.',
          partlyGranted:
            'Finansiären har beviljat en del. Lägg till beslutsdagen och summorna.',
          rejected: 'Finansiären beviljade inget. Lägg till beslutsdagen.',
          withdrawn:
            'Ansökan skickas inte, eller har återtagits från finansiären.',
        },
        Workspace: {
          planned: 'Arbetet har inte börjat ännu.',
          running: 'Arbetet pågår.',
          ending: 'De sista månaderna: resultat och redogörelser skrivs.',
          ended: 'Arbetet har avslutats. Innehållet kan ännu kompletteras.',
          archived:
            'Arbetet är historia. Om innehållet inte längre får ändras, välj dessutom Arkivera.',
        },
      },
    },
    archive: {
      title: 'Arkivera detta?',
      text: '”{{title}}” kan sedan bara läsas. De som ser det nu kan fortfarande läsa och hitta det.',
      textWorkspace:
        '”{{title}}” och allt dess innehåll kan sedan bara läsas. De som ser det nu kan fortfarande läsa och hitta det.',
      back: 'En redaktör kan återställa det när som helst: Andra åtgärder, Återställ från arkivet.',
      done: 'Arkiverat. Detta kan läsas men inte ändras.',
    },
    bringBack: {
      title: 'Återställa från arkivet?',
      text: '”{{title}}” publiceras på nytt och kan redigeras. Syns för: {{audience}}, som förut.',
      done: 'Återställt. Syns för: {{audience}}.',
    },
    archived: {
      title: 'Detta är arkiverat',
      text: 'Det kan läsas men inte ändras.',
      when: 'Arkiverat {{when}} av',
    },
    delete: {
      title: 'Ta bort detta?',
      text: '”{{title}}” försvinner ur alla listor.',
      backByYou: 'Du kan återställa det under Borttaget i arbetsrummet.',
      backByAdmin: 'Arbetsrummets administratör kan återställa det.',
      until: 'Det tas bort för gott {{day}}.',
    },
  },
});
