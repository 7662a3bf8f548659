import type { AlertStep, Delta, Health, Score, Snapshot } from '../../src/feed/records';
import { noHeadline } from '../../src/feed/wallState';

/** Records for the tests of the reducer; times are seconds, for short. */

export const score = (enterpriseId: string, value: number, at = 1, name: string | null = enterpriseId): Score => ({
  enterpriseId, name, town: '清溪镇', at, score: value, level: 'yellow', drivers: [],
});

export const step = (alertId: string, transition: string, level: AlertStep['level'] = 'yellow', at = 1): AlertStep => ({
  alertId, enterpriseId: `of ${alertId}`, name: alertId, town: null, topic: 'wage_arrears', level, transition, at, dueAt: null,
});

export const health = (accepted: number): Health => ({
  at: 1, status: 'ok', simulated: null, accepted, deadLetters: 0, late: 0, duplicates: 0, sources: [],
});

export const scoreEvent = (id: number, of: Score): Delta => ({ kind: 'score', id: String(id), score: of });
export const alertEvent = (id: number, of: AlertStep): Delta => ({ kind: 'alert', id: String(id), step: of });
export const healthEvent = (id: number, of: Health): Delta => ({ kind: 'health', id: String(id), health: of });

export const snapshot = (lastEventId: number | null, parts: Partial<Snapshot> = {}): Snapshot => ({
  asOf: 1,
  lastEventId: lastEventId === null ? null : String(lastEventId),
  district: null,
  headline: { ...noHeadline, open: { ...noHeadline.open, red: 0, orange: 0, yellow: 0 }, alertsToday: 0, signalsToday: 10 },
  ranking: [],
  towns: [],
  alerts: [],
  heat: { days: [], rows: [] },
  health: null,
  simulated: null,
  ...parts,
});
