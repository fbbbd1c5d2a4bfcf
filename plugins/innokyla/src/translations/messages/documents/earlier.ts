import { defineMessages } from '../../defineMessages';

/** Texts of files that were sent, or begun to be, before the page was opened. */
export const earlierMessages = defineMessages({
  en: {
    title: 'Sent earlier, not yet in use',
    part: '{{name}} ({{total}}): {{percent}} % received. Choose the same file to go on.',
    whole:
      '{{name}} ({{total}}) was received on {{day}} and belongs to nothing yet.',
    workspace: 'Workspace: {{title}}.',
    choose: 'Choose the file',
    chooseThis: 'Choose the file to go on with: {{name}}',
    use: 'Use it',
    useThis: 'Use it: {{name}}',
    remove: 'Remove',
    other:
      'This is another file. Needed is {{name}}, {{total}}, just as it was then.',
  },
  fi: {
    title: 'Aiemmin lähetetyt, vielä käyttämättä',
    part: '{{name}} ({{total}}): {{percent}} % perillä. Valitse sama tiedosto, niin lähetys jatkuu.',
    whole:
      '{{name}} ({{total}}) on ollut perillä {{day}} alkaen, mutta ei vielä kuulu mihinkään.',
    workspace: 'Työtila: {{title}}.',
    choose: 'Valitse tiedosto',
    chooseThis: 'Valitse tiedosto, jota jatketaan: {{name}}',
    use: 'Käytä',
    useThis: 'Käytä: {{name}}',
    remove: 'Poista',
    other:
      'Tämä on eri tiedosto. Tarvitaan {{name}}, {{total}}, samanlaisena kuin silloin.',
  },
  sv: {
    title: 'Sänt tidigare, ännu oanvänt',
    part: '{{name}} ({{total}}): {{percent}} % framme. Välj samma fil för att fortsätta.',
    whole:
      '{{name}} ({{total}}) har varit framme sedan {{day}} men hör ännu inte till något.',
    workspace: 'Arbetsrum: {{title}}.',
    choose: 'Välj filen',
    chooseThis: 'Välj filen att fortsätta med: {{name}}',
    use: 'Använd',
    useThis: 'Använd: {{name}}',
    remove: 'Ta bort',
    other:
      'Det här är en annan fil. Det behövs {{name}}, {{total}}, precis som den var då.',
  },
});
