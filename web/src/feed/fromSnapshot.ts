import type { AlertStep, Level, Snapshot } from './records';
import { isOpenAfter } from './alertStep';
import { limits, type WallState } from './wallState';

/** The wall as the service tells it whole. What it does not say stays as it was. */
export function fromSnapshot(snapshot: Snapshot, before: WallState): WallState {
  const feed = [...snapshot.alerts].sort((a, b) => b.at - a.at);
  return {
    asOf: snapshot.asOf,
    serviceNow: snapshot.asOf,
    lastEventId: snapshot.lastEventId,
    district: snapshot.district,
    headline: snapshot.headline,
    ranking: [...snapshot.ranking].sort((a, b) => b.score - a.score).slice(0, limits.ranking),
    towns: snapshot.towns,
    feed: feed.slice(0, limits.feed),
    openAlerts: openAmong(feed),
    heat: snapshot.heat,
    health: snapshot.health ?? before.health,
    simulated: snapshot.simulated ?? before.simulated,
    needsSnapshot: false,
  };
}

function openAmong(newestFirst: readonly AlertStep[]): ReadonlyMap<string, Level> {
  const open = new Map<string, Level>();
  for (const step of newestFirst.toReversed()) {
    if (isOpenAfter(step)) {
      open.set(step.alertId, step.level);
    } else {
      open.delete(step.alertId);
    }
  }
  return open;
}
