import type { Language } from '../../model/envelope';
import type { KindWords } from '../defineKindTexts';
import { documentTexts } from './document';
import { grantApplicationTexts } from './grantApplication';
import { operatingModelTexts } from './operatingModel';
import { workspaceTexts } from './workspace';

const of = (language: Language): Readonly<Record<string, KindWords>> => ({
  Workspace: workspaceTexts[language],
  OperatingModel: operatingModelTexts[language],
  GrantApplication: grantApplicationTexts[language],
  Document: documentTexts[language],
});

/** The words of every kind in each language, by the kind's name. A new kind is one file and one line here. */
// Typed without its keys: else every wording would be a part of the public types.
export const KIND_WORDS: Readonly<
  Record<Language, Readonly<Record<string, KindWords>>>
> = { en: of('en'), fi: of('fi'), sv: of('sv') };
