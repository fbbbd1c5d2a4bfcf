import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { flatten, type MessageTree } from './defineMessages';
import { actionsMessages } from './messages/actions';
import { browseMessages } from './messages/browse';
import { commonMessages } from './messages/common';
import { detailMessages } from './messages/detail';
import { discussionsMessages } from './messages/discussions';
import { documentsMessages } from './messages/documents';
import { homeMessages } from './messages/home';
import { kindsMessages } from './messages/kinds';

/** Every text, by feature; a new feature is one file and one line here. */
export const FEATURES = {
  common: commonMessages,
  kind: kindsMessages,
  home: homeMessages,
  browse: browseMessages,
  detail: detailMessages,
  actions: actionsMessages,
  documents: documentsMessages,
  discussions: discussionsMessages,
} as const;

/** Every text in one language, under dotted keys such as `kind.OperatingModel.fact.phase`. */
export function allMessages(language: 'en' | 'fi' | 'sv') {
  const tree: Record<string, MessageTree> = {};
  for (const [feature, messages] of Object.entries(FEATURES)) {
    tree[feature] = messages[language] as MessageTree;
  }
  return flatten(tree);
}

/** The texts of the screens; English stands where a language is missing. */
export const innokylaTranslationRef = createTranslationRef({
  id: 'plugin.innokyla',
  messages: {
    common: commonMessages.en,
    home: homeMessages.en,
    browse: browseMessages.en,
    detail: detailMessages.en,
    actions: actionsMessages.en,
    documents: documentsMessages.en,
    discussions: discussionsMessages.en,
    kind: kindsMessages.en,
  },
});

type Texts = (typeof innokylaTranslationRef)['T'];

const load = (language: 'fi' | 'sv') => async () => ({
  default: allMessages(language) as { [K in keyof Texts]: string },
});

/** Finnish and Swedish. */
export const innokylaTranslations = createTranslationResource({
  ref: innokylaTranslationRef,
  translations: { fi: load('fi'), sv: load('sv') },
});
