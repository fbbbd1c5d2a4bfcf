import { defineMessages } from '../defineMessages';

/** Texts of the programme's front page. */
export const homeMessages = defineMessages({
  en: {
    title: 'Workspaces',
    noProgramme: {
      title: 'No programme to show yet',
      description:
        'A programme appears here when you are made a member of it or when it is published for the whole portal. Ask your coordinator.',
    },
    search: {
      label: 'Search models, applications, documents and workspaces',
      button: 'Search',
    },
    actions: 'What would you like to do?',
    upload: {
      title: 'Upload a document',
      description: 'An application, a memo, a report. Several at once as well.',
    },
    write: {
      title: 'Describe an operating model',
      description: 'Prompts help you along, and it saves itself.',
    },
    models: {
      title: 'Find an operating model',
      description: 'See what has been done elsewhere and how it went.',
    },
    ask: {
      title: 'Ask and discuss',
      description: 'Ask the other projects and the experts.',
    },
    workspaces: 'Workspaces of the programme',
    noWorkspaces: {
      title: 'No workspaces yet',
      description: 'The programme’s projects will stand here.',
    },
    group: {
      regional_one: 'Regional projects ({{count}})',
      regional_other: 'Regional projects ({{count}})',
      digital_one: 'Digital projects ({{count}})',
      digital_other: 'Digital projects ({{count}})',
      coordination_one: 'Coordination ({{count}})',
      coordination_other: 'Coordination ({{count}})',
      network_one: 'Networks ({{count}})',
      network_other: 'Networks ({{count}})',
      other_one: 'Other workspaces ({{count}})',
      other_other: 'Other workspaces ({{count}})',
    },
    newest: {
      title: 'Newest operating models',
      all: 'All operating models',
      empty: 'No operating models yet.',
    },
    needs: {
      title: 'Needs you',
      announcements: 'Announcements',
      awaiting: 'Your comments are asked for',
      allAwaiting: 'All comments asked of you',
      questions: 'Open questions on your topics',
      allQuestions: 'All open questions on your topics',
      unread: 'Unread of what you follow',
      allUnread: 'Everything unread',
      reports_one: '{{count}} report to look at',
      reports_other: '{{count}} reports to look at',
    },
    discussions: {
      title: 'Latest discussions',
      empty: 'Nothing has been discussed yet. Begin with a question!',
      all: 'All discussions',
      unread_one: '{{count}} new',
      unread_other: '{{count}} new',
    },
  },
  fi: {
    title: 'Työtilat',
    noProgramme: {
      title: 'Ei vielä ohjelmaa näytettäväksi',
      description:
        'Ohjelma tulee näkyviin, kun sinut lisätään sen jäseneksi tai kun se julkaistaan koko portaalille. Kysy ohjelman koordinaattorilta.',
    },
    search: {
      label: 'Etsi toimintamalleja, hakemuksia, asiakirjoja ja työtiloja',
      button: 'Etsi',
    },
    actions: 'Mitä haluat tehdä?',
    upload: {
      title: 'Lisää asiakirja',
      description: 'Hakemus, muistio, raportti. Vaikka monta kerralla.',
    },
    write: {
      title: 'Kuvaa toimintamalli',
      description:
        'Ohjaavat kysymykset auttavat, ja teksti tallentuu itsestään.',
    },
    models: {
      title: 'Etsi toimintamalli',
      description: 'Katso, mitä muualla on tehty ja miten se onnistui.',
    },
    ask: {
      title: 'Kysy ja keskustele',
      description: 'Kysy muilta hankkeilta ja asiantuntijoilta.',
    },
    workspaces: 'Ohjelman työtilat',
    noWorkspaces: {
      title: 'Ei vielä työtiloja',
      description: 'Ohjelman hankkeet tulevat tähän.',
    },
    group: {
      regional_one: 'Maakunnallinen hanke ({{count}})',
      regional_other: 'Maakunnalliset hankkeet ({{count}})',
      digital_one: 'Digihanke ({{count}})',
      digital_other: 'Digihankkeet ({{count}})',
      coordination_one: 'Koordinaatio ({{count}})',
      coordination_other: 'Koordinaatio ({{count}})',
      network_one: 'Verkosto ({{count}})',
      network_other: 'Verkostot ({{count}})',
      other_one: 'Muu työtila ({{count}})',
      other_other: 'Muut työtilat ({{count}})',
    },
    newest: {
      title: 'Uusimmat toimintamallit',
      all: 'Kaikki toimintamallit',
      empty: 'Toimintamalleja ei vielä ole.',
    },
    needs: {
      title: 'Sinua kaivataan',
      announcements: 'Tiedotteet',
      awaiting: 'Sinulta pyydetään kommentteja',
      allAwaiting: 'Kaikki sinulta pyydetyt kommentit',
      questions: 'Avoimia kysymyksiä aiheistasi',
      allQuestions: 'Kaikki avoimet kysymykset aiheistasi',
      unread: 'Lukematonta siinä, mitä seuraat',
      allUnread: 'Kaikki lukematon',
      reports_one: '{{count}} ilmoitettu viesti katsottavana',
      reports_other: '{{count}} ilmoitettua viestiä katsottavana',
    },
    discussions: {
      title: 'Viimeisimmät keskustelut',
      empty: 'Mistään ei ole vielä keskusteltu. Aloita kysymyksellä!',
      all: 'Kaikki keskustelut',
      unread_one: '{{count}} uusi',
      unread_other: '{{count}} uutta',
    },
  },
  sv: {
    title: 'Arbetsrum',
    noProgramme: {
      title: 'Inget program att visa ännu',
      description:
        'Ett program syns här när du blir medlem i det eller när det publiceras för hela portalen. Fråga programmets samordnare.',
    },
    search: {
      label: 'Sök modeller, ansökningar, dokument och arbetsrum',
      button: 'Sök',
    },
    actions: 'Vad vill du göra?',
    upload: {
      title: 'Lägg till ett dokument',
      description:
        'En ansökan, en promemoria, en rapport. Också flera på en gång.',
    },
    write: {
      title: 'Beskriv en verksamhetsmodell',
      description:
        'Frågor hjälper dig på vägen, och texten sparas av sig själv.',
    },
    models: {
      title: 'Hitta en verksamhetsmodell',
      description: 'Se vad som har gjorts på annat håll och hur det gick.',
    },
    ask: {
      title: 'Fråga och diskutera',
      description: 'Fråga de andra projekten och experterna.',
    },
    workspaces: 'Programmets arbetsrum',
    noWorkspaces: {
      title: 'Inga arbetsrum ännu',
      description: 'Programmets projekt kommer att finnas här.',
    },
    group: {
      regional_one: 'Landskapsprojekt ({{count}})',
      regional_other: 'Landskapsprojekt ({{count}})',
      digital_one: 'Digitalt projekt ({{count}})',
      digital_other: 'Digitala projekt ({{count}})',
      coordination_one: 'Samordning ({{count}})',
      coordination_other: 'Samordning ({{count}})',
      network_one: 'Nätverk ({{count}})',
      network_other: 'Nätverk ({{count}})',
      other_one: 'Annat arbetsrum ({{count}})',
      other_other: 'Andra arbetsrum ({{count}})',
    },
    newest: {
      title: 'Nyaste verksamhetsmodellerna',
      all: 'Alla verksamhetsmodeller',
      empty: 'Det finns inga verksamhetsmodeller ännu.',
    },
    needs: {
      title: 'Du behövs',
      announcements: 'Meddelanden',
      awaiting: 'Dina kommentarer efterfrågas',
      allAwaiting: 'Alla kommentarer som du ombetts om',
      questions: 'Öppna frågor om dina ämnen',
      allQuestions: 'Alla öppna frågor om dina ämnen',
      unread: 'Oläst i det du följer',
      allUnread: 'Allt oläst',
      reports_one: '{{count}} anmälan att titta på',
      reports_other: '{{count}} anmälningar att titta på',
    },
    discussions: {
      title: 'Senaste diskussionerna',
      empty: 'Inget har diskuterats ännu. Börja med en fråga!',
      all: 'Alla diskussioner',
      unread_one: '{{count}} nytt',
      unread_other: '{{count}} nya',
    },
  },
});
