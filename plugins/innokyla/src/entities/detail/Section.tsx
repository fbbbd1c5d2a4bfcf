import Box from '@mui/material/Box';
import { Markdown } from '../../ui/Markdown';
import { SectionTitle } from '../../ui/SectionTitle';

/** Where a section can be linked to. */
export const sectionId = (key: string) => `section-${key}`;

/** One long text of an entity under its heading. */
export function Section(props: {
  id: string;
  title: string;
  text: string;
  language: string;
}) {
  return (
    <Box
      component="section"
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      sx={{ maxWidth: '75ch', scrollMarginTop: 16 }}
    >
      <SectionTitle id={`${props.id}-title`}>{props.title}</SectionTitle>
      <Box lang={props.language} sx={{ typography: 'body1', lineHeight: 1.6 }}>
        <Markdown text={props.text} />
      </Box>
    </Box>
  );
}
