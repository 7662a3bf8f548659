import { flag, list, number, object, text, time, type Wire } from './fields';
import type { Health, HealthStatus } from './records';

const statuses: readonly HealthStatus[] = ['ok', 'degraded', 'failing'];

/** A `health` event. A status this page does not know is unknown, never fine. */
export function decodeHealth(wire: Wire): Health {
  return {
    at: time(wire.at),
    status: statuses.find((known) => known === wire.status) ?? 'unknown',
    simulated: flag(wire.simulated),
    accepted: number(wire.accepted),
    deadLetters: number(wire.deadLetters),
    late: number(wire.late),
    duplicates: number(wire.duplicates),
    sources: list(wire.sources).flatMap((value) => {
      const source = object(value);
      const name = text(source.name);
      return name === null ? [] : [{ name, lastAt: time(source.lastAt), silent: flag(source.silent) ?? false }];
    }),
  };
}
