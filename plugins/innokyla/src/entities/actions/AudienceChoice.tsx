import { useId } from 'react';
import {
  type InnokylaEntity,
  VISIBILITIES,
  type Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTexts } from '../../translations/useTexts';

/** Chooses who may see an entity; each choice says in words who that is. */
export function AudienceChoice(props: {
  entity: InnokylaEntity;
  value: Visibility;
  /** What the choice is about, already on the screen. */
  label: string;
  onChange: (visibility: Visibility) => void;
}) {
  const t = useTexts();
  const name = useId();
  const words: Record<Visibility, string> = {
    workspace: t('actions.publish.workspace', {
      name: props.entity.workspace.title,
    }),
    programme: t('actions.publish.programme'),
    portal: t('actions.publish.portal'),
  };
  return (
    <FormControl>
      <RadioGroup
        name={name}
        aria-label={props.label}
        value={props.value}
        onChange={event => props.onChange(event.target.value as Visibility)}
      >
        {VISIBILITIES.map(visibility => (
          <FormControlLabel
            key={visibility}
            value={visibility}
            control={<Radio />}
            label={words[visibility]}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
