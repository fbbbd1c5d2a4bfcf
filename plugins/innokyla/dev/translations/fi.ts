import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './ref';

export default createTranslationMessages({
  ref: portalTranslationRef,
  full: true,
  messages: {
    'language.label': 'Kieli',
    'signIn.title': 'Kirjaudu sisään',
    'signIn.lead':
      'Valitse, kuka olet. Tämä on kokeiluportaali, joten salasanaa ei tarvita.',
    'signIn.failed.title': 'Kirjautuminen ei onnistunut',
    'signIn.failed.advice':
      'Portaali voi olla vielä käynnistymässä. Odota hetki ja yritä uudelleen.',
    'signIn.failed.retry': 'Yritä uudelleen',
    'signIn.failed.chooseAnother': 'Valitse toinen käyttäjä',
    'nav.workspaces': 'Työtilat',
    'nav.search': 'Haku',
    'nav.catalog': 'Luettelo',
    'nav.notifications': 'Ilmoitukset',
    'nav.settings': 'Asetukset',
    'nav.signOut': 'Kirjaudu ulos',
    'nav.menu': 'Valikko',
    'user.lappiWorker.name': 'Hanketyöntekijä, Lappi',
    'user.lappiWorker.place': 'Työtila: Lappi (jäsen)',
    'user.lappiWorker.does':
      'Kirjoittaa Lapin hankkeen hakemuksia ja toimintamalleja.',
    'user.lappiAdmin.name': 'Hankkeen ylläpitäjä, Lappi',
    'user.lappiAdmin.place': 'Työtila: Lappi (ylläpitäjä)',
    'user.lappiAdmin.does': 'Päättää, ketkä kuuluvat Lapin työtilaan.',
    'user.keskiSuomiWorker.name': 'Hanketyöntekijä, Keski-Suomi',
    'user.keskiSuomiWorker.place': 'Työtila: Keski-Suomi (ylläpitäjä)',
    'user.keskiSuomiWorker.does':
      'Etsii muiden alueiden malleja ennen seuraavaa hakemusta.',
    'user.coordinator.name': 'Ohjelmakoordinaattori',
    'user.coordinator.place': 'Työtila: Järjestö 2.0 -ohjelma (ylläpitäjä)',
    'user.coordinator.does': 'Näkee kaikki työtilat ja mitä on tulossa.',
    'user.expert.name': 'Asiantuntija',
    'user.expert.place': 'Asiantuntijana työtiloissa',
    'user.expert.does': 'Lukee ja vastaa kysymyksiin, ei muokkaa.',
    'user.moderator.name': 'Moderaattori',
    'user.moderator.place': 'Koko portaali',
    'user.moderator.does':
      'Pitää huolta keskusteluista ja piilottaa sopimattoman.',
    'user.outsider.name': 'Ulkopuolinen käyttäjä',
    'user.outsider.place': 'Ei työtilaa',
    'user.outsider.does': 'Näkee vain sen, mikä on julkaistu koko portaalille.',
  },
});
