import { defineMessages } from '../../defineMessages';

/** Texts of what a thread's kind adds to it. */
export const kindsMessages = defineMessages({
  en: {
    where: 'Where was it tried?',
    whereHelp: 'For instance the municipality or the region, and by whom',
    when: 'When?',
    whenHelp: 'In your own words: “spring 2019”',
    whatWorked: 'What worked?',
    whatDidNot: 'What did not work?',
    advice: 'What would you tell others who try this?',
    again: 'Would you do it again?',
    againAs: {
      yes: 'Yes',
      changed: 'Yes, but in another way',
      no: 'No',
    },
  },
  fi: {
    where: 'Missä kokeiltiin?',
    whereHelp: 'Esimerkiksi kunta tai maakunta, ja kuka kokeili',
    when: 'Milloin?',
    whenHelp: 'Omin sanoin: ”keväällä 2019”',
    whatWorked: 'Mikä toimi?',
    whatDidNot: 'Mikä ei toiminut?',
    advice: 'Mitä neuvoisit muille, jotka kokeilevat tätä?',
    again: 'Tekisittekö uudelleen?',
    againAs: {
      yes: 'Kyllä',
      changed: 'Kyllä, mutta toisella tavalla',
      no: 'Ei',
    },
  },
  sv: {
    where: 'Var prövades det?',
    whereHelp: 'Till exempel kommunen eller landskapet, och vem som prövade',
    when: 'När?',
    whenHelp: 'Med egna ord: ”våren 2019”',
    whatWorked: 'Vad fungerade?',
    whatDidNot: 'Vad fungerade inte?',
    advice: 'Vilket råd ger du andra som prövar detta?',
    again: 'Skulle ni göra det igen?',
    againAs: {
      yes: 'Ja',
      changed: 'Ja, men på ett annat sätt',
      no: 'Nej',
    },
  },
});
