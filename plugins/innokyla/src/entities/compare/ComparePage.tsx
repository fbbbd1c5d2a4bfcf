import { useMemo } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { browsePath, homePath, pluralOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import { AddEntity } from './AddEntity';
import { CompareTable } from './CompareTable';
import { isAdaptation } from './relatedTo';
import { type CompareRow, rowsOf } from './rows';
import { Troubles } from './Troubles';
import { MOST, useCompareAddress } from './useCompareAddress';
import { useCompared } from './useCompared';

/** Kinds that are compared most; the way to them from an empty page. */
const BEGINNINGS = ['OperatingModel', 'GrantApplication', 'Workspace'];

// The button that was pressed goes with its column; the keyboard would begin again at the top of the portal.
const keepFocusOnPage = () =>
  document
    .querySelector<HTMLElement>('main h1[tabindex]')
    ?.focus({ preventScroll: true });

/** Two to four entities of a kind side by side, at `/innokyla/compare?e=…&e=…`. */
export function ComparePage() {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const format = useFormat();
  const address = useCompareAddress();
  const { entities, troubles, isPending } = useCompared(address.refs);
  const isWhole = entities.length > 1;
  const remove = (ref: string) => {
    address.remove(ref);
    keepFocusOnPage();
  };
  return (
    <PageFrame>
      <PageHeading
        title={
          entities.length > 0
            ? t('compare.titleOf', {
                kinds: kindTexts
                  .plural(entities[0].kind)
                  .toLocaleLowerCase(format.language),
              })
            : t('compare.title')
        }
        lead={isWhole ? t('compare.lead') : undefined}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
        actions={
          isWhole && (
            <Button
              variant="outlined"
              startIcon={<PrintIcon />}
              onClick={() => window.print()}
              sx={{ displayPrint: 'none' }}
            >
              {t('compare.print')}
            </Button>
          )
        }
      />
      <Troubles
        strange={address.strange}
        tooMany={address.tooMany}
        troubles={troubles}
        onRemove={remove}
      />
      {entities.length > 0 &&
        (address.refs.length < MOST ? (
          <AddEntity
            entities={entities}
            refs={address.refs}
            onAdd={address.add}
          />
        ) : (
          <Typography sx={{ mb: 2, displayPrint: 'none' }}>
            {t('compare.add.full')}
          </Typography>
        ))}
      {isPending && <CardListSkeleton cards={2} height={240} />}
      {!isPending && entities.length === 0 && <NothingChosen />}
      {!isPending && entities.length === 1 && (
        <EmptyState
          title={t('compare.alone.title')}
          description={t('compare.alone.description')}
        />
      )}
      {!isPending && isWhole && (
        <Compared entities={entities} address={address} onRemove={remove} />
      )}
    </PageFrame>
  );
}

function NothingChosen() {
  const t = useTexts();
  const kindTexts = useKindTexts();
  return (
    <EmptyState
      title={t('compare.empty.title')}
      description={t('compare.empty.description')}
      action={BEGINNINGS.map(kind => (
        <Button
          key={kind}
          component={RouterLink}
          to={browsePath(pluralOf(kind) ?? '')}
        >
          {kindTexts.plural(kind)}
        </Button>
      ))}
    />
  );
}

function Compared(props: {
  entities: InnokylaEntity[];
  address: ReturnType<typeof useCompareAddress>;
  onRemove: (ref: string) => void;
}) {
  const t = useTexts();
  const { entities, address } = props;
  const all = useMemo(() => rowsOf(entities), [entities]);
  const marks = address.marks ?? isAdaptation(entities);
  const shown = (rows: CompareRow[]) =>
    address.onlyDifferences
      ? rows.filter(({ mark }) => mark.type !== 'same')
      : rows;
  const rows = {
    facts: shown(all.facts),
    money: shown(all.money),
    texts: shown(all.texts),
  };
  const count = ({ facts, money, texts }: typeof rows) =>
    facts.length + money.length + texts.length;
  const hidden = count(all) - count(rows);
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          mb: 1,
          displayPrint: 'none',
        }}
      >
        <FormControlLabel
          control={<Switch checked={address.onlyDifferences} />}
          onChange={(_, on) => address.setOnlyDifferences(on)}
          label={t('compare.onlyDifferences')}
        />
        <FormControlLabel
          control={<Switch checked={marks} />}
          onChange={(_, on) => address.setMarks(on)}
          label={t('compare.markChanges')}
        />
      </Box>
      <Typography role="status" color="text.secondary" sx={{ mb: 1 }}>
        {hidden > 0 &&
          (count(rows) > 0
            ? t('compare.onlyHidden', { count: hidden })
            : t('compare.noDifferences'))}
      </Typography>
      <CompareTable
        entities={entities}
        rows={rows}
        marks={marks}
        onRemove={props.onRemove}
      />
    </>
  );
}
