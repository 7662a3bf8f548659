import { describe, expect, it } from 'vitest';
import { decodeDelta, decodeSnapshot } from '../../src/feed/decode';
import { alertOf, healthOf, scoreOf, snapshotOf, startedAt } from '../fake/district';

const frame = (event: string, record: unknown) => ({ id: '1', event, data: JSON.stringify(record) });

describe('what comes over the wire', () => {
  it('is read whole', () => {
    const read = decodeSnapshot(snapshotOf(startedAt, 7));
    expect(read).toMatchObject({ asOf: startedAt, lastEventId: '7', district: '明川区' });
    expect(read.ranking).toHaveLength(12);
    expect(read.towns).toHaveLength(15);
    expect(read.heat.rows).toHaveLength(11);
    expect(read.heat.rows.every((row) => row.cells.length === 14)).toBe(true);
    expect(read.health?.sources).toHaveLength(3);
  });

  it('without a time is refused', () => {
    expect(() => decodeSnapshot({})).toThrow('asOf');
    expect(() => decodeSnapshot(null)).toThrow('asOf');
  });

  it('with nothing but a time is a wall of unknowns, not of zeros', () => {
    const read = decodeSnapshot({ asOf: '2025-11-05T21:00:00+08:00', lastEventId: 12 });
    expect(read.headline.companies).toBeNull();
    expect(read.headline.open.red).toBeNull();
    expect(read.lastEventId).toBe('12');
    expect(read.health).toBeNull();
  });

  it('gives the events of the stream', () => {
    expect(decodeDelta(frame('score', scoreOf(0, 93.4, startedAt)))).toMatchObject({ kind: 'score', score: { score: 93.4, level: 'red' } });
    expect(decodeDelta(frame('alert', alertOf(1, 'orange', 'raised', startedAt)))).toMatchObject({ kind: 'alert', step: { alertId: 'A-1' } });
    expect(decodeDelta(frame('health', healthOf(startedAt, 5)))).toMatchObject({ kind: 'health', health: { accepted: 5, simulated: true } });
  });

  it('that is unknown or broken is left out', () => {
    expect(decodeDelta(frame('weather', {}))).toBeNull();
    expect(decodeDelta({ id: '1', event: 'score', data: '{"enterpriseId"' })).toBeNull();
    expect(decodeDelta(frame('alert', { alertId: 'x' }))).toBeNull();
  });

  it('keeps no driver without a band, whatever else it carries', () => {
    const record = { ...scoreOf(0, 50, startedAt), drivers: [{ kind: 'queries', topic: 'layoff', window: 'P3D', expectedWorkers: 1, workers: 2 }] };
    expect(decodeDelta(frame('score', record))).toMatchObject({ score: { drivers: [] } });
  });

  it('takes a status it does not know for unknown, not for fine', () => {
    expect(decodeDelta(frame('health', { status: 'splendid' }))).toMatchObject({ health: { status: 'unknown' } });
  });
});
