import { type ComponentType, type ReactNode, useState } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import type { AskProps } from './action';

interface Asked {
  Dialog: ComponentType<AskProps>;
  /** As it stood when the person asked: what the dialog says must not change while it closes. */
  entity: InnokylaEntity;
  open: boolean;
  /** Each asking begins anew, without the last one's choices and errors. */
  turn: number;
}

/** One dialog at a time: what opens it, and the dialog itself to be put on the page. */
export function useAsked(
  entity: InnokylaEntity,
  onDone: (said: string) => void,
): [ask: (Dialog: ComponentType<AskProps>) => void, dialog: ReactNode] {
  const [asked, setAsked] = useState<Asked>();
  const ask = (Dialog: ComponentType<AskProps>) =>
    setAsked(before => ({
      Dialog,
      entity,
      open: true,
      turn: (before?.turn ?? 0) + 1,
    }));
  const dialog = asked && (
    <asked.Dialog
      key={asked.turn}
      entity={asked.entity}
      open={asked.open}
      onClose={() => setAsked(now => now && { ...now, open: false })}
      onDone={onDone}
    />
  );
  return [ask, dialog];
}
