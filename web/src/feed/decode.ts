import { flag, level, list, number, object, text, time, type Wire } from './fields';
import { decodeDriver } from './decodeDriver';
import { decodeHealth } from './decodeHealth';
import { decodeHeat } from './decodeHeat';
import type { AlertStep, Delta, Headline, Score, Snapshot, Town } from './records';
import type { Frame } from './sse';

/** The answer of `GET /api/wall`. Throws when it cannot be one: a wall without a time would lie. */
export function decodeSnapshot(value: unknown): Snapshot {
  const wire = object(value);
  const asOf = time(wire.asOf);
  if (asOf === null) {
    throw new Error('the snapshot of the wall names no time (asOf)');
  }
  const health = wire.health === undefined ? null : decodeHealth(object(wire.health));
  return {
    asOf,
    lastEventId: text(wire.lastEventId) ?? number(wire.lastEventId)?.toString() ?? null,
    district: text(wire.district),
    headline: decodeHeadline(object(wire.headline)),
    ranking: list(wire.ranking).flatMap(decodeScore),
    towns: list(wire.towns).flatMap(decodeTown),
    alerts: list(wire.alerts).flatMap(decodeAlert),
    heat: decodeHeat(object(wire.heat)),
    health,
    simulated: flag(wire.simulated) ?? health?.simulated ?? null,
  };
}

/** An event of the stream; `null` when it is of a kind this page does not know or cannot be read. */
export function decodeDelta(frame: Frame): Delta | null {
  const wire = parsed(frame.data);
  switch (frame.event) {
    case 'score':
      return decodeScore(wire).map((score) => ({ kind: 'score', id: frame.id, score }) as const)[0] ?? null;
    case 'alert':
      return decodeAlert(wire).map((step) => ({ kind: 'alert', id: frame.id, step }) as const)[0] ?? null;
    case 'health':
      return { kind: 'health', id: frame.id, health: decodeHealth(wire) };
    default:
      return null;
  }
}

function parsed(data: string): Wire {
  try {
    return object(JSON.parse(data));
  } catch {
    return {};
  }
}

function decodeHeadline(wire: Wire): Headline {
  const open = object(wire.open);
  return {
    companies: number(wire.companies),
    open: {
      none: null,
      blue: number(open.blue),
      yellow: number(open.yellow),
      orange: number(open.orange),
      red: number(open.red),
    },
    signalsToday: number(wire.signalsToday),
    alertsToday: number(wire.alertsToday),
    waiting: number(wire.waiting),
    hazardsOpen: number(wire.hazardsOpen),
    hazardsClosed: number(wire.hazardsClosed),
    workersHelped: number(wire.workersHelped),
    yuanRecovered: number(wire.yuanRecovered),
    mediationSuccess: number(wire.mediationSuccess),
  };
}

function decodeScore(value: unknown): Score[] {
  const wire = object(value);
  const enterpriseId = text(wire.enterpriseId);
  const score = number(wire.score);
  const at = time(wire.at);
  return enterpriseId === null || score === null || at === null
    ? []
    : [
        {
          enterpriseId,
          name: text(wire.name),
          town: text(wire.town),
          at,
          score,
          level: level(wire.level),
          drivers: list(wire.drivers).flatMap(decodeDriver),
        },
      ];
}

function decodeTown(value: unknown): Town[] {
  const wire = object(value);
  const town = text(wire.town);
  return town === null
    ? []
    : [{ town, companies: number(wire.companies) ?? 0, alerts: number(wire.alerts) ?? 0, level: level(wire.level) }];
}

function decodeAlert(value: unknown): AlertStep[] {
  const wire = object(value);
  const alertId = text(wire.alertId);
  const enterpriseId = text(wire.enterpriseId);
  const at = time(wire.at);
  return alertId === null || enterpriseId === null || at === null
    ? []
    : [
        {
          alertId,
          enterpriseId,
          name: text(wire.name),
          town: text(wire.town),
          topic: text(wire.topic) ?? 'other',
          level: level(wire.level),
          transition: text(wire.transition) ?? '',
          at,
          dueAt: time(wire.dueAt),
        },
      ];
}
