import { grantApplicationKind } from '@innokyla/backstage-plugin-innokyla-common';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { DayField } from '../../entities/edit/fields/DayField';
import {
  fromLocal,
  timeZone,
  toLocal,
} from '../../entities/edit/fields/instants';
import { MoneyField } from '../../entities/edit/fields/MoneyField';
import { PeriodField } from '../../entities/edit/fields/PeriodField';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { SelectField } from '../../ui/fields';
import { useFormat } from '../../ui/format';
import type { Field, UploadForm } from './form';
import type { PartProps } from './parts';
import { dateOf } from './suggestions/fill';
import { foundInAll } from './suggestions/found';
import { Suggested } from './suggestions/Suggested';
import { useChoices } from './useChoices';

const KIND = 'GrantApplication';
const DAYS = ['proposedOn', 'decidedOn', 'usableUntil'] as const;
const FIELDS = [
  'grantType',
  'applicationType',
  'money',
  'deadline',
  ...DAYS,
  'usage',
] as const;

const factOf = (key: string) =>
  grantApplicationKind.facts.find(fact => fact.key === key)!;

const isFilled = (form: UploadForm) =>
  FIELDS.some(field =>
    field === 'money' ? form.money.length > 0 : form[field] !== undefined,
  );

/** What is wrong with a field, as the fields of an entity's facts take it. */
const errorsOf = (errors: ReadonlyMap<Field, string>, field: Field) =>
  new Map(errors.has(field) ? [['', errors.get(field)!]] : []);

/** The rest of an application: folded away until something stands in it, for it can all be told later. */
export function MoreFields({ upload, errors }: PartProps) {
  const t = useTexts();
  const kinds = useKindTexts();
  const format = useFormat();
  const { form, change } = upload;
  const grantTypes = useChoices(KIND, 'grantType');
  const applicationTypes = useChoices(KIND, 'applicationType');
  const notSaid = { value: '', label: t('edit.field.notSaid') };
  // Until the person opens or closes it, it is open when it holds something.
  const [chosen, setChosen] = useState<boolean>();
  const isWrong = FIELDS.some(field => errors.has(field));
  const isOpen = isWrong || (chosen ?? isFilled(form));
  const label = (key: string) => kinds.fact(KIND, key);
  // The text may tell the day and no clock time; none is made up.
  const [deadlineDay] = form.deadline
    ? []
    : foundInAll(upload.facts.sources, dateOf('deadlineDay'));

  return (
    <Accordion
      variant="outlined"
      disableGutters
      expanded={isOpen}
      onChange={(_, open) => setChosen(open)}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id="innokyla-upload-more"
        aria-controls="innokyla-upload-more-fields"
      >
        <Typography component="h3" sx={{ fontWeight: 'bold' }}>
          {t('documents.upload.more')}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Suggested
            upload={upload}
            field="grantType"
            label={label('grantType')}
          >
            <SelectField
              name="grantType"
              label={label('grantType')}
              error={errors.get('grantType')}
              value={form.grantType}
              onChange={value => change({ grantType: value || undefined })}
              options={[notSaid, ...grantTypes]}
            />
          </Suggested>
          <Suggested
            upload={upload}
            field="applicationType"
            label={label('applicationType')}
          >
            <SelectField
              name="applicationType"
              label={label('applicationType')}
              error={errors.get('applicationType')}
              value={form.applicationType}
              onChange={value =>
                change({ applicationType: value || undefined })
              }
              options={[notSaid, ...applicationTypes]}
            />
          </Suggested>
          <Suggested upload={upload} field="money" label={label('money')}>
            <MoneyField
              part="money"
              kind={KIND}
              fact={factOf('money')}
              label={label('money')}
              value={form.money}
              errors={errorsOf(errors, 'money')}
              onChange={rows => change({ money: rows ?? [] })}
            />
          </Suggested>
          <Suggested upload={upload} field="deadline" label={label('deadline')}>
            <DayField
              withTime
              name="deadline"
              label={label('deadline')}
              help={
                deadlineDay
                  ? t('documents.suggestions.deadlineDay', {
                      day: format.day(String(deadlineDay.value)),
                      line: deadlineDay.line,
                    })
                  : t('edit.field.time', { zone: timeZone() })
              }
              error={errors.get('deadline')}
              value={toLocal(form.deadline)}
              onChange={local => change({ deadline: fromLocal(local) })}
            />
          </Suggested>
          {DAYS.map(key => (
            <Suggested key={key} upload={upload} field={key} label={label(key)}>
              <DayField
                name={key}
                label={label(key)}
                error={errors.get(key)}
                value={form[key]}
                onChange={day => change({ [key]: day })}
              />
            </Suggested>
          ))}
          <Suggested upload={upload} field="usage" label={label('usage')}>
            <PeriodField
              part="usage"
              kind={KIND}
              fact={factOf('usage')}
              label={label('usage')}
              value={form.usage}
              errors={errorsOf(errors, 'usage')}
              onChange={usage => change({ usage })}
            />
          </Suggested>
        </Stack>
      </AccordionDetails>
    </Accordion>
  );
}
