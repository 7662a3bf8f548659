import type { Town } from '../feed/records';

/** More tiles than this cannot be read from ten metres; the calmest are counted instead. */
const mostTiles = 30;

/** Companies with an alert in a hundred watched; 0 where none is watched. */
export function riskOf(town: Town): number {
  return town.companies === 0 ? 0 : (100 * town.alerts) / town.companies;
}

/** Step 0 (calm) to 5 of the colour scale. Limits are companies in a hundred. */
export function heatStep(risk: number): number {
  return [0, 2, 4, 7, 11].filter((limit) => risk > limit).length;
}

/** In the order of the directory, so that a town keeps its place; with too many the riskiest are kept. */
export function shownTowns(towns: readonly Town[]): readonly Town[] {
  if (towns.length <= mostTiles) {
    return towns;
  }
  const riskiest = new Set(towns.toSorted((a, b) => riskOf(b) - riskOf(a)).slice(0, mostTiles));
  return towns.filter((town) => riskiest.has(town));
}

export function columnsFor(tiles: number): number {
  return tiles <= 3 ? Math.max(1, tiles) : tiles <= 9 ? 3 : tiles <= 12 ? 4 : tiles <= 20 ? 5 : 6;
}
