import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { UploadFormState } from '../useUploadForm';
import { FieldNotes } from './FieldNotes';
import type { FilledField } from './fill';
import { useDescribe } from './useDescribe';

const SEVERAL: readonly FilledField[] = ['money', 'years', 'regions'];

/** A field with what the files say about it. */
export function Suggested(props: {
  upload: UploadFormState;
  field: FilledField;
  label: string;
  children: ReactNode;
}) {
  const { upload, field } = props;
  const describe = useDescribe();
  return (
    <Box>
      {props.children}
      <FieldNotes
        label={props.label}
        filling={upload.filling.fields.get(field)}
        describe={value => describe(field, value)}
        withFileName={upload.facts.sources.length > 1}
        withValue={SEVERAL.includes(field)}
        onRefuse={note => upload.refuse(field, note)}
        onUse={found => upload.use(field, found)}
      />
    </Box>
  );
}
