import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import type { UploadFormState } from '../useUploadForm';

/** How many fields a file has filled in. */
function countOf({ filling, fillings }: UploadFormState, fileId: string) {
  const all = [
    ...filling.fields.values(),
    ...(fillings.get(fileId)?.values() ?? []),
  ];
  return all
    .flatMap(({ notes }) => notes)
    .filter(({ isFilled, found }) => isFilled && found.fileId === fileId)
    .length;
}

/** Says once for each file what it has filled in: told again with every correction, it would only disturb. */
export function FilledSummary({ upload }: { upload: UploadFormState }) {
  const t = useTexts();
  const [counts, setCounts] = useState<Record<string, number>>({});
  const { sources } = upload.facts;
  useEffect(() => {
    const fresh = sources.filter(({ fileId }) => !(fileId in counts));
    if (!fresh.length) return;
    setCounts({
      ...counts,
      ...Object.fromEntries(
        fresh.map(({ fileId }) => [fileId, countOf(upload, fileId)]),
      ),
    });
  }, [sources, counts, upload]);
  const told = sources.filter(({ fileId }) => counts[fileId]);
  return (
    <Box role="status">
      {told.length > 0 && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {told.map(({ fileId, fileName }) => (
            <div key={fileId}>
              {t('documents.suggestions.filled', {
                count: counts[fileId],
                name: fileName,
              })}
            </div>
          ))}
        </Alert>
      )}
    </Box>
  );
}
