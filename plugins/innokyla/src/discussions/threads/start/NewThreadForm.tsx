import {
  type Attachment,
  findKind,
  MAX_POST,
  mentionsIn,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  usePostFiles,
  useSendWhenReady,
  WaitingToSend,
} from '../../../documents/attachments';
import { useEntityDetail } from '../../../entities/queries';
import { textsOf } from '../../../entities/specValues';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { LineField } from '../../../ui/fields';
import { headingFocus } from '../../../ui/headingFocus';
import { PeopleNearProvider } from '../../../ui/people/peopleNear';
import { readableErrors } from '../../../ui/readableErrors';
import { useStored } from '../../../ui/useStored';
import { TopicsField } from '../../me/TopicsField';
import { useThreadAddress } from '../../useThreadAddress';
import { PostField, useNear } from '../../writing';
import { topicOf } from '../threadFilters';
import { AboutField } from './AboutField';
import { type Problem, problemsOf } from './draft';
import { ExpertSuggestions } from './ExpertSuggestions';
import { KindChoice } from './KindChoice';
import { KindFields } from './KindFields';
import { toggleMention } from './mentioning';
import { type Begun, useDraft } from './useDraft';
import { useStartThread } from './useStartThread';

const NO_FILES: Attachment[] = [];
const NO_PROBLEMS: ReadonlySet<Problem> = new Set();

const toggled = (refs: readonly string[], ref: string) =>
  refs.includes(ref) ? refs.filter(one => one !== ref) : [...refs, ref];

/** Starting a thread: what for, about what, and its first post. What is written stays in this browser until it is out. */
export function NewThreadForm(props: {
  anchor: string;
  me: string;
  /** The kind that the address asked for. */
  wanted?: string;
  /** The part of it that the address leads to. */
  about: Omit<Begun, 'wanted'>;
  onCancel(): void;
}) {
  const { anchor, me, about, wanted } = props;
  const t = useTexts();
  const address = useThreadAddress();
  const key = `innokyla.newThread.${me}.${anchor}`;
  const { draft, change, clear } = useDraft(key, {
    wanted,
    section: about.section,
    version: about.version,
  });
  const files = usePostFiles(anchor, useStored(`${key}.files`, NO_FILES));
  const isOurs = findKind(parseRef(anchor).kind) !== undefined;
  const entity = useEntityDetail(anchor, { enabled: isOurs }).data;
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const mutation = useStartThread({
    anchor,
    onIds: ids => change({ ids }),
    onStarted: id => {
      clear();
      files.clear();
      address.openThread(id);
    },
  });
  useEffect(() => heading.current?.focus(), []);

  const found = problemsOf(draft, Date.now());
  const problems = attempts > 0 ? found : NO_PROBLEMS;
  // What is to be put right may stand above what is in sight.
  useEffect(() => {
    if (attempts > 0) {
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
  }, [attempts]);

  const sending = useSendWhenReady(files, () => {
    if (found.size || mutation.isPending) return;
    mutation.mutate({ draft, attachments: files.attached });
  });
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (found.size) setAttempts(count => count + 1);
    else if (!mutation.isPending) sending.send();
  };
  const bodyError = () => {
    if (found.has('tooLong')) {
      return t('discussions.threads.tooLong', { max: String(MAX_POST) });
    }
    return problems.has('needsText')
      ? t('discussions.threads.needsText')
      : undefined;
  };
  const near = useNear({ anchor, me });
  const isReview = draft.kind === 'review';

  return (
    <Paper
      variant="outlined"
      sx={{ p: { xs: 2, sm: 3 }, mb: 3, ...readableErrors }}
    >
      <Stack component="form" noValidate ref={form} spacing={2} onSubmit={send}>
        <Typography
          variant="h5"
          component="h2"
          ref={heading}
          tabIndex={-1}
          sx={headingFocus}
        >
          {t('discussions.threads.startTitle')}
        </Typography>
        <KindChoice
          entity={entity}
          value={draft.kind}
          onChange={kind => change({ kind })}
        />
        <LineField
          name="title"
          label={t('discussions.threads.titleLabel')}
          help={t('discussions.threads.titleHelp')}
          error={
            problems.has('needsTitle')
              ? t('discussions.threads.needsTitle')
              : undefined
          }
          value={draft.title}
          onChange={title => change({ title })}
        />
        <KindFields draft={draft} change={change} problems={problems} />
        <PeopleNearProvider value={near}>
          <PostField
            label={
              draft.kind === 'experience'
                ? t('discussions.start.inShort')
                : t('discussions.threads.text')
            }
            files={files}
            error={bodyError()}
            value={draft.body}
            onChange={body => change({ body })}
            onSend={send}
          />
        </PeopleNearProvider>
        {entity && (
          <AboutField entity={entity} value={draft} onChange={change} />
        )}
        <TopicsField
          label={t('discussions.start.topics')}
          help={t('discussions.start.topicsHelp')}
          topics={draft.topics}
          suggested={textsOf(entity?.spec.keywords).flatMap(
            word => topicOf(word) ?? [],
          )}
          onChange={topics => change({ topics })}
        />
        {(isReview || draft.kind === 'question') && (
          <ExpertSuggestions
            anchor={anchor}
            topics={draft.topics}
            me={me}
            asked={isReview ? draft.reviewers : mentionsIn(draft.body)}
            onToggle={ref =>
              change(
                isReview
                  ? { reviewers: toggled(draft.reviewers, ref) }
                  : { body: toggleMention(draft.body, ref) },
              )
            }
          />
        )}
        {sending.isWaiting && (
          <WaitingToSend pending={files.pending} onStop={sending.stop} />
        )}
        {mutation.isError && <ErrorNotice error={mutation.error} />}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            type="submit"
            variant="contained"
            // Not disabled while it is sent: the keyboard would lose its place.
            aria-disabled={mutation.isPending || sending.isWaiting}
          >
            {mutation.isPending
              ? t('discussions.threads.sending')
              : t('discussions.threads.send')}
          </Button>
          <Button onClick={props.onCancel}>{t('common.action.cancel')}</Button>
        </Box>
      </Stack>
    </Paper>
  );
}
