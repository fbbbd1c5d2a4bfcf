import { type ReactNode, useId, useMemo } from 'react';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRegionName } from '../../entities/queries';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useFormat } from '../format';
import { SectionTitle } from '../SectionTitle';
import {
  changedParts,
  type Content,
  partText,
  partValue,
} from './changedParts';
import { FactChange } from './FactChange';
import { factLines, type Writing } from './factLines';
import { TextComparison, type TextComparisonProps } from './TextComparison';

/** Props of `ContentComparison`. */
export interface ContentComparisonProps {
  kind: string;
  before: Content;
  after: Content;
  /** What the two are, over the columns of `sideBySide`. */
  labels?: TextComparisonProps['labels'];
  /** How the long texts are shown. Default `inline`. */
  view?: TextComparisonProps['view'];
  /** Level of the parts' headings. Default `h3`. */
  headings?: 'h2' | 'h3' | 'h4';
  /** Shown beside the heading of a part, for instance a choice between the two. */
  partAction?: (part: string) => ReactNode;
}

/** The words a part is called by; parts are the keys of `changedParts`. */
export function usePartTitle(kind: string): (part: string) => string {
  const t = useTexts();
  const kindTexts = useKindTexts();
  return part => {
    if (part === 'title' || part === 'description' || part === 'language') {
      return t(`comparison.part.${part}`);
    }
    return part.startsWith('spec.sections.')
      ? kindTexts.section(kind, part.slice('spec.sections.'.length))
      : kindTexts.fact(kind, part.slice('spec.'.length));
  };
}

function useWriting(): Writing {
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const regionName = useRegionName();
  return {
    format,
    kindTexts,
    regionName,
    yes: t('comparison.yes'),
    no: t('comparison.no'),
  };
}

function Part(props: ContentComparisonProps & { part: string }) {
  const { kind, before, after, part, labels, view } = props;
  const t = useTexts();
  const writing = useWriting();
  const fact = findKind(kind)?.facts.find(one => `spec.${one.key}` === part);
  const isText =
    part === 'description' ||
    part.startsWith('spec.sections.') ||
    fact?.type === 'longText';
  if (isText) {
    return (
      <TextComparison
        before={partText(before, part)}
        after={partText(after, part)}
        language={after.language}
        labels={labels}
        view={view}
      />
    );
  }
  const lines = (content: Content): string[] => {
    const value = partValue(content, part);
    if (part === 'language') {
      return [t(`common.language.${value as 'fi' | 'sv' | 'en'}`)];
    }
    return factLines(
      kind,
      fact ?? { key: part.replace(/^spec\./, ''), type: 'text' },
      value,
      writing,
    );
  };
  return <FactChange before={lines(before)} after={lines(after)} />;
}

/**
 * What differs between two contents of a kind, part by part: texts word by word, facts as what they were and became. What is
 * the same is left out.
 */
export function ContentComparison(props: ContentComparisonProps) {
  const { kind, before, after, headings = 'h3', partAction } = props;
  const t = useTexts();
  const id = useId();
  const titleOf = usePartTitle(kind);
  const parts = useMemo(
    () => changedParts(kind, before, after),
    [kind, before, after],
  );
  return (
    <Stack spacing={3}>
      <Typography sx={{ fontWeight: 'bold' }}>
        {parts.length
          ? t('comparison.parts', { count: parts.length })
          : t('comparison.noParts')}
      </Typography>
      {parts.map(part => (
        <Box
          key={part}
          component="section"
          aria-labelledby={`${id}-${part}`}
          sx={{ breakInside: 'avoid-page' }}
        >
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              justifyContent: 'space-between',
            }}
          >
            <SectionTitle small id={`${id}-${part}`} component={headings}>
              {titleOf(part)}
            </SectionTitle>
            {partAction?.(part)}
          </Box>
          <Part {...props} part={part} />
        </Box>
      ))}
    </Stack>
  );
}
