import { useTexts } from '../../../translations/useTexts';
import { LineField } from '../../../ui/fields';
import type { FieldProps } from './FieldProps';
import { PASTED } from './limits';
import { RowsField } from './RowsField';

interface LinkRow {
  url?: string;
  title?: string;
}

/** `www.x.fi` is what people type; only a text that names a scheme of its own is left as it is. */
const completed = (url: string) =>
  /^www\.[^\s/]+\.[a-z]{2,}/i.test(url.trim()) ? `https://${url.trim()}` : url;

/** Web and e-mail addresses with the words they are shown by. */
export function LinksField(props: FieldProps<LinkRow[]>) {
  const t = useTexts();
  return (
    <RowsField<LinkRow>
      label={props.label}
      what={t('edit.rows.link')}
      rows={props.value ?? []}
      errors={props.errors}
      begin={() => ({})}
      onChange={rows => props.onChange(rows.length ? rows : undefined)}
    >
      {(row, index, change, errorOf) => (
        <>
          <LineField
            size="small"
            max={PASTED}
            name={`${props.part}.${index}.url`}
            label={t('edit.rows.url')}
            value={row.url ?? ''}
            error={errorOf('url')}
            onChange={url => change({ ...row, url })}
            onLeave={() =>
              row.url && change({ ...row, url: completed(row.url) })
            }
          />
          <LineField
            size="small"
            max={PASTED}
            name={`${props.part}.${index}.title`}
            label={t('edit.rows.words')}
            value={row.title ?? ''}
            error={errorOf('title')}
            onChange={title => {
              const { title: _before, ...rest } = row;
              change(title ? { ...rest, title } : rest);
            }}
          />
        </>
      )}
    </RowsField>
  );
}
