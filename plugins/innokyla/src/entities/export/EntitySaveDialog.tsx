import { entityExportPath } from '@innokyla/backstage-plugin-innokyla-common';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import type { AskProps } from '../actions/action';
import { SaveDialog } from './SaveDialog';

/** Saves one entity as a file. */
export function EntitySaveDialog(props: AskProps) {
  const t = useTexts();
  const ref = refOf(props.entity);
  return (
    <SaveDialog
      open={props.open}
      title={t('exports.save')}
      formats={[
        {
          value: 'markdown',
          label: t('exports.markdown'),
          help: t('exports.markdownHelp'),
        },
        {
          value: 'json',
          label: t('exports.json'),
          help: t('exports.jsonHelp'),
        },
      ]}
      pathOf={chosen => entityExportPath(ref, chosen)}
      onClose={props.onClose}
      onDone={props.onDone}
    />
  );
}
