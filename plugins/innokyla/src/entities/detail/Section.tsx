import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Markdown } from '../../ui/Markdown';
import { useTexts } from '../../translations/useTexts';
import { SectionTitle } from '../../ui/SectionTitle';

import { RefLink } from './RefLink';

/** Where a section can be linked to. */
export const sectionId = (key: string) => `section-${key}`;

/** One long text of an entity under its heading. */
export function Section(props: {
  id: string;
  title: string;
  text: string;
  language: string;
  /** What the text was filled in from. */
  source?: string;
  /** The way to what is said about it. */
  discuss?: ReactNode;
}) {
  const t = useTexts();
  return (
    <Box
      component="section"
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      sx={{ maxWidth: '75ch', scrollMarginTop: 16 }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          alignItems: 'baseline',
          justifyContent: 'space-between',
        }}
      >
        <SectionTitle id={`${props.id}-title`}>{props.title}</SectionTitle>
        {props.discuss}
      </Box>
      <Box lang={props.language} sx={{ typography: 'body1', lineHeight: 1.6 }}>
        <Markdown text={props.text} />
      </Box>
      {props.source && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('edit.prefill.from')} <RefLink entityRef={props.source} />
        </Typography>
      )}
    </Box>
  );
}
