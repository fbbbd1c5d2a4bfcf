import { DIGESTS, type Me } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { homePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { ChoiceField } from '../../ui/fields';
import { useLanguage } from '../../ui/format';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { FollowList } from '../following/FollowList';
import { TopicsField } from './TopicsField';
import { useMySettings } from './useMySettings';

/** Where the portal keeps its own settings. */
const PORTAL_SETTINGS = '/settings';

function Part(props: { title: string; lead?: string; children?: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <SectionTitle id={id}>{props.title}</SectionTitle>
      {props.lead && (
        <Typography sx={{ maxWidth: '75ch', mb: 2 }}>{props.lead}</Typography>
      )}
      {props.children}
    </Box>
  );
}

/** One's own settings: the digest, the topics one answers on, and what one hears of. */
export function SettingsPage() {
  const t = useTexts();
  const language = useLanguage();
  const { query, change } = useMySettings();
  const mine = (draw: (me: Me) => ReactNode) => {
    if (query.data) return draw(query.data);
    return query.isError ? (
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
    ) : (
      <TextSkeleton lines={4} />
    );
  };
  return (
    <PageFrame>
      <PageHeading
        title={t('discussions.me.title')}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
        lead={t('discussions.me.lead')}
      />
      <Stack spacing={5} sx={{ maxWidth: 860 }}>
        {change.isError && <ErrorNotice error={change.error} />}
        <Part title={t('discussions.me.digest.title')}>
          {mine(me => (
            <ChoiceField
              name="digest"
              label={t('discussions.me.digest.label')}
              help={t('discussions.me.digest.help')}
              options={DIGESTS.map(value => ({
                value,
                label: t(`discussions.me.digest.${value}`),
              }))}
              value={me.digest}
              onChange={digest => change.mutate({ digest })}
            />
          ))}
        </Part>
        <Part
          title={t('discussions.me.topics.title')}
          lead={t('discussions.me.topics.lead')}
        >
          {mine(me => (
            <TopicsField
              topics={me.topics}
              onChange={topics => change.mutate({ topics })}
            />
          ))}
        </Part>
        <Part
          title={t('discussions.me.follows.title')}
          lead={t('discussions.me.follows.lead')}
        >
          <FollowList />
        </Part>
        <Part
          title={t('discussions.me.language.title')}
          lead={t('discussions.me.language.text', {
            language: t(`common.language.${language}`),
          })}
        />
        <Part
          title={t('discussions.me.portal.title')}
          lead={t('discussions.me.portal.text')}
        >
          <TextLink to={PORTAL_SETTINGS}>
            {t('discussions.me.portal.link')}
          </TextLink>
        </Part>
      </Stack>
      <Box role="status" sx={visuallyHidden}>
        {change.isSuccess && t('discussions.me.saved')}
      </Box>
    </PageFrame>
  );
}
