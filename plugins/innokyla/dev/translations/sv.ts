import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './ref';

export default createTranslationMessages({
  ref: portalTranslationRef,
  full: true,
  messages: {
    'language.label': 'Språk',
    'signIn.title': 'Logga in',
    'signIn.lead':
      'Välj vem du är. Det här är en provportal, så inget lösenord behövs.',
    'signIn.failed.title': 'Inloggningen lyckades inte',
    'signIn.failed.advice':
      'Portalen håller kanske ännu på att starta. Vänta en stund och försök igen.',
    'signIn.failed.retry': 'Försök igen',
    'signIn.failed.chooseAnother': 'Välj en annan användare',
    'nav.workspaces': 'Arbetsrum',
    'nav.search': 'Sök',
    'nav.catalog': 'Katalog',
    'nav.notifications': 'Aviseringar',
    'nav.settings': 'Inställningar',
    'nav.signOut': 'Logga ut',
    'nav.menu': 'Meny',
    'user.lappiWorker.name': 'Projektarbetare, Lappland',
    'user.lappiWorker.place': 'Arbetsrum: Lappland (medlem)',
    'user.lappiWorker.does':
      'Skriver Lapplandsprojektets ansökningar och verksamhetsmodeller.',
    'user.lappiAdmin.name': 'Projektets administratör, Lappland',
    'user.lappiAdmin.place': 'Arbetsrum: Lappland (administratör)',
    'user.lappiAdmin.does': 'Bestämmer vilka som hör till Lapplands arbetsrum.',
    'user.keskiSuomiWorker.name': 'Projektarbetare, Mellersta Finland',
    'user.keskiSuomiWorker.place':
      'Arbetsrum: Mellersta Finland (administratör)',
    'user.keskiSuomiWorker.does':
      'Letar efter andra regioners modeller före nästa ansökan.',
    'user.coordinator.name': 'Programkoordinator',
    'user.coordinator.place':
      'Arbetsrum: programmet Järjestö 2.0 (administratör)',
    'user.coordinator.does': 'Ser alla arbetsrum och vad som är på gång.',
    'user.expert.name': 'Expert',
    'user.expert.place': 'Som expert i arbetsrummen',
    'user.expert.does': 'Läser och svarar på frågor, redigerar inte.',
    'user.moderator.name': 'Moderator',
    'user.moderator.place': 'Hela portalen',
    'user.moderator.does':
      'Sköter om diskussionerna och döljer det som inte hör hemma där.',
    'user.outsider.name': 'Utomstående användare',
    'user.outsider.place': 'Inget arbetsrum',
    'user.outsider.does': 'Ser bara det som är publicerat för hela portalen.',
  },
});
