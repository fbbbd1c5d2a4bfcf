import { defineMessages } from '../../defineMessages';

/** Texts of following: what one wants to hear of, and what is unread. */
export const followingMessages = defineMessages({
  en: {
    button: 'Follow',
    buttonNow: 'Follow: {{level}}',
    buttonOf: '{{button}} – {{title}}',
    menu: 'What do you want to hear of?',
    short: {
      everything: 'everything',
      threads: 'new discussions and mentions',
      mentions: 'mentions only',
      nothing: 'muted',
    },
    level: {
      everything: 'Everything',
      threads: 'New discussions and mentions',
      mentions: 'Mentions only',
      nothing: 'Nothing (mute)',
    },
    help: {
      everything: 'Every new post.',
      threads: 'When a discussion begins, and when you are mentioned or asked.',
      mentions: 'When you are mentioned, or asked for comments.',
      nothing:
        'Not even mentions. You can still read everything, and mute does not show to others.',
    },
    inherit: {
      thread: 'As on the page that is discussed',
      entity: 'As in its workspace',
      workspace: 'As in the programme',
      from: 'As in “{{title}}”',
      now: 'Now: {{level}}',
      default: 'Nothing has been set, so: {{level}}',
    },
    settings: 'All notification settings',
    unread: {
      label_one: '{{count}} discussion with something unread for you',
      label_other: '{{count}} discussions with something unread for you',
      many: 'More than 99 discussions with something unread for you',
      markAll: 'Mark all as read',
      marked: 'Everything is marked as read.',
    },
  },
  fi: {
    button: 'Seuraa',
    buttonNow: 'Seuranta: {{level}}',
    buttonOf: '{{button}} – {{title}}',
    menu: 'Mistä haluat ilmoituksen?',
    short: {
      everything: 'kaikki',
      threads: 'uudet keskustelut ja maininnat',
      mentions: 'vain maininnat',
      nothing: 'mykistetty',
    },
    level: {
      everything: 'Kaikki',
      threads: 'Uudet keskustelut ja maininnat',
      mentions: 'Vain maininnat',
      nothing: 'Ei mitään (mykistä)',
    },
    help: {
      everything: 'Jokainen uusi viesti.',
      threads:
        'Kun keskustelu alkaa ja kun sinut mainitaan tai sinulta kysytään.',
      mentions: 'Kun sinut mainitaan tai sinulta pyydetään kommentteja.',
      nothing:
        'Ei edes mainintoja. Voit silti lukea kaiken, eikä mykistys näy muille.',
    },
    inherit: {
      thread: 'Kuten sivulla, josta keskustellaan',
      entity: 'Kuten sen työtilassa',
      workspace: 'Kuten ohjelmassa',
      from: 'Kuten kohteessa ”{{title}}”',
      now: 'Nyt: {{level}}',
      default: 'Mitään ei ole valittu, joten: {{level}}',
    },
    settings: 'Kaikki ilmoitusasetukset',
    unread: {
      label_one: '{{count}} keskustelu, jossa on sinulle lukematonta',
      label_other: '{{count}} keskustelua, joissa on sinulle lukematonta',
      many: 'Yli 99 keskustelua, joissa on sinulle lukematonta',
      markAll: 'Merkitse kaikki luetuiksi',
      marked: 'Kaikki on merkitty luetuksi.',
    },
  },
  sv: {
    button: 'Följ',
    buttonNow: 'Följer: {{level}}',
    buttonOf: '{{button}} – {{title}}',
    menu: 'Vad vill du få veta?',
    short: {
      everything: 'allt',
      threads: 'nya diskussioner och omnämnanden',
      mentions: 'bara omnämnanden',
      nothing: 'tystat',
    },
    level: {
      everything: 'Allt',
      threads: 'Nya diskussioner och omnämnanden',
      mentions: 'Bara omnämnanden',
      nothing: 'Inget (tysta)',
    },
    help: {
      everything: 'Varje nytt inlägg.',
      threads: 'När en diskussion börjar och när du nämns eller tillfrågas.',
      mentions: 'När du nämns eller ombes om kommentarer.',
      nothing:
        'Inte ens omnämnanden. Du kan ändå läsa allt, och andra ser inte att du har tystat.',
    },
    inherit: {
      thread: 'Som på sidan som diskuteras',
      entity: 'Som i dess arbetsrum',
      workspace: 'Som i programmet',
      from: 'Som i ”{{title}}”',
      now: 'Nu: {{level}}',
      default: 'Inget har valts, alltså: {{level}}',
    },
    settings: 'Alla inställningar för aviseringar',
    unread: {
      label_one: '{{count}} diskussion med något oläst för dig',
      label_other: '{{count}} diskussioner med något oläst för dig',
      many: 'Över 99 diskussioner med något oläst för dig',
      markAll: 'Markera alla som lästa',
      marked: 'Allt är markerat som läst.',
    },
  },
});
