import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_TOPICS,
  topicSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';

/** The longest topic, in characters. */
const MAX_TOPIC = 60;

/** Topics as chips; those in use are suggested, any other can be typed. */
export function TopicsField(props: {
  topics: readonly string[];
  onChange(topics: string[]): void;
  /** What it is called and what is said below it, where it is not about what one answers on. */
  label?: string;
  help?: string;
  /** Offered before those in use. */
  suggested?: readonly string[];
}) {
  const { topics } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const known = useQuery({
    queryKey: ['innokyla', 'topics', q],
    queryFn: ({ signal }) => client.listTopics(q || undefined, { signal }),
    placeholderData: keepPreviousData,
  }).data?.items;
  const threads = new Map(known?.map(item => [item.topic, item.threads]));
  const most = String(MAX_TOPICS);
  const offered = new Set([
    ...(props.suggested ?? []).filter(topic =>
      topic.startsWith(q.toLocaleLowerCase('fi')),
    ),
    ...threads.keys(),
  ]);
  const isFull = topics.length >= MAX_TOPICS;
  const change = (chosen: string[]) => {
    const read = chosen
      .map(topic => topicSchema.safeParse(topic.trim()))
      .flatMap(({ data }) => (data ? [data] : []));
    const next = [...new Set(read)].slice(0, MAX_TOPICS);
    if (next.join('\n') !== topics.join('\n')) props.onChange(next);
    setTyped('');
  };
  return (
    <Autocomplete<string, true, false, true>
      multiple
      freeSolo
      filterSelectedOptions
      options={[...offered]}
      filterOptions={all => all.filter(topic => !topics.includes(topic))}
      value={[...topics]}
      inputValue={typed}
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') setTyped(text);
      }}
      onChange={(_, chosen) => change(chosen)}
      // What was typed counts as said: leaving the field must not lose it.
      onBlur={() => typed.trim() && change([...topics, typed])}
      clearText={t('discussions.me.topics.clear')}
      openText={t('discussions.me.topics.open')}
      closeText={t('discussions.me.topics.close')}
      noOptionsText={t('discussions.me.topics.none')}
      renderOption={(optionProps, topic) => (
        <li {...optionProps} key={topic}>
          {topic}
          <Typography
            component="span"
            variant="body2"
            color="text.secondary"
            sx={{ ml: 1 }}
          >
            {threads.has(topic) &&
              t('discussions.me.topics.threads', {
                count: threads.get(topic) ?? 0,
              })}
          </Typography>
        </li>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label ?? t('discussions.me.topics.label')}
          error={isFull && typed.trim() !== ''}
          helperText={
            isFull
              ? t('discussions.me.topics.full', { most })
              : props.help ?? t('discussions.me.topics.help', { most })
          }
          inputProps={{ ...params.inputProps, maxLength: MAX_TOPIC }}
        />
      )}
    />
  );
}
