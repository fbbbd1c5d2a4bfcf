import { type ReactNode, useEffect, useRef } from 'react';
import Box from '@mui/material/Box';

/** Height of the bar above what is below it, for what sticks below it: the toolbars of the fields, the side column. */
export const STICKY_TOP = 'var(--innokyla-sticky-top, 0px)';

/** A bar that stays in sight while the page is scrolled; it tells the rest of the page how high it is. */
export function StickyBar(props: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    if (!bar.current || typeof ResizeObserver === 'undefined') return undefined;
    const tell = (height: number) =>
      root.style.setProperty('--innokyla-sticky-top', `${Math.ceil(height)}px`);
    // At once too: an address that ends in a field is scrolled to before the observer's first word.
    tell(bar.current.offsetHeight);
    const observer = new ResizeObserver(([entry]) =>
      tell(entry.borderBoxSize[0].blockSize),
    );
    observer.observe(bar.current);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--innokyla-sticky-top');
    };
  }, []);
  return (
    <Box
      ref={bar}
      sx={{
        position: 'sticky',
        top: 0,
        // Over the toolbars of the fields below it.
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        px: 2,
        py: 1,
        mb: 3,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'space-between',
      }}
    >
      {props.children}
    </Box>
  );
}
