import { isAfter } from './eventId';
import { fromSnapshot } from './fromSnapshot';
import type { Delta, Snapshot } from './records';
import { reduce } from './reduce';
import type { WallState } from './wallState';

/** The newest events of this connection, kept so that a snapshot taken a moment ago can be brought up to date. */
export interface Recent {
  /** The id after which nothing is missing here; `null` = unknown. */
  readonly since: string | null;
  readonly deltas: readonly Delta[];
}

export const recentLimit = 2_000;

export function withNewer(recent: Recent, newer: readonly Delta[]): Recent {
  const all = [...recent.deltas, ...newer];
  const dropped = all.slice(0, Math.max(0, all.length - recentLimit));
  return {
    since: dropped.findLast((delta) => delta.id !== null)?.id ?? recent.since,
    deltas: all.slice(dropped.length),
  };
}

/**
 * A snapshot that arrived while the stream ran: its figures, then the events that came after it.
 * One older than the events that are kept would turn the wall back; it is passed over and another asked for.
 */
export function merge(state: WallState, snapshot: Snapshot, recent: Recent): WallState {
  const at = snapshot.lastEventId;
  if (at === null) {
    return fromSnapshot(snapshot, state);
  }
  if (recent.since !== null && isAfter(recent.since, at)) {
    return { ...state, needsSnapshot: true };
  }
  const missed = recent.deltas.filter((delta) => delta.id !== null && isAfter(delta.id, at));
  return missed.reduce(reduce, fromSnapshot(snapshot, state));
}
