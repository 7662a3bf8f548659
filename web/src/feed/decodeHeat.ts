import { list, number, object, text, type Wire } from './fields';
import type { Heat, HeatCell } from './records';

/** Topics by day. A row shorter than the days is filled with "no data". */
export function decodeHeat(wire: Wire): Heat {
  const days = list(wire.days).flatMap((day) => text(day) ?? []);
  const rows = list(wire.rows).flatMap((value) => {
    const row = object(value);
    const topic = text(row.topic);
    const cells = list(row.cells);
    return topic === null ? [] : [{ topic, cells: days.map((_, day) => decodeCell(cells[day])) }];
  });
  return { days, rows };
}

function decodeCell(value: unknown): HeatCell {
  const wire = object(value);
  const ratio = number(wire.ratio);
  return ratio === null ? null : { ratio, common: wire.common === true };
}
