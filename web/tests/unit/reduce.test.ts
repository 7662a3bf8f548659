import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '../../src/feed/fromSnapshot';
import type { Delta } from '../../src/feed/records';
import { reduce } from '../../src/feed/reduce';
import { emptyWall, limits, type WallState } from '../../src/feed/wallState';
import { alertEvent, health, healthEvent, score, scoreEvent, snapshot, step } from './records';

const begin = (parts = {}) => fromSnapshot(snapshot(10, parts), emptyWall);
const after = (state: WallState, ...deltas: Delta[]) => deltas.reduce(reduce, state);
const order = (state: WallState) => state.ranking.map((row) => row.enterpriseId);

describe('a score', () => {
  const three = begin({ ranking: [score('a', 90), score('b', 70), score('c', 50)] });

  it('moves its company to its place', () => {
    expect(order(after(three, scoreEvent(11, score('c', 80))))).toEqual(['a', 'c', 'b']);
    expect(order(after(three, scoreEvent(11, score('a', 10))))).toEqual(['b', 'c', 'a']);
  });

  it('keeps the name that the snapshot told', () => {
    const state = after(three, scoreEvent(11, score('c', 99, 2, null)));
    expect(state.ranking[0]).toMatchObject({ name: 'c', score: 99 });
    expect(state.needsSnapshot).toBe(false);
  });

  it('of a company never heard of asks for a snapshot', () => {
    expect(after(three, scoreEvent(11, score('new', 60, 2, null))).needsSnapshot).toBe(true);
  });

  it('of 0 takes its company from the list and asks who moves up', () => {
    const state = after(three, scoreEvent(11, score('b', 0)));
    expect(order(state)).toEqual(['a', 'c']);
    expect(state.needsSnapshot).toBe(true);
  });

  it('that the state already contains changes nothing', () => {
    expect(after(three, scoreEvent(10, score('c', 99)))).toBe(three);
    expect(after(three, scoreEvent(9, score('c', 99)))).toBe(three);
  });
});

describe('an alert', () => {
  it('opens, rises, falls and clears in the figures', () => {
    const open = (state: WallState) => [state.headline.open.red, state.headline.open.orange, state.headline.open.yellow];
    const raised = after(begin(), alertEvent(11, step('x', 'raised', 'yellow')));
    expect(open(raised)).toEqual([0, 0, 1]);
    expect(raised.headline.alertsToday).toBe(1);
    const rose = after(raised, alertEvent(12, step('x', 'level_rose', 'red')));
    expect(open(rose)).toEqual([1, 0, 0]);
    const fell = after(rose, alertEvent(13, step('x', 'level_fell', 'orange')));
    expect(open(fell)).toEqual([0, 1, 0]);
    expect(open(after(fell, alertEvent(14, step('x', 'acknowledged', 'orange'))))).toEqual([0, 1, 0]);
    expect(open(after(fell, alertEvent(14, step('x', 'cleared', 'orange'))))).toEqual([0, 0, 0]);
  });

  it('told open by the snapshot is taken from its level when it is resolved', () => {
    const state = begin({
      alerts: [step('x', 'level_rose', 'red', 2), step('x', 'raised', 'yellow', 1)],
      headline: { ...snapshot(1).headline, open: { none: null, blue: null, yellow: 0, orange: 0, red: 1 } },
    });
    expect(after(state, alertEvent(11, step('x', 'resolved', 'red'))).headline.open.red).toBe(0);
  });

  it('not known before moves no figure but asks for a snapshot', () => {
    const state = after(begin(), alertEvent(11, step('old', 'cleared')));
    expect(state.headline.open.yellow).toBe(0);
    expect(state.needsSnapshot).toBe(true);
  });

  it('about the whole district is no company with an alert', () => {
    const surge = { ...step('s', 'raised'), enterpriseId: '*' };
    expect(after(begin(), alertEvent(11, surge)).headline.open.yellow).toBe(0);
  });

  it('never counts what the service does not count', () => {
    const silent = begin({ headline: emptyWall.headline });
    expect(after(silent, alertEvent(11, step('x', 'raised'))).headline).toEqual(emptyWall.headline);
  });
});

describe('a health event', () => {
  it('moves the signals of today by what came in', () => {
    const state = after(begin({ health: health(100) }), healthEvent(11, health(130)));
    expect(state.headline.signalsToday).toBe(40);
  });

  it('after a restart of the counter moves nothing back', () => {
    expect(after(begin({ health: health(100) }), healthEvent(11, health(3))).headline.signalsToday).toBe(10);
  });
});

it('keeps simulated figures marked until the service says otherwise', () => {
  const marked = begin({ simulated: true });
  expect(after(marked, healthEvent(11, health(1))).simulated).toBe(true);
  expect(fromSnapshot(snapshot(12), marked).simulated).toBe(true);
  expect(after(marked, healthEvent(11, { ...health(1), simulated: false })).simulated).toBe(false);
});

it('keeps its lists bounded however long the stream runs', () => {
  const deltas = Array.from({ length: 3_000 }, (_, index): Delta[] => [
    scoreEvent(3 * index + 11, score(`c${index}`, 1 + (index % 90))),
    alertEvent(3 * index + 12, step(`a${index}`, 'raised')),
    healthEvent(3 * index + 13, health(index)),
  ]).flat();
  const state = after(begin(), ...deltas);
  expect(state.ranking).toHaveLength(limits.ranking);
  expect(state.feed).toHaveLength(limits.feed);
  expect(state.openAlerts.size).toBeLessThanOrEqual(limits.openAlerts);
});
