import {
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { notificationsTranslationRef } from '@backstage/plugin-notifications';

// The platform's notifications come in English only, and they are where most ways into a discussion begin.
const fi = createTranslationMessages({
  ref: notificationsTranslationRef,
  messages: {
    'table.errors.markAllReadFailed':
      'Kaikkia ilmoituksia ei voitu merkitä luetuiksi',
    'table.pagination.labelDisplayedRows': '{from}–{to} / {count}',
    'table.pagination.firstTooltip': 'Ensimmäinen sivu',
    'table.pagination.labelRowsSelect': 'riviä',
    'table.pagination.lastTooltip': 'Viimeinen sivu',
    'table.pagination.nextTooltip': 'Seuraava sivu',
    'table.pagination.previousTooltip': 'Edellinen sivu',
    'table.emptyMessage': 'Ei ilmoituksia',
    'table.bulkActions.markAllRead': 'Merkitse kaikki luetuiksi',
    'table.bulkActions.markSelectedAsRead': 'Merkitse valitut luetuiksi',
    'table.bulkActions.returnSelectedAmongUnread':
      'Merkitse valitut lukemattomiksi',
    'table.bulkActions.saveSelectedForLater': 'Säästä valitut myöhemmäksi',
    'table.bulkActions.undoSaveForSelected': 'Peru valittujen säästäminen',
    'table.confirmDialog.cancel': 'Peruuta',
    'table.confirmDialog.title': 'Merkitäänkö kaikki?',
    'table.confirmDialog.markAllReadDescription':
      'Kaikki ilmoitukset merkitään luetuiksi.',
    'table.confirmDialog.markAllReadConfirmation': 'Merkitse kaikki',
    'filters.view.all': 'Kaikki',
    'filters.view.label': 'Näytä',
    'filters.view.read': 'Luetut',
    'filters.view.saved': 'Säästetyt',
    'filters.view.unread': 'Lukemattomat',
    'filters.title': 'Rajaa',
    'filters.severity.normal': 'Tavallinen',
    'filters.severity.high': 'Tärkeä',
    'filters.severity.low': 'Vähäinen',
    'filters.severity.label': 'Vähintään näin tärkeät',
    'filters.severity.critical': 'Kiireellinen',
    'filters.topic.label': 'Mistä',
    'filters.topic.anyTopic': 'Kaikesta',
    'filters.createdAfter.label': 'Lähetetty',
    'filters.createdAfter.placeholder': 'Mistä alkaen',
    'filters.createdAfter.last24h': 'Viime vuorokautena',
    'filters.createdAfter.lastWeek': 'Viime viikolla',
    'filters.createdAfter.anyTime': 'Milloin vain',
    'filters.sortBy.origin': 'Lähettäjän mukaan',
    'filters.sortBy.label': 'Järjestä',
    'filters.sortBy.placeholder': 'Minkä mukaan',
    'filters.sortBy.newest': 'Uusin ensin',
    'filters.sortBy.oldest': 'Vanhin ensin',
    'filters.sortBy.topic': 'Aiheen mukaan',
    'settings.table.origin': 'Lähettäjä',
    'settings.table.topic': 'Aihe',
    'settings.title': 'Ilmoitusten asetukset',
    'settings.errorTitle': 'Asetuksia ei saatu haettua',
    'settings.noSettingsAvailable':
      'Asetuksia ei vielä ole. Ne tulevat, kun olet saanut ilmoituksia.',
    'sidebar.title': 'Ilmoitukset',
    'sidebar.errors.markAsReadFailed': 'Ilmoitusta ei voitu merkitä luetuksi',
    'sidebar.errors.fetchNotificationFailed': 'Ilmoitusta ei saatu haettua',
    'notificationsPage.title': 'Ilmoitukset',
    'notificationsPage.tableTitle.all_one': 'Kaikki ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.all_other': 'Kaikki ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.saved_one':
      'Säästetyt ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.saved_other':
      'Säästetyt ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.unread_one':
      'Lukemattomat ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.unread_other':
      'Lukemattomat ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.read_one': 'Luetut ilmoitukset ({{count}})',
    'notificationsPage.tableTitle.read_other': 'Luetut ilmoitukset ({{count}})',
  },
});

const sv = createTranslationMessages({
  ref: notificationsTranslationRef,
  messages: {
    'table.errors.markAllReadFailed':
      'Alla aviseringar kunde inte markeras som lästa',
    'table.pagination.labelDisplayedRows': '{from}–{to} av {count}',
    'table.pagination.firstTooltip': 'Första sidan',
    'table.pagination.labelRowsSelect': 'rader',
    'table.pagination.lastTooltip': 'Sista sidan',
    'table.pagination.nextTooltip': 'Nästa sida',
    'table.pagination.previousTooltip': 'Föregående sida',
    'table.emptyMessage': 'Inga aviseringar',
    'table.bulkActions.markAllRead': 'Markera alla som lästa',
    'table.bulkActions.markSelectedAsRead': 'Markera de valda som lästa',
    'table.bulkActions.returnSelectedAmongUnread':
      'Markera de valda som olästa',
    'table.bulkActions.saveSelectedForLater': 'Spara de valda till senare',
    'table.bulkActions.undoSaveForSelected': 'Ångra att de valda sparades',
    'table.confirmDialog.cancel': 'Avbryt',
    'table.confirmDialog.title': 'Ska alla markeras?',
    'table.confirmDialog.markAllReadDescription':
      'Alla aviseringar markeras som lästa.',
    'table.confirmDialog.markAllReadConfirmation': 'Markera alla',
    'filters.view.all': 'Alla',
    'filters.view.label': 'Visa',
    'filters.view.read': 'Lästa',
    'filters.view.saved': 'Sparade',
    'filters.view.unread': 'Olästa',
    'filters.title': 'Avgränsa',
    'filters.severity.normal': 'Vanlig',
    'filters.severity.high': 'Viktig',
    'filters.severity.low': 'Mindre viktig',
    'filters.severity.label': 'Minst så viktiga',
    'filters.severity.critical': 'Brådskande',
    'filters.topic.label': 'Om vad',
    'filters.topic.anyTopic': 'Allt',
    'filters.createdAfter.label': 'Skickade',
    'filters.createdAfter.placeholder': 'Från och med',
    'filters.createdAfter.last24h': 'Senaste dygnet',
    'filters.createdAfter.lastWeek': 'Senaste veckan',
    'filters.createdAfter.anyTime': 'När som helst',
    'filters.sortBy.origin': 'Efter avsändare',
    'filters.sortBy.label': 'Ordna',
    'filters.sortBy.placeholder': 'Efter vad',
    'filters.sortBy.newest': 'Nyaste först',
    'filters.sortBy.oldest': 'Äldsta först',
    'filters.sortBy.topic': 'Efter ämne',
    'settings.table.origin': 'Avsändare',
    'settings.table.topic': 'Ämne',
    'settings.title': 'Inställningar för aviseringar',
    'settings.errorTitle': 'Inställningarna kunde inte hämtas',
    'settings.noSettingsAvailable':
      'Det finns inga inställningar ännu. De kommer när du har fått aviseringar.',
    'sidebar.title': 'Aviseringar',
    'sidebar.errors.markAsReadFailed':
      'Aviseringen kunde inte markeras som läst',
    'sidebar.errors.fetchNotificationFailed': 'Aviseringen kunde inte hämtas',
    'notificationsPage.title': 'Aviseringar',
    'notificationsPage.tableTitle.all_one': 'Alla aviseringar ({{count}})',
    'notificationsPage.tableTitle.all_other': 'Alla aviseringar ({{count}})',
    'notificationsPage.tableTitle.saved_one': 'Sparade aviseringar ({{count}})',
    'notificationsPage.tableTitle.saved_other':
      'Sparade aviseringar ({{count}})',
    'notificationsPage.tableTitle.unread_one': 'Olästa aviseringar ({{count}})',
    'notificationsPage.tableTitle.unread_other':
      'Olästa aviseringar ({{count}})',
    'notificationsPage.tableTitle.read_one': 'Lästa aviseringar ({{count}})',
    'notificationsPage.tableTitle.read_other': 'Lästa aviseringar ({{count}})',
  },
});

/** The platform's notifications in the languages besides English. */
export const notificationsTranslations = createTranslationResource({
  ref: notificationsTranslationRef,
  translations: {
    fi: async () => ({ default: fi }),
    sv: async () => ({ default: sv }),
  },
});
