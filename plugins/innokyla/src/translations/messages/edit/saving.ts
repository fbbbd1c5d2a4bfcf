import { defineMessages } from '../../defineMessages';

/** Texts of saving by itself and of merging with others. */
export const savingMessages = defineMessages({
  en: {
    save: {
      saved: 'Saved {{when}}',
      savedPrivately: 'Saved for you {{when}}, not yet published',
      saving: 'Saving…',
      offline:
        'No connection. Your text is safe in this browser and is saved when the connection is back.',
      signedOut:
        'You are signed out. Your text is safe in this browser: sign in again in another tab, and it is saved.',
      server:
        'The portal does not answer as it should. Your text is safe in this browser, and saving is tried again.',
      refused: 'This cannot be saved. Your text is safe in this browser.',
      unsaved: 'Not saved yet.',
      browserIsFull:
        'The browser has no room for unsaved text. Do not close this tab before it says "Saved".',
      problems_one: 'One field has to be corrected before it is saved.',
      problems_other:
        '{{count}} fields have to be corrected before they are saved.',
      conflicts_one:
        'One part has been changed by someone else too: choose what stands.',
      conflicts_other:
        '{{count}} parts have been changed by someone else too: choose what stands.',
      goTo: 'Show',
      retry: 'Save now',
    },
    conflict: {
      title: '{{who}} has changed this too, {{when}}',
      someone: 'Somebody else',
      text: 'Nothing has been lost. Compare and choose what stands here.',
      legend: 'From their text to yours',
      keepMine: 'Keep mine',
      takeTheirs: 'Take theirs',
      join: 'Join both',
      removed: '(removed)',
      theirs: 'Theirs',
      mine: 'Yours',
    },
    news: {
      title_one: '{{who}} has changed a part you had not touched',
      title_other:
        '{{who}} has changed {{count}} parts that you had not touched',
      look: 'Look at the changes',
      hide: 'Hide the changes',
      dismiss: 'All right',
    },
    moved:
      'Someone has published or archived this meanwhile. Opening it again…',
  },
  fi: {
    save: {
      saved: 'Tallennettu {{when}}',
      savedPrivately: 'Tallennettu sinulle {{when}}, ei vielä julkaistu',
      saving: 'Tallennetaan…',
      offline:
        'Ei yhteyttä. Tekstisi on turvassa tässä selaimessa ja tallentuu, kun yhteys palaa.',
      signedOut:
        'Et ole enää kirjautuneena. Tekstisi on turvassa tässä selaimessa: kirjaudu uudelleen toisessa välilehdessä, niin se tallentuu.',
      server:
        'Portaali ei vastaa niin kuin pitäisi. Tekstisi on turvassa tässä selaimessa, ja tallennusta yritetään uudelleen.',
      refused: 'Tätä ei voi tallentaa. Tekstisi on turvassa tässä selaimessa.',
      unsaved: 'Ei vielä tallennettu.',
      browserIsFull:
        'Selaimessa ei ole tilaa tallentamattomalle tekstille. Älä sulje välilehteä ennen kuin siinä lukee "Tallennettu".',
      problems_one: 'Yksi kohta on korjattava ennen kuin se tallentuu.',
      problems_other:
        '{{count}} kohtaa on korjattava ennen kuin ne tallentuvat.',
      conflicts_one: 'Joku muukin on muuttanut yhtä kohtaa: valitse, mikä jää.',
      conflicts_other:
        'Joku muukin on muuttanut {{count}} kohtaa: valitse, mikä jää.',
      goTo: 'Näytä',
      retry: 'Tallenna nyt',
    },
    conflict: {
      title: '{{who}} on myös muuttanut tätä, {{when}}',
      someone: 'Joku muu',
      text: 'Mitään ei ole kadonnut. Vertaa ja valitse, mikä tähän jää.',
      legend: 'Hänen tekstistään sinun tekstiisi',
      keepMine: 'Pidä omani',
      takeTheirs: 'Ota hänen',
      join: 'Yhdistä molemmat',
      removed: '(poistettu)',
      theirs: 'Hänen',
      mine: 'Sinun',
    },
    news: {
      title_one: '{{who}} on muuttanut kohtaa, johon et ollut koskenut',
      title_other:
        '{{who}} on muuttanut {{count}} kohtaa, joihin et ollut koskenut',
      look: 'Katso muutokset',
      hide: 'Piilota muutokset',
      dismiss: 'Selvä',
    },
    moved:
      'Joku on tällä välin julkaissut tai arkistoinut tämän. Avataan uudelleen…',
  },
  sv: {
    save: {
      saved: 'Sparat {{when}}',
      savedPrivately: 'Sparat för dig {{when}}, ännu inte publicerat',
      saving: 'Sparas…',
      offline:
        'Ingen förbindelse. Din text är i säkerhet i den här webbläsaren och sparas när förbindelsen är tillbaka.',
      signedOut:
        'Du är utloggad. Din text är i säkerhet i den här webbläsaren: logga in igen i en annan flik, så sparas den.',
      server:
        'Portalen svarar inte som den ska. Din text är i säkerhet i den här webbläsaren, och vi försöker spara igen.',
      refused:
        'Det här går inte att spara. Din text är i säkerhet i den här webbläsaren.',
      unsaved: 'Inte sparat ännu.',
      browserIsFull:
        'Webbläsaren har inte plats för osparad text. Stäng inte fliken förrän det står "Sparat".',
      problems_one: 'Ett fält måste rättas innan det sparas.',
      problems_other: '{{count}} fält måste rättas innan de sparas.',
      conflicts_one:
        'Någon annan har också ändrat en del: välj vad som gäller.',
      conflicts_other:
        'Någon annan har också ändrat {{count}} delar: välj vad som gäller.',
      goTo: 'Visa',
      retry: 'Spara nu',
    },
    conflict: {
      title: '{{who}} har också ändrat det här, {{when}}',
      someone: 'Någon annan',
      text: 'Ingenting har gått förlorat. Jämför och välj vad som ska stå här.',
      legend: 'Från den andras text till din',
      keepMine: 'Behåll min',
      takeTheirs: 'Ta den andras',
      join: 'Förena båda',
      removed: '(borttaget)',
      theirs: 'Den andras',
      mine: 'Din',
    },
    news: {
      title_one: '{{who}} har ändrat en del som du inte hade rört',
      title_other: '{{who}} har ändrat {{count}} delar som du inte hade rört',
      look: 'Se ändringarna',
      hide: 'Dölj ändringarna',
      dismiss: 'Uppfattat',
    },
    moved:
      'Någon har under tiden publicerat eller arkiverat det här. Det öppnas på nytt…',
  },
});
