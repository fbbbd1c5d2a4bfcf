import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { sectionId } from '../../../entities/detail/Section';
import { entityPath, filePath } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { useAboutText } from '../../threads/useAboutText';

/** What a thread is about, and the way there: the entity, the section of it, the version of the file. */
export function ThreadPlace({ anchor }: { anchor: Thread['anchor'] }) {
  const t = useTexts();
  const aboutText = useAboutText();
  const { ref, section, version } = anchor;
  const about = aboutText(anchor);
  return (
    <Typography variant="body2" component="div">
      {t('discussions.thread.about')}{' '}
      <Link
        component={RouterLink}
        to={entityPath(ref)}
        sx={{ unicodeBidi: 'isolate' }}
      >
        {anchor.title ?? ref}
      </Link>
      {about && (
        <>
          {' · '}
          <Link
            component={RouterLink}
            to={
              version === undefined
                ? `${entityPath(ref)}#${sectionId(section!)}`
                : filePath(ref, version)
            }
          >
            {about}
          </Link>
        </>
      )}
    </Typography>
  );
}
