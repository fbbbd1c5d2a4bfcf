import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Markdown } from '../../ui/Markdown';

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
      <Typography
        id={`${props.id}-title`}
        variant="h4"
        component="h2"
        gutterBottom
      >
        {props.title}
      </Typography>
      <Box lang={props.language}>
        <Markdown text={props.text} />
      </Box>
    </Box>
  );
}
