import { number, object, text, time } from './fields';
import type { Driver } from './records';

/** One piece of evidence; empty when it cannot be read or must not be told. */
export function decodeDriver(value: unknown): Driver[] {
  const wire = object(value);
  switch (wire.kind) {
    case 'queries': {
      const topic = text(wire.topic);
      const band = text(wire.workersBand);
      const days = /^P(\d+)D$/.exec(text(wire.window) ?? '')?.[1];
      const expected = number(wire.expectedWorkers);
      // A band that is not told is withheld: such a driver has no words.
      return topic === null || band === null || days === undefined || expected === null
        ? []
        : [{ kind: 'queries', topic, days: Number(days), band, expected }];
    }
    case 'employment': {
      const indicator = text(wire.indicator);
      return indicator === null ? [] : [{ kind: 'employment', indicator, value: number(wire.value), expected: number(wire.expected) }];
    }
    case 'event':
      return [{ kind: 'event', event: text(wire.event) ?? 'unknown', at: time(wire.at) }];
    case 'model': {
      const probability = number(wire.probability);
      return probability === null ? [] : [{ kind: 'model', probability }];
    }
    default:
      return [];
  }
}
