import Box from '@mui/material/Box';
import { diffArrays } from 'diff';
import { useTexts } from '../../translations/useTexts';
import { visuallyHidden } from '../visuallyHidden';
import { markStyles } from './marks';
import { MarkedWords } from './MarkedWords';

/** One value that became another, each line of it marked. */
export function FactChange(props: {
  before: readonly string[];
  after: readonly string[];
}) {
  const t = useTexts();
  const { before, after } = props;
  if (before.length <= 1 && after.length <= 1) {
    return (
      <Box sx={[markStyles, { typography: 'body1', overflowWrap: 'anywhere' }]}>
        {before.length ? (
          <MarkedWords parts={[{ text: before[0], change: 'removed' }]} />
        ) : (
          t('comparison.nothing')
        )}
        <Box component="span" aria-hidden>
          {' → '}
        </Box>
        <Box component="span" sx={visuallyHidden}>
          {' '}
          {t('comparison.becomes')}{' '}
        </Box>
        {after.length ? (
          <MarkedWords parts={[{ text: after[0], change: 'added' }]} />
        ) : (
          t('comparison.nothing')
        )}
      </Box>
    );
  }
  const lines = diffArrays([...before], [...after]).flatMap(
    ({ value, added, removed }) =>
      value.map(text => ({
        text,
        change: (added && 'added') || (removed && 'removed') || undefined,
      })),
  );
  return (
    <Box
      component="ul"
      sx={[
        markStyles,
        { m: 0, pl: 2.5, typography: 'body1', overflowWrap: 'anywhere' },
      ]}
    >
      {lines.map((line, index) => (
        // Lines may be the same twice, and the list never changes.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <MarkedWords
            parts={[
              {
                text: line.text,
                change: line.change as 'added' | 'removed' | undefined,
              },
            ]}
          />
        </li>
      ))}
    </Box>
  );
}
