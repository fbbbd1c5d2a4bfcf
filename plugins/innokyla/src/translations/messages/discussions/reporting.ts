import { defineMessages } from '../../defineMessages';

/** Texts of reporting a post. */
export const reportingMessages = defineMessages({
  en: {
    report: {
      title: 'Report post {{seq}}',
      lead: 'Tell what is wrong, so that somebody can look at it. The author is not told who reported.',
      reason: 'What is wrong?',
      reasonMissing: 'Choose what is wrong.',
      text: 'In your own words',
      textHelp: 'You may leave this empty, unless nothing above fits.',
      textMissing: 'Tell in a few words what is wrong.',
      level: 'Who should look at it?',
      send: 'Send the report',
      thanks: 'Thank you. The report has been sent.',
      thanksText:
        'Somebody will look at it. You need not do anything more; what is decided is seen in the discussion.',
    },
    reason: {
      personalData: 'Personal data of somebody that does not belong here',
      insult: 'It insults or threatens somebody',
      spam: 'Advertising, or the same over and over',
      wrongPlace: 'It belongs somewhere else',
      other: 'Something else',
    },
    level: {
      workspace: 'The admins of the workspace',
      workspaceHelp: 'They know the people and the matter best.',
      portal: 'The portal’s moderators',
      portalHelp:
        'For instance when it is about an admin. They can then read this whole discussion, even if they could not before.',
      portalOnly:
        'The portal’s moderators will look at it. They can then read this whole discussion.',
    },
  },
  fi: {
    report: {
      title: 'Ilmoita viestistä {{seq}}',
      lead: 'Kerro, mikä viestissä on vialla, niin joku katsoo asian. Kirjoittajalle ei kerrota, kuka ilmoitti.',
      reason: 'Mikä on vialla?',
      reasonMissing: 'Valitse, mikä on vialla.',
      text: 'Omin sanoin',
      textHelp: 'Voit jättää tyhjäksi, jos jokin edellisistä sopii.',
      textMissing: 'Kerro muutamalla sanalla, mikä on vialla.',
      level: 'Kenen pitäisi katsoa asia?',
      send: 'Lähetä ilmoitus',
      thanks: 'Kiitos. Ilmoitus on lähetetty.',
      thanksText:
        'Joku katsoo asian. Sinun ei tarvitse tehdä enempää; ratkaisu näkyy keskustelussa.',
    },
    reason: {
      personalData: 'Jonkun henkilötietoja, jotka eivät kuulu tänne',
      insult: 'Loukkaa tai uhkaa jotakuta',
      spam: 'Mainontaa tai samaa yhä uudelleen',
      wrongPlace: 'Kuuluu muualle',
      other: 'Jotain muuta',
    },
    level: {
      workspace: 'Työtilan ylläpitäjät',
      workspaceHelp: 'He tuntevat ihmiset ja asian parhaiten.',
      portal: 'Portaalin moderaattorit',
      portalHelp:
        'Esimerkiksi kun asia koskee ylläpitäjää. He voivat silloin lukea koko tämän keskustelun, vaikka eivät ennen voineet.',
      portalOnly:
        'Portaalin moderaattorit katsovat asian. He voivat silloin lukea koko tämän keskustelun.',
    },
  },
  sv: {
    report: {
      title: 'Anmäl inlägg {{seq}}',
      lead: 'Berätta vad som är fel, så att någon kan titta på det. Skribenten får inte veta vem som anmälde.',
      reason: 'Vad är fel?',
      reasonMissing: 'Välj vad som är fel.',
      text: 'Med egna ord',
      textHelp: 'Du kan lämna detta tomt om något ovan passar.',
      textMissing: 'Berätta med några ord vad som är fel.',
      level: 'Vem ska titta på det?',
      send: 'Sänd anmälan',
      thanks: 'Tack. Anmälan har sänts.',
      thanksText:
        'Någon tittar på den. Du behöver inte göra mer; det som beslutas syns i diskussionen.',
    },
    reason: {
      personalData: 'Någons personuppgifter som inte hör hit',
      insult: 'Kränker eller hotar någon',
      spam: 'Reklam, eller samma sak om och om igen',
      wrongPlace: 'Hör hemma någon annanstans',
      other: 'Något annat',
    },
    level: {
      workspace: 'Arbetsrummets administratörer',
      workspaceHelp: 'De känner människorna och saken bäst.',
      portal: 'Portalens moderatorer',
      portalHelp:
        'Till exempel när det gäller en administratör. De kan då läsa hela den här diskussionen, även om de inte kunde det förut.',
      portalOnly:
        'Portalens moderatorer tittar på det. De kan då läsa hela den här diskussionen.',
    },
  },
});
