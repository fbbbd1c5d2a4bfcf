import { attachmentIdOf } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { AttachedPicture } from '../../../documents/attachments';
import { useTexts } from '../../../translations/useTexts';
import { LineField } from '../../../ui/fields';
import type { FieldProps } from './FieldProps';
import { PASTED } from './limits';
import { UploadPicture } from './UploadPicture';

interface Picture {
  url?: string;
  alt?: string;
}

/** A picture, uploaded or by its address, with what it shows in words. */
export function PictureField(props: FieldProps<Picture>) {
  const t = useTexts();
  const { url = '', alt = '' } = props.value ?? {};
  const change = (next: Picture) =>
    props.onChange(next.url || next.alt ? next : undefined);
  const attachment = attachmentIdOf(url);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 'bold', p: 0, mb: 1 }}>
        {props.label}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {attachment ? (
          <Box data-field={`${props.part}.url`} tabIndex={-1}>
            <AttachedPicture id={attachment} alt={alt} maxHeight={200} />
            {props.errors.has('url') && (
              <Typography color="error">{props.errors.get('url')}</Typography>
            )}
            <Box>
              <Button
                size="small"
                onClick={() => change({ url: undefined, alt })}
              >
                {t('documents.attachments.removePicture')}
              </Button>
            </Box>
          </Box>
        ) : (
          <LineField
            max={PASTED}
            name={`${props.part}.url`}
            label={t('edit.field.pictureUrl')}
            value={url}
            error={props.errors.get('url')}
            onChange={next => change({ url: next, alt })}
          />
        )}
        <UploadPicture onUploaded={next => change({ url: next, alt })} />
        <LineField
          max={PASTED}
          name={`${props.part}.alt`}
          label={t('edit.field.pictureAlt')}
          value={alt}
          error={props.errors.get('alt')}
          onChange={next => change({ url, alt: next })}
        />
        {/^https?:\/\//i.test(url) && !props.errors.has('url') && (
          <Box
            component="img"
            src={url}
            alt={alt}
            sx={{ maxWidth: '100%', maxHeight: 200, objectFit: 'contain' }}
          />
        )}
      </Box>
    </Box>
  );
}
