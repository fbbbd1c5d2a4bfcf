import PrintIcon from '@mui/icons-material/PrintOutlined';
import SaveIcon from '@mui/icons-material/SaveAltOutlined';
import { useTexts } from '../../translations/useTexts';
import type { MenuAction } from '../actions/action';
import { EntitySaveDialog } from './EntitySaveDialog';

/** What the menu of an entity offers to take it out of the portal: on paper and as a file. Everybody who reads it may. */
export function useExportActions(): MenuAction[] {
  const t = useTexts();
  return [
    {
      label: t('exports.print'),
      icon: <PrintIcon />,
      // The menu is still on the page while it closes, and would be on the paper.
      onClick: () => setTimeout(() => window.print()),
    },
    {
      label: t('exports.save'),
      icon: <SaveIcon />,
      Dialog: EntitySaveDialog,
    },
  ];
}
