import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { ExperienceCard } from './ExperienceCard';
import { KindBox } from './KindBox';
import { QuestionPanel } from './QuestionPanel';
import { ReviewPanel } from './ReviewPanel';

/** What a thread's kind adds to it, below its heading: who has answered, the accepted answer, the experience. */
export function ThreadKindPanel({ thread }: { thread: Thread }) {
  switch (thread.kind) {
    case 'question':
      return <QuestionPanel thread={thread} />;
    case 'review':
      return <ReviewPanel thread={thread} />;
    case 'experience':
      return thread.experience ? (
        <KindBox title={thread.experience.where}>
          <ExperienceCard experience={thread.experience} />
        </KindBox>
      ) : null;
    default:
      return null;
  }
}
