import type { ReactNode } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueryClient } from '@tanstack/react-query';
import { refOf } from '../../routes';
import { entityKeys } from '../queries';
import type { AskProps } from './action';
import { ActionDialog } from './ActionDialog';
import { type EntityAction, useEntityAction } from './useEntityAction';

/** The dialog of an action on a whole entity: its words, what is done, and what is said afterwards. */
export function AskDialog(
  props: AskProps & {
    title: string;
    confirmLabel: string;
    danger?: boolean;
    /** What is done; nothing while the person has still to choose. */
    action: EntityAction | undefined;
    /** Said when it is done. */
    said: (changed: InnokylaEntity | undefined) => string;
    /** Words of its own for an error; undefined leaves it to the common ones. */
    explain?: (error: unknown) => ReactNode;
    children: ReactNode;
  },
) {
  const { entity, action } = props;
  const client = useQueryClient();
  const mutation = useEntityAction(entity);
  return (
    <ActionDialog
      open={props.open}
      title={props.title}
      confirmLabel={props.confirmLabel}
      danger={props.danger}
      mutation={mutation}
      explain={props.explain}
      onClose={props.onClose}
      onReload={() => {
        client.invalidateQueries({
          queryKey: entityKeys.detail(refOf(entity)),
        });
        client.invalidateQueries({
          queryKey: entityKeys.revisions(refOf(entity)),
        });
        props.onClose();
      }}
      onConfirm={
        action &&
        (() =>
          mutation.mutate(action, {
            onSuccess: changed => {
              props.onClose();
              props.onDone(props.said(changed));
            },
          }))
      }
    >
      {props.children}
    </ActionDialog>
  );
}
