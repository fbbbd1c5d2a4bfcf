import type {
  Fact,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { browsePath, pluralOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { useRegionName } from '../queries';
import { objectOf, objectsOf, textOf, textsOf } from '../specValues';
import { RefLink } from './RefLink';
import { TextLink } from '../../ui/TextLink';

const isCountry = (fact: Fact, spec: Record<string, unknown>) =>
  fact.type === 'regions' && spec.wholeCountry === true;

/** Whether an entity has anything to show for a fact. */
export function hasFact(fact: Fact, spec: Record<string, unknown>): boolean {
  const value = spec[fact.key];
  if (isCountry(fact, spec)) return true;
  if (Array.isArray(value)) return value.length > 0;
  if (fact.type === 'period') {
    const { start, end } = objectOf(value);
    return Boolean(start || end);
  }
  return textOf(value) !== undefined;
}

function Lines(props: {
  items: readonly { key: string; node: React.ReactNode }[];
}) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {props.items.map(({ key, node }) => (
        <li key={key}>{node}</li>
      ))}
    </Box>
  );
}

/** One fact, written as its type asks for. */
export function FactValue(props: { entity: InnokylaEntity; fact: Fact }) {
  const { fact, entity } = props;
  const { kind, spec, relations } = entity;
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const regionName = useRegionName();
  const value = spec[fact.key];
  const text = textOf(value) ?? '';
  const choice = (one: string) => kindTexts.choice(kind, fact.key, one);
  const titleOf = (ref: string) =>
    relations.find(relation => relation.targetRef === ref)?.targetTitle;

  switch (fact.type) {
    case 'day':
      return <>{format.day(text)}</>;
    case 'instant':
      return <>{format.instant(text)}</>;
    case 'period': {
      const { start, end } = objectOf(value);
      return <>{format.period({ start: textOf(start), end: textOf(end) })}</>;
    }
    case 'regions': {
      const names = textsOf(value).map(regionName);
      if (isCountry(fact, spec)) names.push(t('common.region.country'));
      return <>{format.list(names)}</>;
    }
    case 'choice':
      return <>{choice(text)}</>;
    case 'choices':
      return <>{format.list(textsOf(value).map(choice))}</>;
    case 'years':
      return <>{format.list(textsOf(value))}</>;
    case 'organisations':
      return <Lines items={textsOf(value).map(key => ({ key, node: key }))} />;
    case 'keywords':
      return <Keywords kind={kind} words={textsOf(value)} />;
    case 'people':
      return (
        <Lines
          items={objectsOf(value).map(person => ({
            key: String(person.name),
            node: [textOf(person.name), textOf(person.organisation)]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      );
    case 'links':
      return (
        <Lines
          items={objectsOf(value).flatMap(link => {
            const url = textOf(link.url);
            return url
              ? [
                  {
                    key: url,
                    node: <OutLink url={url} title={textOf(link.title)} />,
                  },
                ]
              : [];
          })}
        />
      );
    case 'ref':
      return <RefLink entityRef={text} title={titleOf(text)} />;
    case 'refs':
      return (
        <Lines
          items={textsOf(value).map(ref => ({
            key: ref,
            node: <RefLink entityRef={ref} title={titleOf(ref)} />,
          }))}
        />
      );
    default:
      return <>{text}</>;
  }
}

function Keywords(props: { kind: string; words: readonly string[] }) {
  const plural = pluralOf(props.kind);
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        listStyle: 'none',
      }}
    >
      {props.words.map(word => (
        <li key={word}>
          {plural ? (
            <TextLink to={browsePath(plural, { keyword: word })}>
              {word}
            </TextLink>
          ) : (
            word
          )}
        </li>
      ))}
    </Box>
  );
}

// The schema lets only http, https and mailto through; a spec from elsewhere is held to the same here.
function OutLink(props: { url: string; title?: string }) {
  return /^(https?|mailto):/i.test(props.url) ? (
    <MuiLink href={props.url} rel="noopener noreferrer">
      {props.title ?? props.url}
    </MuiLink>
  ) : (
    <>{props.title ?? props.url}</>
  );
}
