/** What the service sends, after decoding. Times are milliseconds since 1970; nothing here can name a worker. */

export const levelNames = ['none', 'blue', 'yellow', 'orange', 'red'] as const;
export type Level = (typeof levelNames)[number];

export type Driver =
  | { readonly kind: 'queries'; readonly topic: string; readonly days: number; readonly band: string; readonly expected: number }
  | { readonly kind: 'employment'; readonly indicator: string; readonly value: number | null; readonly expected: number | null }
  | { readonly kind: 'event'; readonly event: string; readonly at: number | null }
  | { readonly kind: 'model'; readonly probability: number };

export interface Score {
  readonly enterpriseId: string;
  /** `null` until a snapshot tells it. */
  readonly name: string | null;
  readonly town: string | null;
  readonly at: number;
  /** 0..100 */
  readonly score: number;
  readonly level: Level;
  readonly drivers: readonly Driver[];
}

export interface AlertStep {
  readonly alertId: string;
  /** `*` = the whole district. */
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly town: string | null;
  readonly topic: string;
  readonly level: Level;
  readonly transition: string;
  readonly at: number;
  /** When it must be acknowledged; `null` = no clock runs. */
  readonly dueAt: number | null;
}

/** Figures the service does not give are `null` and are not shown as 0. */
export interface Headline {
  readonly companies: number | null;
  readonly open: Readonly<Record<Level, number | null>>;
  readonly signalsToday: number | null;
  readonly alertsToday: number | null;
  readonly waiting: number | null;
  readonly hazardsOpen: number | null;
  readonly hazardsClosed: number | null;
  readonly workersHelped: number | null;
  readonly yuanRecovered: number | null;
  /** 0..1 */
  readonly mediationSuccess: number | null;
}

export interface Town {
  readonly town: string;
  readonly companies: number;
  /** Companies with an open alert. */
  readonly alerts: number;
  /** The highest open level. */
  readonly level: Level;
}

/** `null` = nobody asked, or too few to be shown: which of them is not told. */
export type HeatCell = { readonly ratio: number; readonly common: boolean } | null;

export interface Heat {
  /** Days of the district, `yyyy-MM-dd`, oldest first. */
  readonly days: readonly string[];
  readonly rows: readonly { readonly topic: string; readonly cells: readonly HeatCell[] }[];
}

export type HealthStatus = 'ok' | 'degraded' | 'failing' | 'unknown';

export interface Source {
  readonly name: string;
  /** Event time of the last record; `null` = nothing heard: unknown, not fine. */
  readonly lastAt: number | null;
  /** The service expected more by now. */
  readonly silent: boolean;
}

export interface Health {
  readonly at: number | null;
  readonly status: HealthStatus;
  readonly simulated: boolean | null;
  readonly accepted: number | null;
  readonly deadLetters: number | null;
  readonly late: number | null;
  readonly duplicates: number | null;
  readonly sources: readonly Source[];
}

export interface Snapshot {
  readonly asOf: number;
  readonly lastEventId: string | null;
  readonly district: string | null;
  readonly headline: Headline;
  readonly ranking: readonly Score[];
  readonly towns: readonly Town[];
  readonly alerts: readonly AlertStep[];
  readonly heat: Heat;
  readonly health: Health | null;
  /** The figures come from the simulator, wholly or in part; `null` = the snapshot does not say. */
  readonly simulated: boolean | null;
}

/** One event of the stream. */
export type Delta =
  | { readonly kind: 'score'; readonly id: string | null; readonly score: Score }
  | { readonly kind: 'alert'; readonly id: string | null; readonly step: AlertStep }
  | { readonly kind: 'health'; readonly id: string | null; readonly health: Health };
