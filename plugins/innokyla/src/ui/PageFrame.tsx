import { type ReactNode, useEffect, useRef } from 'react';
import { Content, Page } from '@backstage/core-components';
import Box from '@mui/material/Box';
import { useLocation, useNavigationType } from 'react-router-dom';

const scrollKey = (key: string) => `innokyla.scroll.${key}`;

/** The portal's page around one of ours. Going back finds the list where it was left. */
export function PageFrame(props: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    const scroller = ref.current?.closest('main');
    if (!scroller) return undefined;
    if (navigation === 'POP') {
      const left = Number(sessionStorage.getItem(scrollKey(key)));
      if (left > 0) scroller.scrollTop = left;
    }
    const remember = () =>
      sessionStorage.setItem(scrollKey(key), String(scroller.scrollTop));
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [key, navigation]);

  return (
    <Page themeId="tool">
      <Content>
        <Box ref={ref} sx={{ maxWidth: 1400, mx: 'auto' }}>
          {props.children}
        </Box>
      </Content>
    </Page>
  );
}
