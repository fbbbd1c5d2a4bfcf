import type { Report } from '@innokyla/backstage-plugin-innokyla-common';

/** An open report on a post of an expert, but for what the test says. */
export const aReport = (given: Partial<Report> = {}): Report => ({
  id: 'report-1',
  thread: {
    id: 'thread-1',
    title: 'Kuka maksaa?',
    anchor: { ref: 'operatingmodel:lappi/malli', title: 'Malli' },
    locked: false,
    hidden: false,
    revision: 1,
  },
  post: {
    seq: 4,
    author: 'user:default/asiantuntija',
    body: 'Tämä on **tyhmää**.',
    hidden: false,
    createdAt: '2020-03-01T08:00:00Z',
  },
  reason: 'insult',
  text: 'Ei näin.',
  level: 'workspace',
  reporter: 'user:default/lappi-hanketyontekija',
  at: '2020-03-02T08:00:00Z',
  state: 'open',
  revision: 1,
  ...given,
});
