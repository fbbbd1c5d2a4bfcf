import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { TextLink } from '../../ui/TextLink';
import { SideBox } from './SideBox';

/** The same in other languages, the original among them; nothing while there is only one. */
export function LanguageVersions({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const versions = entity.languageVersions ?? [];
  if (versions.length === 0) return null;
  return (
    <SideBox title={t('detail.languages.title')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {versions.map(({ ref, title, language, original }) => (
          <li key={ref}>
            {t(`common.language.${language}`)}
            {original && ` (${t('detail.languages.original')})`}:{' '}
            <span lang={language}>
              <TextLink to={entityPath(ref)}>{title}</TextLink>
            </span>
          </li>
        ))}
      </Box>
    </SideBox>
  );
}
