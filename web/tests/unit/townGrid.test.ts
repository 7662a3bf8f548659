import { describe, expect, it } from 'vitest';
import { ratioStep } from '../../src/charts/heatOption';
import type { Town } from '../../src/feed/records';
import { hottest } from '../../src/wall/hottest';
import { columnsFor, heatStep, riskOf, shownTowns } from '../../src/wall/townGrid';

const town = (name: string, alerts: number, companies = 50): Town => ({ town: name, companies, alerts, level: 'none' });

describe('a town', () => {
  it('is as risky as the share of its companies with an alert', () => {
    expect(riskOf(town('a', 2))).toBe(4);
    expect(riskOf(town('empty', 0, 0))).toBe(0);
  });

  it('takes a hotter colour with more risk, and is calm only without an alert', () => {
    expect([0, 0.1, 2, 2.1, 5, 8, 12, 100].map(heatStep)).toEqual([0, 1, 1, 2, 3, 4, 5, 5]);
  });

  it('keeps its place among the tiles whatever its risk', () => {
    const towns = [town('a', 0), town('b', 9), town('c', 3)];
    expect(shownTowns(towns)).toBe(towns);
  });

  it('of many is left out only when calmer than those shown', () => {
    const towns = Array.from({ length: 50 }, (_, index) => town(String(index), index % 40));
    const shown = shownTowns(towns);
    expect(shown).toHaveLength(30);
    expect(shown).toEqual(towns.filter((each) => shown.includes(each)));
    expect(Math.min(...shown.map(riskOf))).toBeGreaterThanOrEqual(Math.max(...towns.filter((each) => !shown.includes(each)).map(riskOf)));
  });
});

it('never needs more than six columns or five rows of tiles', () => {
  for (let tiles = 1; tiles <= 30; tiles++) {
    expect(columnsFor(tiles)).toBeLessThanOrEqual(6);
    expect(Math.ceil(tiles / columnsFor(tiles))).toBeLessThanOrEqual(5);
  }
});

it('takes a hotter colour the more workers ask against the expectation', () => {
  expect([0, 1, 1.5, 2, 2.5, 3.3, 9].map(ratioStep)).toEqual([0, 0, 1, 2, 3, 4, 5]);
});

it('tells the hottest cells and never a hidden one', () => {
  const cell = (ratio: number) => ({ ratio, common: false });
  const heat = { days: ['d1', 'd2'], rows: [{ topic: 't1', cells: [cell(2), null] }, { topic: 't2', cells: [null, cell(5)] }] };
  expect(hottest(heat)).toEqual([{ topic: 't2', day: 'd2', ratio: 5 }, { topic: 't1', day: 'd1', ratio: 2 }]);
});
