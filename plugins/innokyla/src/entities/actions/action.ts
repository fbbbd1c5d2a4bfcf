import type { ComponentType, ReactElement } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';

/** What the dialog of an action is given. */
export interface AskProps {
  /** As the person saw it when they asked. */
  entity: InnokylaEntity;
  open: boolean;
  onClose: () => void;
  /** Called when it is done, with what to say about it. */
  onDone: (said: string) => void;
}

/** Something in the menu of an entity: it asks in a dialog first, leads to a page, or is done at once. */
export type MenuAction = {
  label: string;
  icon: ReactElement;
} & (
  | { Dialog: ComponentType<AskProps> }
  | { to: string }
  | { onClick: () => void }
);
