import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';
import { portalTranslationRef } from '../translations/ref';
import { exampleUsers } from './exampleUsers';
import { LanguageSwitch } from './LanguageSwitch';

/** Asks which of the example users is signing in. */
export function UserChoice(props: { onChoose: (user: string) => void }) {
  const { t } = useTranslationRef(portalTranslationRef);
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Container component="main" maxWidth="md" sx={{ paddingY: 4 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          justifyContent: 'space-between',
          alignItems: 'center',
          marginBottom: 4,
        }}
      >
        <Typography component="p" variant="h6" color="text.primary">
          {title}
        </Typography>
        <LanguageSwitch />
      </Box>
      <Typography component="h1" variant="h4" color="text.primary">
        {t('signIn.title')}
      </Typography>
      <Typography color="text.primary" sx={{ marginTop: 1, marginBottom: 3 }}>
        {t('signIn.lead')}
      </Typography>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns:
            'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
          listStyle: 'none',
          padding: 0,
          margin: 0,
        }}
      >
        {exampleUsers.map(({ id, key }) => (
          <Card key={id} component="li" variant="outlined">
            <CardActionArea
              onClick={() => props.onChoose(id)}
              sx={{
                height: '100%',
                display: 'flex',
                flexDirection: 'column',
                justifyContent: 'flex-start',
                alignItems: 'stretch',
              }}
            >
              <CardContent>
                <Typography
                  component="h2"
                  variant="h6"
                  sx={{ fontSize: 18, lineHeight: 1.3, hyphens: 'auto' }}
                >
                  {t(`user.${key}.name`)}
                </Typography>
                <Typography
                  variant="body2"
                  sx={{ fontWeight: 600, marginTop: 0.5 }}
                >
                  {t(`user.${key}.place`)}
                </Typography>
                <Typography variant="body2" sx={{ marginTop: 1 }}>
                  {t(`user.${key}.does`)}
                </Typography>
              </CardContent>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </Container>
  );
}
