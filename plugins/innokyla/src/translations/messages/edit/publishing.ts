import { defineMessages } from '../../defineMessages';

/** Texts of publishing what was written. */
export const publishingMessages = defineMessages({
  en: {
    publish: {
      button: 'Publish…',
      changes: 'Publish changes…',
      changesTitle: 'Publish your changes',
      changesText:
        'From now on everybody who may see this reads your changed text: {{audience}}. The earlier text stays in the history.',
      note: 'What was changed (for the history)',
      confirm: 'Publish',
      drop: 'Drop my changes',
      dropTitle: 'Drop your changes?',
      dropText:
        'Your unpublished changes are taken away. The published text stays as it is.',
      notYet:
        'Something has not been saved yet. Correct or settle what is marked, and try again.',
      unpublished:
        'You are writing changes to something published. Nobody else sees them before you publish them.',
      none: 'No changes yet',
    },
    cannot: {
      title: 'This cannot be written now',
      archived: 'It is archived and read-only. Bring it back first.',
      catalog: 'It is kept elsewhere and edited at its source.',
      notYours: 'Only the members of the workspace can change it.',
      back: 'Back to reading',
    },
  },
  fi: {
    publish: {
      button: 'Julkaise…',
      changes: 'Julkaise muutokset…',
      changesTitle: 'Julkaise muutoksesi',
      changesText:
        'Tästä lähtien kaikki, jotka saavat nähdä tämän, lukevat muuttamasi tekstin: {{audience}}. Aiempi teksti säilyy historiassa.',
      note: 'Mitä muutettiin (historiaa varten)',
      confirm: 'Julkaise',
      drop: 'Hylkää muutokseni',
      dropTitle: 'Hylätäänkö muutoksesi?',
      dropText:
        'Julkaisemattomat muutoksesi poistetaan. Julkaistu teksti jää ennalleen.',
      notYet:
        'Kaikkea ei ole vielä tallennettu. Korjaa tai ratkaise merkityt kohdat ja yritä uudelleen.',
      unpublished:
        'Kirjoitat muutoksia julkaistuun. Kukaan muu ei näe niitä ennen kuin julkaiset ne.',
      none: 'Ei vielä muutoksia',
    },
    cannot: {
      title: 'Tätä ei voi nyt kirjoittaa',
      archived: 'Se on arkistoitu ja vain luettavissa. Tuo se ensin takaisin.',
      catalog: 'Sitä pidetään muualla ja muokataan siellä.',
      notYours: 'Vain työtilan jäsenet voivat muuttaa sitä.',
      back: 'Takaisin lukemaan',
    },
  },
  sv: {
    publish: {
      button: 'Publicera…',
      changes: 'Publicera ändringarna…',
      changesTitle: 'Publicera dina ändringar',
      changesText:
        'Från och med nu läser alla som får se det här din ändrade text: {{audience}}. Den tidigare texten finns kvar i historiken.',
      note: 'Vad som ändrades (för historiken)',
      confirm: 'Publicera',
      drop: 'Förkasta mina ändringar',
      dropTitle: 'Förkasta dina ändringar?',
      dropText:
        'Dina opublicerade ändringar tas bort. Den publicerade texten förblir som den är.',
      notYet:
        'Allt har ännu inte sparats. Rätta eller avgör det som är märkt och försök igen.',
      unpublished:
        'Du skriver ändringar i något publicerat. Ingen annan ser dem innan du publicerar dem.',
      none: 'Inga ändringar ännu',
    },
    cannot: {
      title: 'Det här kan inte skrivas nu',
      archived: 'Det är arkiverat och kan bara läsas. Ta tillbaka det först.',
      catalog: 'Det hålls på annat håll och redigeras där.',
      notYours: 'Bara arbetsrummets medlemmar kan ändra det.',
      back: 'Tillbaka till att läsa',
    },
  },
});
