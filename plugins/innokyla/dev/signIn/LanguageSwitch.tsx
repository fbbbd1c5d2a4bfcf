import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { portalTranslationRef } from '../translations/ref';
import { useAppLanguage } from '../useAppLanguage';

/** A language's name in that language itself, with a capital letter. */
function ownName(language: string) {
  const name =
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ??
    language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Buttons that change the language of the whole portal at once. */
export function LanguageSwitch() {
  const { t } = useTranslationRef(portalTranslationRef);
  const { language, languages, choose } = useAppLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      aria-label={t('language.label')}
      onChange={(_event, next: string | null) => next && choose(next)}
    >
      {languages.map(code => (
        <ToggleButton
          key={code}
          value={code}
          lang={code}
          sx={{ textTransform: 'none', color: 'text.primary' }}
        >
          {ownName(code)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
