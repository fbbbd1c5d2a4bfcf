import { useApi } from '@backstage/core-plugin-api';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { innokylaApiRef } from '../../../api';
import { useTexts } from '../../../translations/useTexts';
import { PersonName } from '../../../ui/PersonName';
import { discussionKeys } from '../../keys';

/** Most that are offered: the first share most of the topics. */
const MOST = 5;

/** People who answer on the topics of what is being written; one press asks them. Nothing while there are none. */
export function ExpertSuggestions(props: {
  anchor: string;
  topics: readonly string[];
  me: string;
  /** Those who are asked already. */
  asked: readonly string[];
  onToggle(ref: string): void;
}) {
  const { anchor, topics, asked } = props;
  const t = useTexts();
  const id = useId();
  const client = useApi(innokylaApiRef);
  const wanted = { topic: topics, anchor };
  const query = useQuery({
    queryKey: discussionKeys.experts(wanted),
    queryFn: ({ signal }) => client.listExperts(wanted, { signal }),
    enabled: topics.length > 0,
    placeholderData: keepPreviousData,
  });
  const experts = (query.data?.items ?? [])
    .filter(({ ref }) => ref !== props.me)
    .slice(0, MOST);
  if (topics.length === 0 || experts.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} component="h3" variant="subtitle1">
        {t('discussions.start.experts')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('discussions.start.expertsHelp')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {experts.map(({ ref, topics: shared }) => {
          const isAsked = asked.includes(ref);
          const personId = `${id}-${ref}`;
          const buttonId = `${personId}-ask`;
          return (
            <Box
              component="li"
              key={ref}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 2,
                alignItems: 'center',
                justifyContent: 'space-between',
                py: 0.5,
              }}
            >
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <span id={personId}>
                  <PersonName personRef={ref} />
                </span>
                <Typography variant="body2" color="text.secondary">
                  {t('discussions.start.answersOn', {
                    topics: shared.join(', '),
                  })}
                </Typography>
              </Box>
              <Button
                id={buttonId}
                size="small"
                variant={isAsked ? 'contained' : 'outlined'}
                aria-pressed={isAsked}
                aria-labelledby={`${buttonId} ${personId}`}
                startIcon={isAsked ? <CheckIcon /> : undefined}
                onClick={() => props.onToggle(ref)}
              >
                {t('discussions.start.ask')}
              </Button>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
