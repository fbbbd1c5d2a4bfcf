import type { ReactNode } from 'react';
import type { Revision } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { Mark } from '../../ui/Mark';
import { RevisionHead } from './RevisionHead';
import { noteOf } from './whatChanged';

/** One revision of the list: who and when, what happened, and what can be done with it. */
export function RevisionRow(props: {
  revision: Revision;
  isPresent: boolean;
  /** What happened, in words. */
  words: readonly string[];
  /** Addresses of comparisons with the one before and with the present, where there are such. */
  beforePath?: string;
  presentPath?: string;
  onRestore?: () => void;
  /** The choice of the row for a comparison. */
  children: ReactNode;
}) {
  const t = useTexts();
  const format = useFormat();
  const { revision } = props;
  const when = format.instant(revision.at);
  const note = noteOf(revision);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '44px 44px minmax(0, 1fr)',
        columnGap: 0.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        listStyle: 'none',
      }}
    >
      {props.children}
      <Box sx={{ pl: 1 }}>
        <Stack
          direction="row"
          spacing={1}
          useFlexGap
          flexWrap="wrap"
          alignItems="baseline"
        >
          <RevisionHead revision={revision} />
          {props.isPresent && <Mark label={t('history.present')} />}
        </Stack>
        {[...props.words, ...(note ? [t('history.note', { note })] : [])].map(
          line => (
            <Typography key={line} sx={{ overflowWrap: 'anywhere' }}>
              {line}
            </Typography>
          ),
        )}
        <Stack direction="row" columnGap={1} flexWrap="wrap" sx={{ ml: -0.75 }}>
          {props.beforePath && (
            <Button
              size="small"
              component={RouterLink}
              to={props.beforePath}
              aria-label={t('history.withBeforeName', { when })}
            >
              {t('history.withBefore')}
            </Button>
          )}
          {props.presentPath && (
            <Button
              size="small"
              component={RouterLink}
              to={props.presentPath}
              aria-label={t('history.withPresentName', { when })}
            >
              {t('history.withPresent')}
            </Button>
          )}
          {props.onRestore && (
            <Button
              size="small"
              onClick={props.onRestore}
              aria-label={t('history.restore.buttonName', { when })}
            >
              {t('history.restore.button')}
            </Button>
          )}
        </Stack>
      </Box>
    </Box>
  );
}
