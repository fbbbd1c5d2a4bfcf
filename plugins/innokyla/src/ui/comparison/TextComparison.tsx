import { useId, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../ErrorNotice';
import { useWidth } from '../useWidth';
import type { BlockChange } from './compareMarkdown';
import { ComparedBlock } from './ComparedBlock';
import { foldUnchanged, type Row } from './folding';
import { markStyles } from './marks';
import { useComparison } from './useComparison';

/** Props of `TextComparison`. */
export interface TextComparisonProps {
  /** Markdown of the older text. */
  before: string;
  /** Markdown of the newer text. */
  after: string;
  /** The language the texts are written in, for screen readers and hyphenation. */
  language?: string;
  /** What the two texts are, over the columns of `sideBySide`. Default: before, after. */
  labels?: { before: string; after: string };
  /** One text with its changes, or two beside each other, which becomes one where less than 700 px are free. Default `inline`. */
  view?: 'inline' | 'sideBySide';
}

const NARROW = 700;
/** Blocks that are drawn before one asks for more: twenty thousand would stop the page for seconds. */
const PAGE = 200;

const column = {
  display: 'flex',
  flexDirection: 'column',
  rowGap: 1,
} as const;

function OneBlock(props: { change: BlockChange; beside: boolean }) {
  const { change, beside } = props;
  if (!beside) return <ComparedBlock change={change} />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 4 }}>
      <Box sx={{ minWidth: 0 }}>
        <ComparedBlock change={change} side="before" />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <ComparedBlock change={change} side="after" />
      </Box>
    </Box>
  );
}

function Fold(props: { changes: readonly BlockChange[]; beside: boolean }) {
  const t = useTexts();
  const id = useId();
  const [shown, setShown] = useState(0);
  const { changes, beside } = props;
  const left = changes.length - shown;
  return (
    <>
      <Button
        size="small"
        aria-expanded={shown > 0}
        aria-controls={shown > 0 ? id : undefined}
        onClick={() => setShown(shown > 0 ? 0 : PAGE)}
        sx={{ alignSelf: 'flex-start', textTransform: 'none' }}
      >
        {shown > 0
          ? t('comparison.foldAgain')
          : t('comparison.unchanged', { count: changes.length })}
      </Button>
      {shown > 0 && (
        <Box id={id} sx={column}>
          {changes.slice(0, shown).map((change, index) => (
            // The blocks of a comparison stay where they are.
            // eslint-disable-next-line react/no-array-index-key
            <OneBlock key={index} change={change} beside={beside} />
          ))}
          {left > 0 && (
            <More left={left} onMore={() => setShown(shown + PAGE)} />
          )}
        </Box>
      )}
    </>
  );
}

function More(props: { left: number; onMore: () => void }) {
  const t = useTexts();
  return (
    <Button
      size="small"
      onClick={props.onMore}
      sx={{ alignSelf: 'flex-start', textTransform: 'none' }}
    >
      {t('comparison.more', { count: Math.min(props.left, PAGE) })}
    </Button>
  );
}

function Rows(props: { rows: readonly Row[]; beside: boolean }) {
  const [shown, setShown] = useState(PAGE);
  const { rows, beside } = props;
  return (
    <>
      {rows
        .slice(0, shown)
        .map(row =>
          row.type === 'fold' ? (
            <Fold key={row.index} changes={row.changes} beside={beside} />
          ) : (
            <OneBlock key={row.index} change={row.change} beside={beside} />
          ),
        )}
      {rows.length > shown && (
        <More
          left={rows.length - shown}
          onMore={() => setShown(shown + PAGE)}
        />
      )}
    </>
  );
}

/** What changed between two texts, readable as a text: added and removed words marked, long unchanged stretches folded. */
export function TextComparison(props: TextComparisonProps) {
  const { before, after, language, labels, view = 'inline' } = props;
  const t = useTexts();
  const [ref, width = 0] = useWidth<HTMLDivElement>(NARROW);
  const comparison = useComparison(before, after);
  const changes = comparison.state === 'ready' ? comparison.changes : undefined;
  const rows = useMemo(() => foldUnchanged(changes ?? []), [changes]);

  if (comparison.state === 'error') {
    return <ErrorNotice error={comparison.error} />;
  }
  const count = (change: BlockChange['change']) =>
    changes?.filter(one => one.change === change).length ?? 0;
  const different = changes?.some(one => one.change !== 'same');
  const beside = view === 'sideBySide' && width >= NARROW;
  return (
    <Box ref={ref} sx={{ typography: 'body1', lineHeight: 1.6 }}>
      {!changes && (
        <Box role="status">
          <Typography variant="body2" sx={{ mb: 1 }}>
            {t('comparison.working')}
          </Typography>
          <LinearProgress aria-hidden />
        </Box>
      )}
      {changes && !different && (
        <Typography color="text.secondary">{t('comparison.same')}</Typography>
      )}
      {changes && different && (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            {changes.every(
              one =>
                one.change === 'same' ||
                (one.change === 'changed' && one.formattingOnly),
            )
              ? t('comparison.onlyFormatting')
              : t('comparison.counts', {
                  changed: String(count('changed')),
                  added: String(count('added')),
                  removed: String(count('removed')),
                })}
          </Typography>
          {beside && (
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: '1fr 1fr',
                columnGap: 4,
                mb: 1,
                fontWeight: 'bold',
              }}
            >
              <span>{labels?.before ?? t('comparison.before')}</span>
              <span>{labels?.after ?? t('comparison.after')}</span>
            </Box>
          )}
          <Box
            lang={language}
            sx={[column, markStyles, beside ? {} : { maxWidth: '75ch' }]}
          >
            <Rows rows={rows} beside={beside} />
          </Box>
        </>
      )}
    </Box>
  );
}
