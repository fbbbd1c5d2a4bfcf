import { defineMessages } from '../../defineMessages';

/** Texts of the form that stands beside the files. */
export const uploadMessages = defineMessages({
  en: {
    title: 'Upload to the catalogue',
    intro:
      'Choose the files and tell what they are. They are sent while you fill in the rest.',
    noWorkspace: {
      title: 'You are not yet a member of any workspace',
      description:
        'Files are kept by workspaces. Ask an admin of your project’s workspace to add you as a member; the admins are listed on the workspace’s page.',
      action: 'Find your workspace',
    },
    what: 'What is it?',
    application: 'Grant application',
    applicationHelp: 'An application to a funder, with its attachments',
    document: 'Other document',
    documentHelp: 'Memo, report, decision, handbook… each file becomes its own',
    applicationTitle: 'Title of the application',
    fileTitle: 'Title of {{name}}',
    titleLabel: 'Title',
    typeLabel: 'Type',
    fileType: 'Type of {{name}}',
    workspace: 'Workspace',
    workspaceHelp: 'The files belong to the workspace, not to you.',
    years: 'Years',
    yearsHelp: 'The years the grant is applied for',
    funder: 'Funder',
    regions: 'Region',
    belongsTo: 'Belongs to',
    audience: 'Who may see it?',
    audienceDraft: 'Draft',
    audienceDraftHelp:
      'Only those who edit in the workspace {{workspace}}. You can publish it later.',
    audienceWorkspace: 'The workspace',
    audienceWorkspaceHelp:
      'Members and experts of the workspace {{workspace}}.',
    audienceProgramme: 'The programme',
    audienceProgrammeHelp:
      'Everybody in the workspaces of the same programme, also in other projects.',
    audiencePortal: 'The portal',
    audiencePortalHelp: 'Everybody who is signed in to this portal.',
    thisWorkspace: 'you choose',
    personal: 'Do the files hold personal data?',
    personalHelp:
      'For instance names, addresses, telephone numbers or facts about the health of the people the project works with.',
    personalNo:
      'I have checked: no personal data that those chosen above should not see',
    personalUnsure: 'They do, or I am not sure',
    personalUnsureHelp:
      'It is saved as a draft, which only those who edit in the workspace see. Publish it when the data has been checked or taken away.',
    language: 'Language of the content',
    save: 'Save to the catalogue',
    saving: 'Saving…',
    waitingForFiles_one: 'Saves as soon as the file has arrived',
    waitingForFiles_other: 'Saves as soon as the files have arrived',
    cancelWaiting: 'Do not save yet',
    errors_one: 'One thing needs correcting',
    errors_other: '{{count}} things need correcting',
    required: {
      files: 'Choose at least one file.',
      title: 'Write a title.',
      workspace: 'Choose the workspace.',
      years: 'Choose at least one year.',
      funder: 'Write the name of the funder.',
      personal: 'Answer the question about personal data.',
      failedFiles: 'Remove the files that could not be sent, or send them again.',
      tooManyFiles: 'At most {{count}} files at a time.',
    },
  },
  fi: {
    title: 'Lisää aineistoa',
    intro:
      'Valitse tiedostot ja kerro, mitä ne ovat. Tiedostot lähtevät sillä aikaa, kun täytät loput tiedot.',
    noWorkspace: {
      title: 'Et ole vielä minkään työtilan jäsen',
      description:
        'Tiedostot kuuluvat työtiloille. Pyydä hankkeesi työtilan ylläpitäjää lisäämään sinut jäseneksi; ylläpitäjät näkyvät työtilan sivulla.',
      action: 'Etsi työtilasi',
    },
    what: 'Mikä tämä on?',
    application: 'Hankehakemus',
    applicationHelp: 'Hakemus rahoittajalle liitteineen',
    document: 'Muu asiakirja',
    documentHelp:
      'Muistio, raportti, päätös, käsikirja… jokaisesta tiedostosta tulee omansa',
    applicationTitle: 'Hakemuksen otsikko',
    fileTitle: 'Otsikko: {{name}}',
    titleLabel: 'Otsikko',
    typeLabel: 'Tyyppi',
    fileType: 'Tyyppi: {{name}}',
    workspace: 'Työtila',
    workspaceHelp: 'Tiedostot kuuluvat työtilalle, eivät sinulle.',
    years: 'Vuodet',
    yearsHelp: 'Vuodet, joille avustusta haetaan',
    funder: 'Rahoittaja',
    regions: 'Maakunta',
    belongsTo: 'Mihin kuuluu',
    audience: 'Kuka saa nähdä?',
    audienceDraft: 'Luonnos',
    audienceDraftHelp:
      'Vain ne, jotka muokkaavat työtilassa {{workspace}}. Voit julkaista myöhemmin.',
    audienceWorkspace: 'Työtila',
    audienceWorkspaceHelp: 'Työtilan {{workspace}} jäsenet ja asiantuntijat.',
    audienceProgramme: 'Ohjelma',
    audienceProgrammeHelp:
      'Kaikki saman ohjelman työtiloissa, myös muissa hankkeissa.',
    audiencePortal: 'Portaali',
    audiencePortalHelp: 'Kaikki tähän portaaliin kirjautuneet.',
    thisWorkspace: 'jonka valitset',
    personal: 'Onko tiedostoissa henkilötietoja?',
    personalHelp:
      'Esimerkiksi hankkeeseen osallistuneiden ihmisten nimiä, osoitteita, puhelinnumeroita tai terveystietoja.',
    personalNo:
      'Olen tarkistanut: ei henkilötietoja, joita yllä valitut eivät saisi nähdä',
    personalUnsure: 'On, tai en ole varma',
    personalUnsureHelp:
      'Tallennetaan luonnoksena, jonka näkevät vain työtilan muokkaajat. Julkaise, kun tiedot on tarkistettu tai poistettu.',
    language: 'Sisällön kieli',
    save: 'Tallenna',
    saving: 'Tallennetaan…',
    waitingForFiles_one: 'Tallentuu heti, kun tiedosto on perillä',
    waitingForFiles_other: 'Tallentuu heti, kun tiedostot ovat perillä',
    cancelWaiting: 'Älä tallenna vielä',
    errors_one: 'Yksi kohta kaipaa korjausta',
    errors_other: '{{count}} kohtaa kaipaa korjausta',
    required: {
      files: 'Valitse vähintään yksi tiedosto.',
      title: 'Kirjoita otsikko.',
      workspace: 'Valitse työtila.',
      years: 'Valitse vähintään yksi vuosi.',
      funder: 'Kirjoita rahoittajan nimi.',
      personal: 'Vastaa henkilötietoja koskevaan kysymykseen.',
      failedFiles:
        'Poista tiedostot, joiden lähetys ei onnistunut, tai lähetä ne uudelleen.',
      tooManyFiles: 'Enintään {{count}} tiedostoa kerralla.',
    },
  },
  sv: {
    title: 'Lägg till material',
    intro:
      'Välj filerna och berätta vad de är. De sänds medan du fyller i resten.',
    noWorkspace: {
      title: 'Du är ännu inte medlem i något arbetsrum',
      description:
        'Filerna hör till arbetsrummen. Be en administratör för ditt projekts arbetsrum att lägga till dig som medlem; administratörerna syns på arbetsrummets sida.',
      action: 'Sök ditt arbetsrum',
    },
    what: 'Vad är det?',
    application: 'Projektansökan',
    applicationHelp: 'En ansökan till en finansiär, med bilagor',
    document: 'Annat dokument',
    documentHelp:
      'Promemoria, rapport, beslut, handbok… varje fil blir ett eget',
    applicationTitle: 'Ansökans rubrik',
    fileTitle: 'Rubrik för {{name}}',
    titleLabel: 'Rubrik',
    typeLabel: 'Typ',
    fileType: 'Typ av {{name}}',
    workspace: 'Arbetsrum',
    workspaceHelp: 'Filerna hör till arbetsrummet, inte till dig.',
    years: 'År',
    yearsHelp: 'De år som bidraget söks för',
    funder: 'Finansiär',
    regions: 'Landskap',
    belongsTo: 'Hör till',
    audience: 'Vem får se det?',
    audienceDraft: 'Utkast',
    audienceDraftHelp:
      'Bara de som redigerar i arbetsrummet {{workspace}}. Du kan publicera senare.',
    audienceWorkspace: 'Arbetsrummet',
    audienceWorkspaceHelp:
      'Medlemmar och experter i arbetsrummet {{workspace}}.',
    audienceProgramme: 'Programmet',
    audienceProgrammeHelp:
      'Alla i samma programs arbetsrum, också i andra projekt.',
    audiencePortal: 'Portalen',
    audiencePortalHelp: 'Alla som har loggat in i den här portalen.',
    thisWorkspace: 'som du väljer',
    personal: 'Finns det personuppgifter i filerna?',
    personalHelp:
      'Till exempel namn, adresser, telefonnummer eller hälsouppgifter om människor som deltagit i projektet.',
    personalNo:
      'Jag har kontrollerat: inga personuppgifter som de som valts ovan inte får se',
    personalUnsure: 'Ja, eller jag är inte säker',
    personalUnsureHelp:
      'Sparas som utkast, som bara de som redigerar i arbetsrummet ser. Publicera när uppgifterna har kontrollerats eller tagits bort.',
    language: 'Innehållets språk',
    save: 'Spara',
    saving: 'Sparar…',
    waitingForFiles_one: 'Sparas genast när filen är framme',
    waitingForFiles_other: 'Sparas genast när filerna är framme',
    cancelWaiting: 'Spara inte ännu',
    errors_one: 'En sak behöver rättas',
    errors_other: '{{count}} saker behöver rättas',
    required: {
      files: 'Välj minst en fil.',
      title: 'Skriv en rubrik.',
      workspace: 'Välj arbetsrum.',
      years: 'Välj minst ett år.',
      funder: 'Skriv finansiärens namn.',
      personal: 'Svara på frågan om personuppgifter.',
      failedFiles:
        'Ta bort filerna som inte kunde sändas, eller sänd dem på nytt.',
      tooManyFiles: 'Högst {{count}} filer på en gång.',
    },
  },
});
