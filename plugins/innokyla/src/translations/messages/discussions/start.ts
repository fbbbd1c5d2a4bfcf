import { defineMessages } from '../../defineMessages';

/** Texts of starting a thread, beside those of its kind. */
export const startMessages = defineMessages({
  en: {
    about: 'What part is it about?',
    aboutWhole: 'The whole',
    version: 'Version {{version}}: {{name}}',
    inShort: 'How did it go, in short?',
    topics: 'Topics',
    topicsHelp:
      'Topics help others to find this, and those who answer on them see it. Press Enter after each.',
    experts: 'They answer on these topics',
    expertsHelp: 'Whoever you ask gets a notice.',
    answersOn: 'Answers on: {{topics}}',
    ask: 'Ask',
    reachesWorkspace:
      'An announcement gives a notice to every member of the workspace “{{name}}”.',
    reachesProgramme:
      'An announcement gives a notice to the whole programme “{{name}}”: to every member of all its workspaces.',
  },
  fi: {
    about: 'Mitä kohtaa tämä koskee?',
    aboutWhole: 'Kokonaisuutta',
    version: 'Versio {{version}}: {{name}}',
    inShort: 'Miten kävi, lyhyesti?',
    topics: 'Aiheet',
    topicsHelp:
      'Aiheiden avulla muut löytävät tämän, ja niistä vastaavat näkevät sen. Paina Enter jokaisen jälkeen.',
    experts: 'He vastaavat näistä aiheista',
    expertsHelp: 'Kun kysyt heiltä, he saavat ilmoituksen.',
    answersOn: 'Vastaa aiheista: {{topics}}',
    ask: 'Kysy',
    reachesWorkspace:
      'Tiedotteesta saa ilmoituksen jokainen työtilan ”{{name}}” jäsen.',
    reachesProgramme:
      'Tiedotteesta saa ilmoituksen koko ohjelma ”{{name}}”: sen kaikkien työtilojen jokainen jäsen.',
  },
  sv: {
    about: 'Vilken del gäller det?',
    aboutWhole: 'Helheten',
    version: 'Version {{version}}: {{name}}',
    inShort: 'Hur gick det, i korthet?',
    topics: 'Ämnen',
    topicsHelp:
      'Med ämnena hittar andra detta, och de som svarar på dem ser det. Tryck på Enter efter varje ämne.',
    experts: 'De svarar på dessa ämnen',
    expertsHelp: 'Den du frågar får en avisering.',
    answersOn: 'Svarar på: {{topics}}',
    ask: 'Fråga',
    reachesWorkspace:
      'Varje medlem i arbetsrummet ”{{name}}” får en avisering om meddelandet.',
    reachesProgramme:
      'Hela programmet ”{{name}}” får en avisering om meddelandet: varje medlem i alla dess arbetsrum.',
  },
});
