import { useMemo } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { type Texts, useTexts } from '../../../translations/useTexts';
import { objectsOf, textOf } from '../../specValues';
import { Section, sectionId } from '../Section';
import { fundingTimeline } from './fundingTimeline';
import { Money, MONEY_ID } from './Money';
import { Reports } from './Reports';
import { Timeline, TIMELINE_ID } from './Timeline';

const CONDITIONS_ID = sectionId('conditions');

/** What only an application has: its money, the conditions it came with, its timeline and the reports it owes. */
export function ApplicationParts({ entity }: { entity: InnokylaEntity }) {
  const { spec, language } = entity;
  const t = useTexts();
  const conditions = textOf(spec.conditions);
  const timeline = useMemo(() => fundingTimeline(spec, Date.now()), [spec]);
  return (
    <>
      <Money years={timeline.years} />
      {conditions && (
        <Section
          id={CONDITIONS_ID}
          title={t('funding.conditions')}
          text={conditions}
          language={language}
        />
      )}
      <Timeline timeline={timeline} />
      <Reports spec={spec} />
    </>
  );
}

/** Titles of those parts for the table of contents. */
export function applicationTitles({ spec }: InnokylaEntity, t: Texts) {
  return [
    { id: MONEY_ID, title: t('kind.GrantApplication.money.title') },
    ...(textOf(spec.conditions)
      ? [{ id: CONDITIONS_ID, title: t('funding.conditions') }]
      : []),
    ...(fundingTimeline(spec, Date.now()).events.length
      ? [{ id: TIMELINE_ID, title: t('funding.time.title') }]
      : []),
    ...(objectsOf(spec.reports).some(report => textOf(report.due))
      ? [{ id: 'innokyla-reports', title: t('detail.reports.title') }]
      : []),
  ];
}
