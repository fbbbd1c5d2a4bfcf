import { useTexts } from '../../../translations/useTexts';
import { ExperienceFields } from '../../kinds/ExperienceFields';
import { ReviewFields } from '../../kinds/ReviewFields';
import type { Draft, Problem } from './draft';

/** What a kind asks beside title and text. */
export function KindFields(props: {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** What is to be put right, once the person has tried to send it. */
  problems: ReadonlySet<Problem>;
}) {
  const { draft, change, problems } = props;
  const t = useTexts();
  switch (draft.kind) {
    case 'experience':
      return (
        <ExperienceFields
          value={draft.experience}
          onChange={experience => change({ experience })}
          whereError={
            problems.has('needsWhere')
              ? t('discussions.kinds.needsWhere')
              : undefined
          }
        />
      );
    case 'review':
      return (
        <ReviewFields
          value={draft}
          onChange={change}
          dueError={
            problems.has('dueAsPast')
              ? t('discussions.kinds.dueAsPast')
              : undefined
          }
        />
      );
    default:
      return null;
  }
}
