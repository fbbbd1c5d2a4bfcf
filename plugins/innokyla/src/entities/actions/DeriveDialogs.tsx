import { lazyPart } from '../../ui/lazyPart';
import type { DeriveDialogProps } from '../derive/DeriveDialog';
import type { AskProps } from './action';

const DeriveDialog = lazyPart<DeriveDialogProps>(
  'derive',
  () => import('../derive/DeriveDialog').then(m => m.DeriveDialog),
  { waiting: () => null },
);

/** Asks where an adaptation goes; it leads on to writing it. */
export const AdaptDialog = ({ entity, open, onClose }: AskProps) => (
  <DeriveDialog as="adaptation" entity={entity} open={open} onClose={onClose} />
);

/** Asks for the language of a translation; it leads on to writing it. */
export const TranslateDialog = ({ entity, open, onClose }: AskProps) => (
  <DeriveDialog
    as="translation"
    entity={entity}
    open={open}
    onClose={onClose}
  />
);
