import { documentMessages } from './document';
import { grantApplicationMessages } from './grantApplication';
import { operatingModelMessages } from './operatingModel';
import { workspaceMessages } from './workspace';

const of = <const L extends 'en' | 'fi' | 'sv'>(language: L) => ({
  Workspace: workspaceMessages[language],
  OperatingModel: operatingModelMessages[language],
  GrantApplication: grantApplicationMessages[language],
  Document: documentMessages[language],
});

/** Texts of the kinds: what the common package's definitions leave to each language. */
export const kindsMessages = { en: of('en'), fi: of('fi'), sv: of('sv') };
