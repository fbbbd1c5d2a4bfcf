import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { Link as RouterLink, useHref } from 'react-router-dom';
import { entityPath, fileComparePath, filePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';

/** Props of `VersionMenu`. */
export interface VersionMenuProps {
  documentRef: string;
  version: DocumentVersion;
  isNewest: boolean;
  /** Number of the version before this one; undefined for the first. */
  previous?: number;
  /** Whether an earlier version can become the newest again. */
  canRestore: boolean;
  onRestore: (version: DocumentVersion) => void;
  /** Puts an address where it can be pasted from, and says so. */
  onCopy: (address: string, said: string) => void;
}

/** What else can be done with a version: its address, comparing, bringing it back. */
export function VersionMenu(props: VersionMenuProps) {
  const t = useTexts();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { documentRef, version, previous } = props;
  const number = String(version.version);
  const own = useHref(filePath(documentRef, version.version));
  const latest = useHref(filePath(documentRef, 'latest'));
  const close = () => setAnchor(null);
  const copy = (path: string, said: string) => {
    close();
    props.onCopy(new URL(path, window.location.origin).toString(), said);
  };
  return (
    <>
      <IconButton
        aria-label={t('documents.versions.moreName', { version: number })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem
          onClick={() =>
            copy(own, t('documents.versions.copied', { version: number }))
          }
        >
          {t('documents.versions.copy')}
        </MenuItem>
        {props.isNewest && (
          <MenuItem
            onClick={() => copy(latest, t('documents.versions.copiedLatest'))}
          >
            {t('documents.versions.copyLatest')}
          </MenuItem>
        )}
        {previous !== undefined && (
          <MenuItem
            component={RouterLink}
            to={fileComparePath(documentRef, {
              from: previous,
              to: version.version,
            })}
          >
            {t('documents.versions.compare', { version: String(previous) })}
          </MenuItem>
        )}
        <MenuItem
          component={RouterLink}
          to={entityPath(documentRef, {
            tab: 'discussion',
            version: version.version,
          })}
        >
          {t('discussions.threads.discussVersion')}
        </MenuItem>
        {props.canRestore && !props.isNewest && (
          <MenuItem
            onClick={() => {
              close();
              props.onRestore(version);
            }}
          >
            {t('documents.versions.restore')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
