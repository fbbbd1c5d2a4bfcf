import {
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

// The platform's settings page comes in English only; a person who wants to
// change the language or the theme must be able to read it.
const fi = createTranslationMessages({
  ref: userSettingsTranslationRef,
  messages: {
    'languageToggle.title': 'Kieli',
    'languageToggle.description': 'Vaihda portaalin kieli',
    'languageToggle.select': 'Valitse kieli {{language}}',
    'themeToggle.title': 'Teema',
    'themeToggle.description': 'Vaihda portaalin värit',
    'themeToggle.select': 'Valitse {{theme}}',
    'themeToggle.selectAuto': 'Valitse laitteen mukainen teema',
    'themeToggle.names.light': 'Vaalea',
    'themeToggle.names.dark': 'Tumma',
    'themeToggle.names.auto': 'Laitteen mukaan',
    'signOutMenu.title': 'Kirjaudu ulos',
    'signOutMenu.moreIconTitle': 'lisää',
    'pinToggle.title': 'Kiinnitä sivupalkki',
    'pinToggle.description': 'Pidä sivupalkki auki',
    'pinToggle.ariaLabelTitle': 'Sivupalkin kiinnitys',
    'pinToggle.switchTitles.pin': 'Kiinnitä sivupalkki',
    'pinToggle.switchTitles.unpin': 'Vapauta sivupalkki',
    'identityCard.title': 'Tunnus portaalissa',
    'identityCard.userEntity': 'Käyttäjä',
    'identityCard.ownershipEntities': 'Ryhmät',
    'settingsLayout.title': 'Asetukset',
    sidebarTitle: 'Asetukset',
    'profileCard.title': 'Omat tiedot',
    'appearanceCard.title': 'Ulkoasu',
  },
});

const sv = createTranslationMessages({
  ref: userSettingsTranslationRef,
  messages: {
    'languageToggle.title': 'Språk',
    'languageToggle.description': 'Byt portalens språk',
    'languageToggle.select': 'Välj språket {{language}}',
    'themeToggle.title': 'Tema',
    'themeToggle.description': 'Byt portalens färger',
    'themeToggle.select': 'Välj {{theme}}',
    'themeToggle.selectAuto': 'Välj enhetens tema',
    'themeToggle.names.light': 'Ljust',
    'themeToggle.names.dark': 'Mörkt',
    'themeToggle.names.auto': 'Enhetens',
    'signOutMenu.title': 'Logga ut',
    'signOutMenu.moreIconTitle': 'mer',
    'pinToggle.title': 'Fäst sidofältet',
    'pinToggle.description': 'Håll sidofältet öppet',
    'pinToggle.ariaLabelTitle': 'Fästning av sidofältet',
    'pinToggle.switchTitles.pin': 'Fäst sidofältet',
    'pinToggle.switchTitles.unpin': 'Lossa sidofältet',
    'identityCard.title': 'Identitet i portalen',
    'identityCard.userEntity': 'Användare',
    'identityCard.ownershipEntities': 'Grupper',
    'settingsLayout.title': 'Inställningar',
    sidebarTitle: 'Inställningar',
    'profileCard.title': 'Egna uppgifter',
    'appearanceCard.title': 'Utseende',
  },
});

/** Finnish and Swedish for the platform's settings page. */
export const settingsTranslations = createTranslationResource({
  ref: userSettingsTranslationRef,
  translations: {
    fi: async () => ({ default: fi }),
    sv: async () => ({ default: sv }),
  },
});
