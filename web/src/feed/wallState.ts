import type { AlertStep, Headline, Health, Heat, Level, Score, Town } from './records';

/** How much is kept; the rest is the service's to remember. */
export const limits = { ranking: 60, feed: 40, openAlerts: 5_000 } as const;

/** All that the wall shows. Never changed in place. */
export interface WallState {
  readonly asOf: number | null;
  /** The newest time the service has told, whichever block it was about. */
  readonly serviceNow: number | null;
  readonly lastEventId: string | null;
  readonly district: string | null;
  readonly headline: Headline;
  readonly ranking: readonly Score[];
  readonly towns: readonly Town[];
  readonly feed: readonly AlertStep[];
  /** Level of each alert known to be open, so that a step from level to level moves the figures. */
  readonly openAlerts: ReadonlyMap<string, Level>;
  readonly heat: Heat;
  readonly health: Health | null;
  /** Once told that figures are simulated they stay marked until the service says otherwise. */
  readonly simulated: boolean;
  /** A delta could not be applied exactly: only a new snapshot makes the figures right. */
  readonly needsSnapshot: boolean;
}

export const noHeadline: Headline = {
  companies: null,
  open: { none: null, blue: null, yellow: null, orange: null, red: null },
  signalsToday: null,
  alertsToday: null,
  waiting: null,
  hazardsOpen: null,
  hazardsClosed: null,
  workersHelped: null,
  yuanRecovered: null,
  mediationSuccess: null,
};

export const emptyWall: WallState = {
  asOf: null,
  serviceNow: null,
  lastEventId: null,
  district: null,
  headline: noHeadline,
  ranking: [],
  towns: [],
  feed: [],
  openAlerts: new Map(),
  heat: { days: [], rows: [] },
  health: null,
  simulated: false,
  needsSnapshot: false,
};
