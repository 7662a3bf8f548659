import { isOpenAfter, wholeDistrict } from './alertStep';
import { isAfter } from './eventId';
import type { AlertStep, Delta, Headline, Health, Level, Score } from './records';
import { limits, type WallState } from './wallState';

/** Below this a score is silence, as the contract has it. */
const silentScore = 0.5;

/** Fewer rows than this, and a company that left may have let one move up that this page has never heard of. */
const fewRows = 12;

/** The wall after one event of the stream. An event that the state already contains changes nothing. */
export function reduce(state: WallState, delta: Delta): WallState {
  if (delta.id !== null && state.lastEventId !== null && !isAfter(delta.id, state.lastEventId)) {
    return state;
  }
  const heard = { ...state, lastEventId: delta.id ?? state.lastEventId };
  switch (delta.kind) {
    case 'score':
      return withScore(heard, delta.score);
    case 'alert':
      return withAlert(heard, delta.step);
    case 'health':
      return withHealth(heard, delta.health);
  }
}

function withScore(state: WallState, score: Score): WallState {
  const before = state.ranking.find((row) => row.enterpriseId === score.enterpriseId);
  const named = { ...score, name: score.name ?? before?.name ?? null, town: score.town ?? before?.town ?? null };
  const others = state.ranking.filter((row) => row.enterpriseId !== score.enterpriseId);
  const place = others.findIndex((row) => row.score < named.score);
  const ranking =
    named.score < silentScore ? others : place < 0 ? [...others, named] : others.toSpliced(place, 0, named);
  const unknownCompany = named.name === null && named.score >= silentScore;
  const leftShortList = before !== undefined && named.score < silentScore && ranking.length < fewRows;
  return {
    ...state,
    ranking: ranking.slice(0, limits.ranking),
    serviceNow: later(state.serviceNow, score.at),
    needsSnapshot: state.needsSnapshot || unknownCompany || leftShortList,
  };
}

/** Moves what can be moved at once; the towns and the figures of people's work come with the snapshot it asks for. */
function withAlert(state: WallState, step: AlertStep): WallState {
  const known = state.ranking.find((row) => row.enterpriseId === step.enterpriseId);
  const named = { ...step, name: step.name ?? known?.name ?? null, town: step.town ?? known?.town ?? null };
  const openAlerts = new Map(state.openAlerts);
  openAlerts.delete(step.alertId);
  if (isOpenAfter(step)) {
    openAlerts.set(step.alertId, step.level);
  }
  if (openAlerts.size > limits.openAlerts) {
    openAlerts.delete(openAlerts.keys().next().value ?? '');
  }
  return {
    ...state,
    feed: [named, ...state.feed].slice(0, limits.feed),
    openAlerts,
    headline: step.enterpriseId === wholeDistrict ? state.headline : moved(state.headline, state.openAlerts.get(step.alertId), step),
    serviceNow: later(state.serviceNow, step.at),
    needsSnapshot: true,
  };
}

function moved(headline: Headline, from: Level | undefined, step: AlertStep): Headline {
  const open: Record<Level, number | null> = { ...headline.open };
  // A step of an alert this page has not seen opened has moved nothing it could take back.
  const to = isOpenAfter(step) && (from !== undefined || step.transition === 'raised') ? step.level : undefined;
  for (const [level, change] of [[from, -1], [to, 1]] as const) {
    const count = level === undefined ? null : open[level];
    if (level !== undefined && count !== null) {
      open[level] = Math.max(0, count + change);
    }
  }
  const raised = step.transition === 'raised' ? 1 : 0;
  return { ...headline, open, alertsToday: headline.alertsToday === null ? null : headline.alertsToday + raised };
}

function withHealth(state: WallState, health: Health): WallState {
  const more = (health.accepted ?? 0) - (state.health?.accepted ?? health.accepted ?? 0);
  const today = state.headline.signalsToday;
  return {
    ...state,
    health,
    simulated: health.simulated ?? state.simulated,
    headline: today === null || more <= 0 ? state.headline : { ...state.headline, signalsToday: today + more },
    serviceNow: later(state.serviceNow, health.at),
  };
}

function later(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
