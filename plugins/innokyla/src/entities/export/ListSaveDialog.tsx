import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { listExportPath } from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import type { Option } from '../../ui/fields';
import { entityKeys, useSettings } from '../queries';
import { GrantsAbout } from './GrantsAbout';
import type { Filters } from './ListExport';
import { SaveDialog } from './SaveDialog';

type Format = 'csv' | '360giving';

/** Saves a list as a file: as a table, and applications also as grants in the form of a standard. */
export function ListSaveDialog(props: {
  filters: Filters;
  open: boolean;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const settings = useSettings();
  // As it was when the person asked: the list behind may change.
  const [filters] = useState(props.filters);
  const offersGrants =
    filters.kind === 'GrantApplication' &&
    settings.data?.exports.threeSixtyGiving === true;
  const [isOfGrants, setIsOfGrants] = useState(false);
  const grants = useQuery({
    queryKey: [...entityKeys.all, 'grants', filters],
    queryFn: ({ signal }) =>
      api.checkExport(
        listExportPath(filters, { format: '360giving', language: 'en' }),
        { signal },
      ),
    enabled: props.open && isOfGrants,
  });
  const formats: Option<Format>[] = [
    { value: 'csv', label: t('exports.csv'), help: t('exports.csvHelp') },
    ...(offersGrants
      ? [
          {
            value: '360giving' as const,
            label: t('exports.grants'),
            help: t('exports.grantsHelp'),
          },
        ]
      : []),
  ];
  return (
    <SaveDialog
      open={props.open}
      title={t('exports.saveList')}
      lead={t('exports.wholeList')}
      formats={formats}
      onFormat={format => setIsOfGrants(format === '360giving')}
      pathOf={chosen => listExportPath(filters, chosen)}
      about={isOfGrants && <GrantsAbout check={grants} />}
      isReady={!isOfGrants || Boolean(grants.data?.grants)}
      onClose={props.onClose}
      onDone={props.onDone}
    />
  );
}
