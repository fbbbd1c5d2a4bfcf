import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';

/** The table of contents of the sections below. */
export function Contents(props: {
  sections: readonly { id: string; title: string }[];
}) {
  const t = useTexts();
  return (
    <Box
      component="nav"
      aria-labelledby="innokyla-contents"
      sx={{
        p: 2,
        maxWidth: '75ch',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Typography
        id="innokyla-contents"
        variant="subtitle1"
        component="h2"
        sx={{ fontWeight: 'bold', mb: 1 }}
      >
        {t('detail.contents')}
      </Typography>
      <Box
        component="ol"
        sx={{
          m: 0,
          pl: 3,
          columnWidth: '24ch',
          columnGap: 4,
          typography: 'body1',
        }}
      >
        {props.sections.map(({ id, title }) => (
          <Box component="li" key={id} sx={{ mb: 0.5, breakInside: 'avoid' }}>
            <Link href={`#${id}`}>{title}</Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
