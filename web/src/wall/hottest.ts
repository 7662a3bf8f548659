import type { Heat } from '../feed/records';

/** The three hottest shown cells: what somebody who cannot see the map is told of it. */
export function hottest(heat: Heat): { topic: string; day: string; ratio: number }[] {
  return heat.rows
    .flatMap((row) =>
      row.cells.flatMap((cell, index) =>
        cell === null ? [] : [{ topic: row.topic, day: heat.days[index] ?? '', ratio: cell.ratio }],
      ),
    )
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, 3);
}
