import { createContext, useContext } from 'react';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { TextLink } from '../TextLink';
import { refNameQuery, useFindRefName } from './useRefNames';

/** Titles of what a text refers to, by ref, as far as its reader may read it; nothing where nobody has looked them up. */
export const ReferenceTitles = createContext<
  Readonly<Record<string, string>> | undefined
>(undefined);

function Hidden() {
  const t = useTexts();
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
      [{t('richText.reference.hidden')}]
    </Box>
  );
}

function Titled(props: { to: string; title: string; isInLink?: boolean }) {
  const title = <bdi>{props.title}</bdi>;
  if (props.isInLink) return title;
  return <TextLink to={entityPath(props.to)}>{title}</TextLink>;
}

function Found({ to, isInLink }: { to: string; isInLink?: boolean }) {
  const find = useFindRefName();
  const { data, isPending } = useQuery(refNameQuery(find, to));
  // A name of its own may say what is not for the reader: until the portal has answered there is none.
  if (isPending) return <>…</>;
  return data ? (
    <Titled to={to} title={data} isInLink={isInLink} />
  ) : (
    <Hidden />
  );
}

/** An entity that a text refers to: its title, leading to its page. Who may not read it learns that there is something. */
export function EntityReference(props: { to: string; isInLink?: boolean }) {
  const titles = useContext(ReferenceTitles);
  if (!titles) return <Found {...props} />;
  // Own keys only: `constructor` is no title.
  const title = Object.hasOwn(titles, props.to) ? titles[props.to] : undefined;
  return title ? <Titled {...props} title={title} /> : <Hidden />;
}
