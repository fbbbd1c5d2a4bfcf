import { useState } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { SelectField } from '../../ui/fields';
import { useEntityList } from '../queries';
import { relatedTo } from './relatedTo';

/** As many as the backend gives at once. */
const OFFERED = 100;

interface Choice {
  ref: string;
  title: string;
  workspace: string;
  isRelated: boolean;
}

/** Chooses what is put beside the others: first what belongs together with them, then everything of their kind. */
export function AddEntity(props: {
  entities: readonly InnokylaEntity[];
  /** Everything that is compared already. */
  refs: readonly string[];
  onAdd: (ref: string) => void;
}) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [workspace, setWorkspace] = useState('');
  const { kind } = props.entities[0];
  const list = useEntityList({
    kind,
    workspace: workspace || undefined,
    orderBy: 'title',
    limit: OFFERED,
  });
  const workspaces =
    useEntityList({ kind, facets: ['workspace'], limit: 1 }).data?.facets
      ?.workspace ?? [];
  const related = workspace ? [] : relatedTo(props.entities);
  const choices: Choice[] = [
    ...related.map(({ ref, title }) => ({
      ref,
      title,
      workspace: '',
      isRelated: true,
    })),
    ...(list.data?.items ?? [])
      .map(item => ({
        ref: refOf(item),
        title: item.metadata.title,
        workspace: item.kind === 'Workspace' ? '' : item.workspace.title,
        isRelated: false,
      }))
      .filter(({ ref }) => !related.some(one => one.ref === ref)),
  ].filter(({ ref }) => !props.refs.includes(ref));

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', md: '2fr 1fr' },
        alignItems: 'start',
        maxWidth: 900,
        mb: 2,
        displayPrint: 'none',
      }}
    >
      <Box>
        <Autocomplete<Choice>
          options={choices}
          value={null}
          inputValue={typed}
          loading={list.isPending}
          loadingText={t('common.loading')}
          onInputChange={(_, text, reason) =>
            // A choice goes into the table, not into the field.
            setTyped(reason === 'reset' ? '' : text)
          }
          onChange={(_, choice) => choice && props.onAdd(choice.ref)}
          groupBy={choice =>
            choice.isRelated
              ? t('compare.add.related')
              : t('compare.add.others')
          }
          getOptionLabel={choice =>
            [choice.title, choice.workspace].filter(Boolean).join(', ')
          }
          isOptionEqualToValue={(a, b) => a.ref === b.ref}
          renderOption={(optionProps, choice) => (
            <li {...optionProps} key={choice.ref}>
              <Box>
                {choice.title}
                {choice.workspace && (
                  <Typography variant="body2" color="text.secondary">
                    {choice.workspace}
                  </Typography>
                )}
              </Box>
            </li>
          )}
          noOptionsText={t('compare.add.none')}
          openText={t('compare.add.open')}
          closeText={t('compare.add.close')}
          clearText={t('compare.add.clear')}
          renderInput={params => (
            <TextField
              {...params}
              label={t('compare.add.label')}
              helperText={
                list.data?.pageInfo.nextCursor
                  ? t('compare.add.notAll', { shown: String(OFFERED) })
                  : undefined
              }
            />
          )}
        />
        {list.error && (
          <ErrorNotice error={list.error} onRetry={() => list.refetch()} />
        )}
      </Box>
      {workspaces.length > 1 && kind !== 'Workspace' && (
        <SelectField
          name="workspace"
          label={t('compare.add.workspace')}
          value={workspace}
          onChange={setWorkspace}
          options={[
            { value: '', label: t('compare.add.allWorkspaces') },
            ...workspaces.map(({ value, title }) => ({
              value,
              label: title ?? value,
            })),
          ]}
        />
      )}
    </Box>
  );
}
