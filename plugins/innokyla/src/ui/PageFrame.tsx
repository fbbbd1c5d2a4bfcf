import { type ReactNode, useEffect, useRef } from 'react';
import { Content, Page } from '@backstage/core-components';
import Box from '@mui/material/Box';
import { useLocation, useNavigationType } from 'react-router-dom';
import { printRoot, PrintStyles } from './printStyles';

/** The portal's page around one of ours. Going back finds the list where it was left. */
export function PageFrame(props: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const { key, pathname, search } = useLocation();
  const navigation = useNavigationType();
  const place = `innokyla.scroll.${key}.${pathname}${search}`;
  // Only on arrival: a link to a section of the page is a "pop" to the router as well, and must be left to the browser.
  const arrival = useRef(navigation === 'POP' ? place : undefined);

  useEffect(() => {
    const scroller = ref.current?.closest('main');
    if (!scroller) return undefined;
    if (arrival.current === place) {
      const top = Number(sessionStorage.getItem(place));
      if (top > 0) scroller.scrollTop = top;
    }
    arrival.current = undefined;
    const remember = () =>
      sessionStorage.setItem(place, String(scroller.scrollTop));
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [place]);

  return (
    <Page themeId="tool">
      <Content>
        <PrintStyles />
        <Box
          ref={ref}
          {...printRoot}
          // Positioned: what is placed absolutely (texts for screen readers) would else stretch the document around the page
          // that scrolls, and give it a second scroll bar.
          sx={{ position: 'relative', maxWidth: 1400, mx: 'auto' }}
        >
          {props.children}
        </Box>
      </Content>
    </Page>
  );
}
