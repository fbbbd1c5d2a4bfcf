import type { ReactElement } from 'react';
import AskIcon from '@mui/icons-material/ForumOutlined';
import FindIcon from '@mui/icons-material/TravelExploreOutlined';
import WriteIcon from '@mui/icons-material/EditNoteOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useSettings } from '../entities/queries';
import { browsePath, entityPath, newPath, uploadPath } from '../routes';
import { useTexts } from '../translations/useTexts';

function ActionCard(props: {
  to: string;
  icon: ReactElement;
  title: string;
  description: string;
}) {
  return (
    <Card component="li" variant="outlined" sx={{ listStyle: 'none' }}>
      <CardActionArea
        component={RouterLink}
        to={props.to}
        sx={{
          height: '100%',
          p: 2,
          display: 'flex',
          gap: { xs: 2, sm: 1 },
          // Above the words where the cards are narrow: beside them, long Finnish words break in two.
          flexDirection: { xs: 'row', sm: 'column' },
          alignItems: { xs: 'center', sm: 'flex-start' },
          justifyContent: 'flex-start',
        }}
      >
        <Box
          aria-hidden
          sx={{
            color: 'primary.main',
            display: 'flex',
            '& svg': { fontSize: 40 },
          }}
        >
          {props.icon}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h5"
            component="span"
            display="block"
            sx={{
              fontSize: '1.2rem',
              overflowWrap: 'anywhere',
              hyphens: 'auto',
            }}
          >
            {props.title}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {props.description}
          </Typography>
        </Box>
      </CardActionArea>
    </Card>
  );
}

/** The large actions. Uploading and writing are offered to those who belong somewhere that they may write to. */
export function HomeActions(props: { programmeRef: string }) {
  const t = useTexts();
  const mayWrite = useSettings().data?.memberships.some(
    membership => membership.role !== 'expert',
  );
  return (
    <Box component="nav" aria-label={t('home.actions')} sx={{ mb: 5 }}>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns:
            'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
        }}
      >
        {mayWrite && (
          <ActionCard
            to={uploadPath()}
            icon={<UploadIcon />}
            title={t('home.upload.title')}
            description={t('home.upload.description')}
          />
        )}
        {mayWrite && (
          <ActionCard
            to={newPath({ kind: 'OperatingModel' })}
            icon={<WriteIcon />}
            title={t('home.write.title')}
            description={t('home.write.description')}
          />
        )}
        <ActionCard
          to={browsePath('models')}
          icon={<FindIcon />}
          title={t('home.models.title')}
          description={t('home.models.description')}
        />
        <ActionCard
          to={entityPath(props.programmeRef, {
            tab: 'discussion',
            start: 'question',
          })}
          icon={<AskIcon />}
          title={t('home.ask.title')}
          description={t('home.ask.description')}
        />
      </Box>
    </Box>
  );
}
