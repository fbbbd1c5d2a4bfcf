import type {
  Settings,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { errorColor } from '../../../ui/readableErrors';
import { useFormat } from '../../../ui/format';
import type { EarlierState } from './useEarlierUploads';

const percentOf = ({ offset, size }: Upload) =>
  String(size ? Math.floor((offset / size) * 100) : 0);

function EarlierRow(props: {
  upload: Upload;
  earlier: EarlierState;
  /** Title of its workspace, where more than one is in question. */
  workspace?: string;
  onFile(file: File): void;
}) {
  const { upload, earlier, workspace } = props;
  const t = useTexts();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [isOther, setOther] = useState(false);
  const { fileName: name, size } = upload;
  const isWhole = upload.state === 'checked';
  const take = (file: File | undefined) => {
    if (!file) return;
    const isSame = file.name === name && file.size === size;
    setOther(!isSame);
    if (!isSame) return;
    earlier.prepare(upload);
    props.onFile(file);
  };
  const total = format.bytes(size);
  const day = format.dayOf(upload.createdAt);
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {isWhole
          ? t('documents.earlier.whole', { name, total, day })
          : t('documents.earlier.part', {
              name,
              total,
              percent: percentOf(upload),
            })}{' '}
        {workspace && t('documents.earlier.workspace', { title: workspace })}
      </Typography>
      {isOther && (
        <Typography variant="body2" role="alert" sx={{ color: errorColor }}>
          {t('documents.earlier.other', { name, total })}
        </Typography>
      )}
      {isWhole ? (
        <Button
          size="small"
          aria-label={t('documents.earlier.useThis', { name })}
          onClick={() => earlier.use(upload)}
        >
          {t('documents.earlier.use')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={t('documents.earlier.chooseThis', { name })}
          onClick={() => input.current?.click()}
        >
          {t('documents.earlier.choose')}
        </Button>
      )}
      <Button
        size="small"
        color="inherit"
        aria-label={t('documents.transfer.remove', { name })}
        onClick={() => earlier.remove(upload)}
      >
        {t('documents.earlier.remove')}
      </Button>
      {!isWhole && (
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('documents.earlier.chooseThis', { name })}
          onChange={event => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      )}
    </Box>
  );
}

/** Files that were sent, or begun to be, before this page was opened. */
export function EarlierUploads(props: {
  earlier: EarlierState;
  settings: Settings;
  onFile(file: File): void;
}) {
  const t = useTexts();
  const { earlier, settings } = props;
  if (!earlier.uploads.length) return null;
  const titleOf = (name: string) =>
    settings.memberships.find(m => m.workspace === name)?.title;
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="subtitle1" component="h3">
        {t('documents.earlier.title')}
      </Typography>
      <Box
        component="ul"
        aria-label={t('documents.earlier.title')}
        sx={{ listStyle: 'none', p: 0, m: 0 }}
      >
        {earlier.uploads.map(upload => (
          <EarlierRow
            key={upload.id}
            upload={upload}
            earlier={earlier}
            workspace={
              settings.memberships.length > 1
                ? titleOf(upload.workspace)
                : undefined
            }
            onFile={props.onFile}
          />
        ))}
      </Box>
    </Box>
  );
}
