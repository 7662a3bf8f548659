import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '../../src/feed/fromSnapshot';
import { merge, recentLimit, withNewer, type Recent } from '../../src/feed/merge';
import type { Delta } from '../../src/feed/records';
import { reduce } from '../../src/feed/reduce';
import { emptyWall } from '../../src/feed/wallState';
import { alertEvent, score, scoreEvent, snapshot, step } from './records';

const recentOf = (since: number, ...deltas: Delta[]): Recent => withNewer({ since: String(since), deltas: [] }, deltas);

describe('a snapshot that arrives while the stream runs', () => {
  it('is brought up to date with the events after it', () => {
    const recent = recentOf(10, scoreEvent(11, score('a', 40)), scoreEvent(12, score('a', 60)));
    const merged = merge(emptyWall, snapshot(11, { ranking: [score('a', 40)] }), recent);
    expect(merged.ranking[0]?.score).toBe(60);
    expect(merged.lastEventId).toBe('12');
  });

  it('gives the same wall wherever in the stream it was taken', () => {
    const events = [
      scoreEvent(11, score('a', 40)),
      alertEvent(12, step('x', 'raised', 'yellow')),
      scoreEvent(13, score('b', 55)),
      alertEvent(14, step('x', 'level_rose', 'orange')),
      scoreEvent(15, score('a', 0)),
    ];
    const at = (count: number) => events.slice(0, count).reduce(reduce, fromSnapshot(snapshot(10), emptyWall));
    const end = at(events.length);
    for (let taken = 0; taken <= events.length; taken++) {
      const state = at(taken);
      const told = snapshot(10 + taken, { headline: state.headline, ranking: state.ranking, alerts: [...state.feed] });
      const merged = merge(end, told, recentOf(10, ...events));
      expect(merged.headline).toEqual(end.headline);
      expect(merged.ranking).toEqual(end.ranking);
      expect(merged.lastEventId).toBe(taken === 0 ? end.lastEventId : String(Math.max(15, 10 + taken)));
    }
  });

  it('that is older than the kept events is passed over and another asked for', () => {
    const many = Array.from({ length: recentLimit + 5 }, (_, index) => scoreEvent(index + 11, score('a', 1 + (index % 90))));
    const recent = recentOf(10, ...many);
    expect(recent.deltas).toHaveLength(recentLimit);
    expect(recent.since).toBe('15');
    const state = many.reduce(reduce, fromSnapshot(snapshot(10), emptyWall));
    expect(merge(state, snapshot(14), recent)).toEqual({ ...state, needsSnapshot: true });
    expect(merge(state, snapshot(15), recent).needsSnapshot).toBe(false);
  });

  it('replaces everything when it names no place in the stream', () => {
    const merged = merge(emptyWall, snapshot(null, { ranking: [score('a', 40)] }), recentOf(10, scoreEvent(11, score('a', 60))));
    expect(merged.ranking[0]?.score).toBe(40);
  });
});
