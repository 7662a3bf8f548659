import type { Driver, Level } from '../feed/records';
import type { PersonItem } from './schema';

/** The alerts as the desk reads them. Times are milliseconds since 1970. */

export interface AlertItem {
  readonly alertId: string;
  /** `*` = the whole district. */
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly town: string | null;
  readonly topic: string;
  readonly level: Level;
  /** 0..100 */
  readonly score: number | null;
  readonly open: boolean;
  /** Open still, though the signs have receded. */
  readonly receded: boolean;
  readonly raisedAt: number | null;
  readonly changedAt: number | null;
  readonly title: string;
  /** How the chair hears: `auto`, `released`, `never`, `done`, `withheld`. */
  readonly release: string;
  readonly acknowledgedBy: string | null;
  readonly assignedTo: string | null;
  /** What the chair answered last. */
  readonly answer: string | null;
  readonly outcome: Outcome | null;
}

export interface Outcome {
  /** `real`, `not_real`, `cannot_be_verified` */
  readonly finding: string;
  readonly workers: number | null;
  readonly yuan: number | null;
  readonly mediated: boolean;
  readonly note: string | null;
}

/** A step of the alert, made by the engine or by people. */
export interface Step {
  readonly at: number;
  readonly transition: string;
  readonly level: Level;
  readonly score: number | null;
  readonly by: string | null;
  readonly note: string | null;
}

/** What a person did. */
export interface Act {
  readonly at: number;
  readonly by: string | null;
  readonly kind: string;
  readonly to: string | null;
  readonly note: string | null;
  readonly answer: string | null;
  readonly outcome: Outcome | null;
}

export interface Delivery {
  readonly officer: string;
  readonly transport: string;
  /** `waiting`, `delivered`, `failed`, `withheld` */
  readonly state: string;
  readonly at: number | null;
  readonly reason: string | null;
}

export interface AlertDetail extends AlertItem {
  readonly asOf: number | null;
  readonly industry: string | null;
  readonly headcount: number | null;
  readonly chair: PersonItem | null;
  readonly mediator: PersonItem | null;
  readonly evidence: readonly Driver[];
  readonly body: string;
  readonly steps: readonly Step[];
  readonly acts: readonly Act[];
  readonly deliveries: readonly Delivery[];
  /** The acts this very person may do now. */
  readonly allowed: readonly string[];
  /** Why the chair cannot be told. */
  readonly withheld: string | null;
}

export interface AlertPage {
  readonly asOf: number | null;
  readonly items: readonly AlertItem[];
  /** Where the next page begins; `null` = there is none. */
  readonly next: string | null;
}
