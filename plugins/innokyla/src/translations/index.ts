import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import {
  KIND_WORDS,
  type SumRole,
} from '@innokyla/backstage-plugin-innokyla-common';
import { flatten, type MessageTree } from './defineMessages';
import { actionsMessages } from './messages/actions';
import { browseMessages } from './messages/browse';
import { commonMessages } from './messages/common';
import { compareMessages } from './messages/compare';
import { comparisonMessages } from './messages/comparison';
import { deletedMessages } from './messages/deleted';
import { createMessages } from './messages/create';
import { detailMessages } from './messages/detail';
import { discussionsMessages } from './messages/discussions';
import { documentsMessages } from './messages/documents';
import { editMessages } from './messages/edit';
import { exportsMessages } from './messages/exports';
import { fundingMessages } from './messages/funding';
import { historyMessages } from './messages/history';
import { homeMessages } from './messages/home';
import { richTextMessages } from './messages/richText';

/** Every text, by feature; a new feature is one file and one line here. */
export const FEATURES = {
  common: commonMessages,
  kind: KIND_WORDS,
  home: homeMessages,
  browse: browseMessages,
  detail: detailMessages,
  funding: fundingMessages,
  comparison: comparisonMessages,
  actions: actionsMessages,
  exports: exportsMessages,
  history: historyMessages,
  compare: compareMessages,
  deleted: deletedMessages,
  create: createMessages,
  edit: editMessages,
  documents: documentsMessages,
  discussions: discussionsMessages,
  richText: richTextMessages,
} as const;

/** Every text in one language, under dotted keys such as `kind.OperatingModel.fact.phase`. */
export function allMessages(language: 'en' | 'fi' | 'sv') {
  const tree: Record<string, MessageTree> = {};
  for (const [feature, messages] of Object.entries(FEATURES)) {
    tree[feature] = messages[language] as MessageTree;
  }
  return flatten(tree);
}

/**
 * Words of kinds that screens name themselves; the others are looked up by the kind's definition (`useKindTexts`) and the
 * compiler knows no key of them, else it would take any string for a key of any feature.
 */
type NamedKindWords = {
  GrantApplication: {
    money: Record<SumRole | 'title' | 'year' | 'unknown', string>;
  };
};

/** Every text in English, as the compiler knows it. */
export const ENGLISH = {
  common: commonMessages.en,
  home: homeMessages.en,
  browse: browseMessages.en,
  detail: detailMessages.en,
  funding: fundingMessages.en,
  comparison: comparisonMessages.en,
  actions: actionsMessages.en,
  exports: exportsMessages.en,
  history: historyMessages.en,
  compare: compareMessages.en,
  deleted: deletedMessages.en,
  create: createMessages.en,
  edit: editMessages.en,
  documents: documentsMessages.en,
  discussions: discussionsMessages.en,
  richText: richTextMessages.en,
  kind: KIND_WORDS.en as unknown as NamedKindWords,
};

/** The texts of the screens; English stands where a language is missing. */
export const innokylaTranslationRef = createTranslationRef({
  id: 'plugin.innokyla',
  messages: ENGLISH,
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
