import { type ReactNode, useEffect, useRef } from 'react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLocation } from 'react-router-dom';
import { useTexts } from '../translations/useTexts';
import { headingFocus } from './headingFocus';
import { TextLink } from './TextLink';

/** A step on the way to the page. */
export interface Crumb {
  to: string;
  title: string;
}

/** The key that the router gives to the place where a visit begins. */
const FIRST_PLACE = 'default';

/**
 * The page's one `h1` with the way to it, its marks and its actions. After moving from another page the focus is put on
 * the heading, so that a screen reader says where one has come.
 */
export function PageHeading(props: {
  title: string;
  crumbs?: readonly Crumb[];
  /** What kind of page it is, in small letters above the title. */
  kicker?: string;
  lead?: string;
  /** The language of title and lead, when it is not that of the screen. */
  lang?: string;
  chips?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  const { key } = useLocation();
  const arrivedFirst = useRef(key === FIRST_PLACE);

  useEffect(() => {
    const before = document.title;
    document.title = appTitle ? `${props.title} | ${appTitle}` : props.title;
    return () => {
      document.title = before;
    };
  }, [props.title, appTitle]);

  useEffect(() => {
    if (!arrivedFirst.current) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <Box component="header" sx={{ mb: 3 }}>
      {props.crumbs && props.crumbs.length > 0 && (
        <Breadcrumbs aria-label={t('common.wayHere')} sx={{ mb: 1 }}>
          {props.crumbs.map(crumb => (
            <TextLink key={crumb.to} to={crumb.to}>
              {crumb.title}
            </TextLink>
          ))}
          {props.kicker && <Typography>{props.kicker}</Typography>}
        </Breadcrumbs>
      )}
      {/* The title and the actions share a row only while the title has room: it is what people came for. */}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 2,
        }}
      >
        <Typography
          ref={heading}
          tabIndex={-1}
          variant="h2"
          component="h1"
          lang={props.lang}
          sx={{
            mb: 1,
            minWidth: 0,
            maxWidth: '100%',
            overflowWrap: 'anywhere',
            hyphens: 'auto',
            fontSize: { xs: '1.6rem', sm: '2rem' },
            ...headingFocus,
          }}
        >
          {props.title}
        </Typography>
        {props.actions && (
          <Stack
            direction="row"
            spacing={1}
            useFlexGap
            flexWrap="wrap"
            // On a phone what it is comes before what can be done with it.
            sx={{ mt: { xs: 2, md: 0 }, mb: 2, order: { xs: 1, md: 0 } }}
          >
            {props.actions}
          </Stack>
        )}
        {props.chips && (
          <Stack
            direction="row"
            spacing={1}
            useFlexGap
            flexWrap="wrap"
            sx={{ mb: 1, width: '100%' }}
          >
            {props.chips}
          </Stack>
        )}
        {props.lead && (
          // The row is its own, however short: a narrow item would stand beside the title.
          <Box sx={{ width: '100%' }}>
            <Typography
              variant="body1"
              lang={props.lang}
              sx={{ maxWidth: '75ch', overflowWrap: 'anywhere' }}
            >
              {props.lead}
            </Typography>
          </Box>
        )}
      </Box>
    </Box>
  );
}
