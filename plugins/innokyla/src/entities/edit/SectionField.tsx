import { memo } from 'react';
import Typography from '@mui/material/Typography';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { RichTextField } from '../../ui/richText/RichTextField';
import { RefLink } from '../detail/RefLink';
import { PartFrame } from './PartFrame';
import { sectionPart } from './session/content';
import { useFormEntity } from './useFormEntity';
import { usePartErrors } from './usePartErrors';
import { usePart } from './useSession';

/** Where a section was filled in from; nothing for one that was written here. */
function Source({ section }: { section: string }) {
  const t = useTexts();
  const [sources] = usePart<Record<string, string>>('spec.sources');
  const { relations } = useFormEntity();
  const ref = sources?.[section];
  if (!ref) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
      {t('edit.prefill.from')}{' '}
      <RefLink
        entityRef={ref}
        title={relations.find(r => r.targetRef === ref)?.targetTitle}
      />
    </Typography>
  );
}

/** One section with its prompt. Typing in it draws no other section again. */
export const SectionField = memo((props: { kind: string; section: string }) => {
  const kindTexts = useKindTexts();
  const part = sectionPart(props.section);
  const [text, setText] = usePart<string>(part);
  const [language] = usePart<string>('language');
  return (
    <PartFrame part={part}>
      <RichTextField
        name={part}
        label={kindTexts.section(props.kind, props.section)}
        help={kindTexts.prompt(props.kind, props.section)}
        language={language}
        value={text ?? ''}
        error={usePartErrors(part).get('')}
        onChange={setText}
      />
      <Source section={props.section} />
    </PartFrame>
  );
});
