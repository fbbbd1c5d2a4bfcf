import { useState } from 'react';
import {
  type EntityQuery,
  listExportPath,
} from '@innokyla/backstage-plugin-innokyla-common';
import SaveIcon from '@mui/icons-material/SaveAltOutlined';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { DoneNotice } from '../actions/DoneNotice';
import { ListSaveDialog } from './ListSaveDialog';

/** What a list is filtered by. */
export type Filters = Parameters<typeof listExportPath>[0] &
  Required<Pick<EntityQuery, 'kind'>>;

/** A quiet button that saves a list, with the filters it is shown by. */
export function ListExport({ filters }: { filters: Filters }) {
  const t = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  // Each asking begins anew, without the last one's choices and errors.
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<string>();
  return (
    <>
      <Button
        variant="text"
        startIcon={<SaveIcon />}
        aria-haspopup="dialog"
        onClick={() => {
          setTurn(turn + 1);
          setIsOpen(true);
        }}
        sx={{ minHeight: 40 }}
      >
        {t('exports.saveList')}
      </Button>
      {turn > 0 && (
        <ListSaveDialog
          key={turn}
          filters={filters}
          open={isOpen}
          onClose={() => setIsOpen(false)}
          onDone={setSaid}
        />
      )}
      <DoneNotice said={said} onClose={() => setSaid(undefined)} />
    </>
  );
}
