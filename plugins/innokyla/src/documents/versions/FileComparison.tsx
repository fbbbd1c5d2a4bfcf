import type {
  DocumentVersion,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { TextComparison } from '../../ui/comparison';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { SectionTitle } from '../../ui/SectionTitle';
import { CardListSkeleton } from '../../ui/Skeletons';
import { usePartName } from '../viewer/usePartName';
import { useVersionText } from '../viewer/useReading';
import { type ComparedPart, comparedTexts } from './comparedTexts';

/** What changed in the text of a file from one version to another. */
export function FileComparison(props: {
  entity: InnokylaEntity;
  from: DocumentVersion;
  to: DocumentVersion;
}) {
  const t = useTexts();
  const { entity, from, to } = props;
  const ref = refOf(entity);
  const isSame = from.sha256 === to.sha256;
  const before = useVersionText({ ref, version: from }, { enabled: !isSame });
  const after = useVersionText({ ref, version: to }, { enabled: !isSame });
  const parts = useMemo(
    () =>
      before.data && after.data
        ? comparedTexts(
            { version: from, text: before.data },
            { version: to, text: after.data },
          )
        : undefined,
    [before.data, after.data, from, to],
  );
  if (isSame) return <EmptyState title={t('documents.viewer.compare.same')} />;
  if (!before.data || !after.data || !parts) {
    const error = before.error ?? after.error;
    return error ? (
      <ErrorNotice
        error={error}
        onRetry={() => [before, after].forEach(query => query.refetch())}
      />
    ) : (
      <CardListSkeleton cards={3} height={140} />
    );
  }
  if ([before.data, after.data].some(text => text.state === 'waiting')) {
    return (
      <Box role="status">
        <EmptyState title={t('documents.viewer.waiting')} />
      </Box>
    );
  }
  const silent = [
    { version: from, text: before.data },
    { version: to, text: after.data },
  ].find(({ text }) => !text.pages.some(page => page.text.trim()));
  if (silent) {
    return (
      <EmptyState
        title={t('documents.viewer.compare.noText', {
          version: String(silent.version.version),
        })}
        description={t('documents.viewer.compare.noTextAdvice')}
      />
    );
  }
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('documents.viewer.compare.textOnly')}
      </Typography>
      {(before.data.truncated || after.data.truncated) && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {t('documents.viewer.compare.cut')}
        </Alert>
      )}
      {parts.map(part => (
        <Part
          key={part.part ?? 'whole'}
          part={part}
          from={from}
          to={to}
          language={entity.language}
        />
      ))}
    </>
  );
}

function Part(props: {
  part: ComparedPart;
  from: DocumentVersion;
  to: DocumentVersion;
  language: string;
}) {
  const t = useTexts();
  const { part, before = '', after = '' } = props.part;
  const partName = usePartName(props.to.mediaType);
  const onlyIn =
    (props.part.before === undefined && props.to) ||
    (props.part.after === undefined && props.from);
  return (
    <Box component="section" sx={{ mb: 4 }}>
      {part !== undefined && <SectionTitle>{partName(part)}</SectionTitle>}
      {onlyIn && (
        <Typography sx={{ mb: 1 }}>
          {t('documents.viewer.compare.onlyIn', {
            version: String(onlyIn.version),
          })}
        </Typography>
      )}
      {before === after ? (
        <Typography role="status">
          {t('documents.viewer.compare.sameText')}
        </Typography>
      ) : (
        <TextComparison
          before={before}
          after={after}
          language={props.language}
        />
      )}
    </Box>
  );
}
