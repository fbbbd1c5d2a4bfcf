export type { KindWords } from './defineKindTexts';
export { KIND_WORDS } from './kinds';
export { kindTexts, type KindTexts, kindTextsFrom } from './kindTexts';
