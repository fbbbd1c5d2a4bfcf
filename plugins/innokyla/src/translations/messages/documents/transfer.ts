import { defineMessages } from '../../defineMessages';

/** Texts of choosing files and sending them. */
export const transferMessages = defineMessages({
  en: {
    title: 'Files',
    drop: 'Drop files here',
    or: 'or',
    choose: 'Choose files',
    limits: 'At most {{size}} a file. {{types}}',
    needsWorkspace: 'Sending begins when you have chosen the workspace.',
    state: {
      waiting: 'Waiting for its turn',
      sending: '{{sent}} of {{total}} · {{percent}} %',
      reconnecting: 'Connection lost, continues by itself · {{percent}} %',
      paused: 'Paused · {{percent}} %',
      done: 'Received · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} second left',
    secondsLeft_other: '{{count}} seconds left',
    minutesLeft_one: '{{count}} minute left',
    minutesLeft_other: '{{count}} minutes left',
    hoursLeft_one: '{{count}} hour left',
    hoursLeft_other: '{{count}} hours left',
    progress: 'Sending {{name}}',
    pause: 'Pause {{name}}',
    resume: 'Continue {{name}}',
    retry: 'Send {{name}} again',
    remove: 'Remove {{name}}',
    nowDone: '{{name}} has been received.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Connection lost, continues by itself.',
    nowBack: 'The connection is back.',
    problem: {
      tooLarge:
        'The file is too large: {{size}}. At most {{max}} is accepted. Make it smaller, for instance by lowering the quality of its pictures.',
      empty: 'The file is empty.',
      typeByName: 'Files of this type are not accepted. {{types}}',
      typeByContent:
        'The content of the file is not what its name says, or is of a type that is not accepted. Open the file, save it again and send the new one. {{types}}',
      unreadable:
        'The file cannot be read. It may have been moved, or changed after you chose it, or it is a folder. Remove it and choose it again.',
      notAllowed: 'You may not send files to this workspace.',
      signedOut:
        'You have been signed out. Sign in in another tab, then send again here.',
      gone: 'The file was not finished in time and has to be sent again from the beginning.',
      noSpace: 'The portal has no room left for files. Tell its keeper.',
      server:
        'The portal could not take the file. The fault is not yours; try again in a moment.',
    },
    types: 'Accepted: {{types}}.',
  },
  fi: {
    title: 'Tiedostot',
    drop: 'Pudota tiedostot tähän',
    or: 'tai',
    choose: 'Valitse tiedostot',
    limits: 'Enintään {{size}} / tiedosto. {{types}}',
    needsWorkspace: 'Lähetys alkaa, kun olet valinnut työtilan.',
    state: {
      waiting: 'Odottaa vuoroaan',
      sending: '{{sent}} / {{total}} · {{percent}} %',
      reconnecting: 'Yhteys katkesi, jatkuu itsestään · {{percent}} %',
      paused: 'Keskeytetty · {{percent}} %',
      done: 'Perillä · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} sekunti jäljellä',
    secondsLeft_other: '{{count}} sekuntia jäljellä',
    minutesLeft_one: '{{count}} minuutti jäljellä',
    minutesLeft_other: '{{count}} minuuttia jäljellä',
    hoursLeft_one: '{{count}} tunti jäljellä',
    hoursLeft_other: '{{count}} tuntia jäljellä',
    progress: 'Lähetetään {{name}}',
    pause: 'Keskeytä {{name}}',
    resume: 'Jatka: {{name}}',
    retry: 'Lähetä uudelleen: {{name}}',
    remove: 'Poista {{name}}',
    nowDone: '{{name}} on perillä.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Yhteys katkesi, jatkuu itsestään.',
    nowBack: 'Yhteys on palannut.',
    problem: {
      tooLarge:
        'Tiedosto on liian suuri: {{size}}. Enintään {{max}} hyväksytään. Pienennä tiedostoa, esimerkiksi kuvien laatua.',
      empty: 'Tiedosto on tyhjä.',
      typeByName: 'Tämän tyyppisiä tiedostoja ei oteta vastaan. {{types}}',
      typeByContent:
        'Tiedoston sisältö ei ole sitä, mitä sen nimi kertoo, tai tyyppiä ei oteta vastaan. Avaa tiedosto, tallenna se uudelleen ja lähetä uusi. {{types}}',
      unreadable:
        'Tiedostoa ei voi lukea. Se on ehkä siirretty tai sitä on muutettu valinnan jälkeen, tai se on kansio. Poista se luettelosta ja valitse uudelleen.',
      notAllowed:
        'Sinulla ei ole oikeutta lähettää tiedostoja tähän työtilaan.',
      signedOut:
        'Sinut on kirjattu ulos. Kirjaudu sisään toisessa välilehdessä ja lähetä sitten täällä uudelleen.',
      gone: 'Lähetys ei ehtinyt valmiiksi ajoissa, ja tiedosto on lähetettävä uudelleen alusta.',
      noSpace: 'Portaalissa ei ole enää tilaa tiedostoille. Kerro ylläpidolle.',
      server:
        'Portaali ei voinut ottaa tiedostoa vastaan. Vika ei ole sinussa; yritä hetken päästä uudelleen.',
    },
    types: 'Hyväksytyt tyypit: {{types}}.',
  },
  sv: {
    title: 'Filer',
    drop: 'Släpp filer här',
    or: 'eller',
    choose: 'Välj filer',
    limits: 'Högst {{size}} per fil. {{types}}',
    needsWorkspace: 'Sändningen börjar när du har valt arbetsrum.',
    state: {
      waiting: 'Väntar på sin tur',
      sending: '{{sent}} av {{total}} · {{percent}} %',
      reconnecting:
        'Förbindelsen bröts, fortsätter av sig själv · {{percent}} %',
      paused: 'Pausad · {{percent}} %',
      done: 'Framme · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} sekund kvar',
    secondsLeft_other: '{{count}} sekunder kvar',
    minutesLeft_one: '{{count}} minut kvar',
    minutesLeft_other: '{{count}} minuter kvar',
    hoursLeft_one: '{{count}} timme kvar',
    hoursLeft_other: '{{count}} timmar kvar',
    progress: 'Sänder {{name}}',
    pause: 'Pausa {{name}}',
    resume: 'Fortsätt: {{name}}',
    retry: 'Sänd på nytt: {{name}}',
    remove: 'Ta bort {{name}}',
    nowDone: '{{name}} är framme.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Förbindelsen bröts, fortsätter av sig själv.',
    nowBack: 'Förbindelsen är tillbaka.',
    problem: {
      tooLarge:
        'Filen är för stor: {{size}}. Högst {{max}} tas emot. Gör filen mindre, till exempel genom att sänka bildernas kvalitet.',
      empty: 'Filen är tom.',
      typeByName: 'Filer av den här typen tas inte emot. {{types}}',
      typeByContent:
        'Filens innehåll är inte det som namnet säger, eller så tas typen inte emot. Öppna filen, spara den på nytt och sänd den nya. {{types}}',
      unreadable:
        'Filen kan inte läsas. Den kan ha flyttats eller ändrats efter att du valde den, eller så är den en mapp. Ta bort den och välj den på nytt.',
      notAllowed: 'Du har inte rätt att sända filer till det här arbetsrummet.',
      signedOut:
        'Du har loggats ut. Logga in i en annan flik och sänd sedan på nytt här.',
      gone: 'Sändningen blev inte klar i tid och filen måste sändas på nytt från början.',
      noSpace:
        'Portalen har inte plats för fler filer. Berätta för administratören.',
      server:
        'Portalen kunde inte ta emot filen. Felet är inte ditt; försök igen om en stund.',
    },
    types: 'Godkända typer: {{types}}.',
  },
});
