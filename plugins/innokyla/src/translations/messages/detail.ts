import { defineMessages } from '../defineMessages';

/** Texts of an entity's page. */
export const detailMessages = defineMessages({
  en: {
    tabs: 'Parts of the page',
    tab: {
      overview: 'Overview',
      discussion: 'Discussion',
      documents: 'Documents',
    },
    tabWithCount: '{{name}} ({{total}})',
    contents: 'On this page',
    facts: 'Facts',
    noText: {
      title: 'Nothing has been written here yet',
      description: 'The facts are beside, the files are under Documents.',
    },
    about: {
      title: 'About this page',
      workspace: 'Workspace',
      language: 'Language',
      visibility: 'Who may see it',
      created: 'Added',
      updated: 'Changed',
      published: 'Published',
    },
    missing: { title: 'Still missing' },
    ownChanges: {
      text: 'You have changes of {{when}} that are not published. Only you see them.',
      go: 'Go on writing',
    },
    languages: { title: 'In other languages', original: 'original' },
    adaptations: { title: 'Adapted elsewhere' },
    documents: { title: 'Documents' },
    history: { title: 'History' },
    money: {
      caption: 'The sums of each grant year, each apart from the others',
      sum: 'Sum',
      empty: 'No sums have been entered.',
    },
    reports: {
      title: 'Reports to the funder',
      due: 'Due {{when}}',
      late: 'Late: was due {{when}}',
      delivered: 'Delivered {{day}}',
      deliveredLate: 'Delivered {{day}}, late: was due {{when}}',
    },
    workspace: {
      contents: 'What the workspace holds',
      workspaces: 'Workspaces of the programme',
      members: 'Members',
      noMembers: 'No members yet.',
    },
    versions: 'File and its versions',
    catalogOrigin:
      'This is kept in the portal’s catalog and edited at its source. Here it can be read and discussed.',
  },
  fi: {
    tabs: 'Sivun osat',
    tab: {
      overview: 'Esittely',
      discussion: 'Keskustelu',
      documents: 'Asiakirjat',
    },
    tabWithCount: '{{name}} ({{total}})',
    contents: 'Tällä sivulla',
    facts: 'Tiedot',
    noText: {
      title: 'Tähän ei ole vielä kirjoitettu',
      description:
        'Perustiedot ovat tiedoissa ja tiedostot kohdassa Asiakirjat.',
    },
    about: {
      title: 'Tietoa sivusta',
      workspace: 'Työtila',
      language: 'Kieli',
      visibility: 'Kuka näkee',
      created: 'Lisätty',
      updated: 'Muutettu',
      published: 'Julkaistu',
    },
    missing: { title: 'Vielä puuttuu' },
    ownChanges: {
      text: 'Sinulla on julkaisemattomia muutoksia, viimeksi {{when}}. Vain sinä näet ne.',
      go: 'Jatka kirjoittamista',
    },
    languages: { title: 'Muilla kielillä', original: 'alkuperäinen' },
    adaptations: { title: 'Sovellettu muualla' },
    documents: { title: 'Asiakirjat' },
    history: { title: 'Historia' },
    money: {
      caption: 'Kunkin avustusvuoden summat, kukin erikseen',
      sum: 'Summa',
      empty: 'Summia ei ole kirjattu.',
    },
    reports: {
      title: 'Selvitykset rahoittajalle',
      due: 'Määräaika {{when}}',
      late: 'Myöhässä: määräaika oli {{when}}',
      delivered: 'Annettu {{day}}',
      deliveredLate: 'Annettu {{day}}, myöhässä: määräaika oli {{when}}',
    },
    workspace: {
      contents: 'Työtilan sisältö',
      workspaces: 'Ohjelman työtilat',
      members: 'Jäsenet',
      noMembers: 'Jäseniä ei vielä ole.',
    },
    versions: 'Tiedosto ja sen versiot',
    catalogOrigin:
      'Tätä ylläpidetään portaalin luettelossa ja muokataan siellä, mistä se tulee. Täällä sitä voi lukea ja siitä voi keskustella.',
  },
  sv: {
    tabs: 'Sidans delar',
    tab: {
      overview: 'Översikt',
      discussion: 'Diskussion',
      documents: 'Dokument',
    },
    tabWithCount: '{{name}} ({{total}})',
    contents: 'På den här sidan',
    facts: 'Fakta',
    noText: {
      title: 'Här har inget skrivits ännu',
      description: 'Fakta finns bredvid och filerna under Dokument.',
    },
    about: {
      title: 'Om sidan',
      workspace: 'Arbetsrum',
      language: 'Språk',
      visibility: 'Vem som ser',
      created: 'Tillagd',
      updated: 'Ändrad',
      published: 'Publicerad',
    },
    missing: { title: 'Saknas ännu' },
    ownChanges: {
      text: 'Du har ändringar från {{when}} som inte är publicerade. Bara du ser dem.',
      go: 'Fortsätt skriva',
    },
    languages: { title: 'På andra språk', original: 'original' },
    adaptations: { title: 'Anpassad på annat håll' },
    documents: { title: 'Dokument' },
    history: { title: 'Historik' },
    money: {
      caption: 'Summorna för varje bidragsår, var och en för sig',
      sum: 'Summa',
      empty: 'Inga summor har angetts.',
    },
    reports: {
      title: 'Redovisningar till finansiären',
      due: 'Senast {{when}}',
      late: 'Försenad: skulle ha lämnats {{when}}',
      delivered: 'Lämnad {{day}}',
      deliveredLate: 'Lämnad {{day}}, försenad: skulle ha lämnats {{when}}',
    },
    workspace: {
      contents: 'Arbetsrummets innehåll',
      workspaces: 'Programmets arbetsrum',
      members: 'Medlemmar',
      noMembers: 'Inga medlemmar ännu.',
    },
    versions: 'Filen och dess versioner',
    catalogOrigin:
      'Detta upprätthålls i portalens katalog och redigeras vid källan. Här kan det läsas och diskuteras.',
  },
});
