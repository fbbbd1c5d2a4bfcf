import { defineMessages } from '../../defineMessages';

/** Texts of answering: what is answered, and where the draft is kept. */
export const replyMessages = defineMessages({
  en: {
    to: 'Answers post {{seq}}',
    toPost: 'Answers an earlier post',
    notTo: 'Not an answer to it',
    putBack: 'Put the box back below the posts',
    saved: 'The draft is saved.',
    local: 'The draft is saved in this browser only for now.',
    joined:
      'You had also written to this discussion elsewhere. That text now stands below this one: keep what you need.',
  },
  fi: {
    to: 'Vastaus viestiin {{seq}}',
    toPost: 'Vastaa aiempaan viestiin',
    notTo: 'Ei vastaus siihen',
    putBack: 'Palauta kenttä viestien alle',
    saved: 'Luonnos on tallennettu.',
    local: 'Luonnos on toistaiseksi vain tässä selaimessa.',
    joined:
      'Olit kirjoittanut tähän keskusteluun myös muualla. Se teksti on nyt tämän alla: jätä se, mitä tarvitset.',
  },
  sv: {
    to: 'Svar på inlägg {{seq}}',
    toPost: 'Svar på ett tidigare inlägg',
    notTo: 'Inte ett svar på det',
    putBack: 'Lägg tillbaka fältet under inläggen',
    saved: 'Utkastet är sparat.',
    local: 'Utkastet är tills vidare bara i den här webbläsaren.',
    joined:
      'Du hade också skrivit i den här diskussionen någon annanstans. Den texten står nu under den här: behåll det du behöver.',
  },
});
