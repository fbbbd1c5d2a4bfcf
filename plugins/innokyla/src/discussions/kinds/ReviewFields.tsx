import { MAX_REVIEWERS } from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { DayField } from '../../entities/edit/fields/DayField';
import { useTexts } from '../../translations/useTexts';
import { PeoplePicker } from '../../ui/people/PeoplePicker';

/** What a request for comments says: until when, and from whom. */
export interface ReviewDraft {
  /** A calendar day where the person is. */
  due?: string;
  reviewers: readonly string[];
}

/** Until when comments are asked for, and from whom. */
export function ReviewFields(props: {
  value: ReviewDraft;
  onChange(part: Partial<ReviewDraft>): void;
  dueError?: string;
}) {
  const t = useTexts();
  return (
    <Stack spacing={2}>
      <DayField
        name="due"
        label={t('discussions.kinds.due')}
        help={t('discussions.kinds.dueHelp')}
        error={props.dueError}
        value={props.value.due}
        onChange={due => props.onChange({ due })}
      />
      <PeoplePicker
        name="reviewers"
        label={t('discussions.kinds.reviewers')}
        help={t('discussions.kinds.reviewersHelp')}
        value={props.value.reviewers}
        max={MAX_REVIEWERS}
        onChange={reviewers => props.onChange({ reviewers })}
      />
    </Stack>
  );
}
