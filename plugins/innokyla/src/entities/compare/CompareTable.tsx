// Laid out as blocks, elements of a table lose the roles they have by themselves; so they are written out.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { useId } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import RemoveIcon from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { entityPath, refOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { usePartTitle } from '../../ui/comparison';
import { StateChip, StatusChip } from '../../ui/EntityChips';
import { TextLink } from '../../ui/TextLink';
import { CompareCell } from './CompareCell';
import { RowMark } from './RowMark';
import type { CompareRow, CompareRows } from './rows';
import { tableStyles } from './tableStyles';

function useRowLabel(kind: string): (row: CompareRow) => string {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const partTitle = usePartTitle(kind);
  return ({ content }) => {
    switch (content.type) {
      case 'workspace':
        return t('common.facet.workspace');
      case 'language':
        return t('common.facet.language');
      case 'sum':
        return t('compare.sum', {
          role: kindTexts.choice(kind, 'money', content.role),
          year: content.year,
        });
      case 'text':
        return partTitle(content.part);
      default:
        return kindTexts.fact(kind, content.fact.key);
    }
  };
}

/**
 * The entities in columns, what they say in rows. Where there is no room for columns they stand below one another in each row;
 * roles are written out, for a table that is laid out as blocks is no table to a screen reader any more.
 */
export function CompareTable(props: {
  entities: readonly InnokylaEntity[];
  rows: CompareRows;
  marks: boolean;
  onRemove: (ref: string) => void;
}) {
  const t = useTexts();
  const id = useId();
  const { entities, rows, marks, onRemove } = props;
  const { kind } = entities[0];
  const labelOf = useRowLabel(kind);
  const groups = [
    { key: 'facts', title: t('compare.facts'), rows: rows.facts },
    { key: 'money', title: t('compare.money'), rows: rows.money },
    { key: 'texts', title: t('compare.texts'), rows: rows.texts },
  ].filter(group => group.rows.length > 0);

  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        role="region"
        aria-label={t('compare.table')}
        aria-describedby={`${id}-hint`}
        tabIndex={0}
        sx={tableStyles}
      >
        <Typography id={`${id}-hint`} hidden>
          {t('compare.hint')}
        </Typography>
        <table role="table" aria-label={t('compare.table')}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="corner">
                {t('compare.rowHead')}
              </th>
              {entities.map(entity => (
                <th role="columnheader" scope="col" key={entity.id}>
                  <ColumnHead
                    entity={entity}
                    onRemove={() => onRemove(refOf(entity))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(group => (
            <tbody key={group.key} role="rowgroup">
              <tr role="row" className="group">
                <th
                  role="rowheader"
                  scope="rowgroup"
                  colSpan={entities.length + 1}
                >
                  {group.title}
                </th>
              </tr>
              {group.rows.map(row => (
                <tr role="row" key={row.key} className={row.mark.type}>
                  <th role="rowheader" scope="row">
                    {labelOf(row)}
                    <RowMark mark={row.mark} entities={entities} />
                  </th>
                  {entities.map((entity, at) => (
                    <td role="cell" key={entity.id}>
                      <Typography
                        className="whose"
                        variant="body2"
                        aria-hidden
                        lang={entity.language}
                      >
                        {entity.metadata.title}
                      </Typography>
                      <CompareCell
                        entity={entity}
                        content={row.content}
                        at={at}
                        marks={marks}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Box>
    </Box>
  );
}

function ColumnHead(props: { entity: InnokylaEntity; onRemove: () => void }) {
  const t = useTexts();
  const { entity } = props;
  const { title } = entity.metadata;
  return (
    <>
      <Stack
        direction="row"
        spacing={1}
        justifyContent="space-between"
        alignItems="flex-start"
      >
        <Box lang={entity.language} sx={{ overflowWrap: 'anywhere' }}>
          <TextLink to={entityPath(refOf(entity))}>{title}</TextLink>
        </Box>
        <IconButton
          size="small"
          onClick={props.onRemove}
          aria-label={t('compare.remove', { title })}
          sx={{ displayPrint: 'none' }}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Stack>
      <Stack
        direction="row"
        spacing={0.5}
        useFlexGap
        flexWrap="wrap"
        sx={{ mt: 0.5 }}
      >
        <StatusChip entity={entity} />
        <StateChip entity={entity} />
      </Stack>
    </>
  );
}
