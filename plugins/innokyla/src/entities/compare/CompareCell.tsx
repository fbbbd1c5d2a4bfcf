import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { entityPath } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { sameValue, TextComparison } from '../../ui/comparison';
import { factLines } from '../../ui/comparison/factLines';
import { useComparison } from '../../ui/comparison/useComparison';
import { useFormat } from '../../ui/format';
import { Markdown } from '../../ui/Markdown';
import { TextLink } from '../../ui/TextLink';
import { FactValue, hasFact } from '../detail/FactValue';
import { useRegionName } from '../queries';
import type { RowContent } from './rows';

/** What one entity says in a row. */
export function CompareCell(props: {
  entity: InnokylaEntity;
  content: RowContent;
  /** Its place among the compared. */
  at: number;
  /** Whether texts show what differs from the first one's. */
  marks: boolean;
}) {
  const t = useTexts();
  const format = useFormat();
  const { entity, content, at } = props;
  switch (content.type) {
    case 'workspace':
      return (
        <TextLink to={entityPath(entity.workspace.ref)}>
          {entity.workspace.title}
        </TextLink>
      );
    case 'language':
      return <>{t(`common.language.${entity.language}`)}</>;
    case 'sum': {
      const cents = content.cents[at];
      return cents === undefined ? (
        <Quiet>{t('compare.unknown')}</Quiet>
      ) : (
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {format.euros(cents)}
        </Box>
      );
    }
    case 'text':
      return <Text {...props} content={content} />;
    default:
      return <FactCell entity={entity} fact={content.fact} />;
  }
}

function Quiet(props: { children: string }) {
  return (
    <Typography component="span" color="text.secondary">
      {props.children}
    </Typography>
  );
}

function Text(props: {
  entity: InnokylaEntity;
  content: Extract<RowContent, { type: 'text' }>;
  at: number;
  marks: boolean;
}) {
  const t = useTexts();
  const { entity, at, marks } = props;
  const { texts } = props.content;
  const text = texts[at];
  if (!text) return <Quiet>{t('compare.nothing')}</Quiet>;
  // A text that the first one lacks is new as a whole, which the row says already.
  return marks && at > 0 && texts[0] !== '' && !sameValue(texts[0], text) ? (
    <MarkedText first={texts[0]} text={text} language={entity.language} />
  ) : (
    <PlainText text={text} language={entity.language} />
  );
}

function PlainText(props: { text: string; language: string }) {
  return (
    <Box lang={props.language}>
      <Markdown text={props.text} />
    </Box>
  );
}

/** A text with its changes; when it has nothing in common with the first, which stands beside it, the text alone. */
function MarkedText(props: { first: string; text: string; language: string }) {
  const t = useTexts();
  const comparison = useComparison(props.first, props.text);
  const isAnother =
    comparison.state === 'ready' &&
    comparison.changes.every(
      ({ change }) => change === 'added' || change === 'removed',
    );
  return isAnother ? (
    <>
      <Typography variant="body2" color="text.secondary">
        {t('compare.rewritten')}
      </Typography>
      <PlainText text={props.text} language={props.language} />
    </>
  ) : (
    <TextComparison
      before={props.first}
      after={props.text}
      language={props.language}
    />
  );
}

function FactCell(props: {
  entity: InnokylaEntity;
  fact: Extract<RowContent, { type: 'fact' }>['fact'];
}) {
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const regionName = useRegionName();
  const { entity, fact } = props;
  if (hasFact(fact, entity.spec) && fact.type !== 'reports') {
    return <FactValue entity={entity} fact={fact} />;
  }
  // Facts that an entity's own page draws larger stand here as lines.
  const lines = factLines(entity.kind, fact, entity.spec[fact.key], {
    format,
    kindTexts,
    regionName,
    yes: t('comparison.yes'),
    no: t('comparison.no'),
  });
  if (lines.length === 0) return <Quiet>{t('compare.nothing')}</Quiet>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}
