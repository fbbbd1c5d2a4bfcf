import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { innokylaApiRef } from '../../../api';
import { useTexts } from '../../../translations/useTexts';
import { PersonName } from '../../../ui/PersonName';
import { discussionKeys } from '../../keys';

/** Most that are offered: the first share most of the topics. */
const MOST = 5;

/** People who answer on the topics of what is being written; whoever is ticked is asked. Nothing while there are none. */
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
          const askId = `${personId}-ask`;
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
              {/* No button: what is chosen here happens when all of it is published. */}
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={isAsked}
                    onChange={() => props.onToggle(ref)}
                    inputProps={{ 'aria-labelledby': `${askId} ${personId}` }}
                  />
                }
                label={<span id={askId}>{t('discussions.start.ask')}</span>}
                sx={{ ml: 'auto', mr: 0 }}
              />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
