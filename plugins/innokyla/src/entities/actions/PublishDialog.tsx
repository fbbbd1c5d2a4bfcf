import { useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';
import { AudienceChoice } from './AudienceChoice';
import { StillMissing } from './StillMissing';

/** Asks who may see an entity: when it is published, and from then on. */
export function PublishDialog(props: AskProps) {
  const t = useTexts();
  const { entity } = props;
  const [visibility, setVisibility] = useState(entity.visibility);
  const isOut = entity.status === 'published';
  const question = isOut
    ? t('actions.publish.titleChange')
    : t('actions.publish.title');
  return (
    <AskDialog
      {...props}
      title={question}
      confirmLabel={
        isOut
          ? t('actions.publish.confirmChange')
          : t('actions.publish.confirm')
      }
      action={{ type: 'publish', visibility }}
      said={() =>
        t('actions.publish.done', {
          audience: t(`common.visibility.${visibility}`),
        })
      }
    >
      <AudienceChoice
        entity={entity}
        label={question}
        value={visibility}
        onChange={setVisibility}
      />
      {!isOut && <StillMissing entity={entity} />}
    </AskDialog>
  );
}
