import type { HeatmapSeriesOption } from 'echarts/charts';
import type { Heat, HeatCell } from '../feed/records';
import type { ChartOption } from './echarts';
import { hatch } from './hatch';
import { token } from './token';

/** Step 0 (as expected) to 5 of the colour scale, by workers who asked against the expectation. */
export function ratioStep(ratio: number): number {
  return [1.5, 2, 2.5, 3.3, 4.5].filter((limit) => ratio >= limit).length;
}

/** From here on a cell carries its figure. */
const worthAFigure = 2;

type Cell = NonNullable<HeatmapSeriesOption['data']>[number];

export function heatOption(heat: Heat, topicName: (topic: string) => string, dayName: (day: string) => string, rem: number): ChartOption {
  const font = { fontFamily: token('font'), fontSize: 1.0625 * rem, color: token('text-quiet') };
  const paint = cellPainter(rem);
  // The outlined cells come last, so that no neighbour is painted over their outline.
  const painted = (outlined: boolean) =>
    heat.rows.flatMap((row, y) => row.cells.flatMap((cell, x) => (isCommon(cell) === outlined ? paint(cell, x, y) : [])));
  return {
    animation: false,
    grid: { left: 10.25 * rem, right: 0, top: 0, bottom: 1.75 * rem, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: heat.days.map(dayName),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...font, interval: 'auto', margin: 0.5 * rem },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: heat.rows.map((row) => topicName(row.topic)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...font, interval: 0, margin: 0.75 * rem },
    },
    // The series insists on a scale of its own; the cells carry their colours themselves.
    visualMap: { show: false, min: 0, max: 5, inRange: { opacity: 1 } },
    series: [{ type: 'heatmap', data: [...painted(false), ...painted(true)], silent: true }],
  };
}

const isCommon = (cell: HeatCell) => cell !== null && cell.common;

function cellPainter(rem: number): (cell: HeatCell, x: number, y: number) => Cell[] {
  const colours = [0, 1, 2, 3, 4, 5].map((step) => token(`heat-${step}`));
  const edge = { borderColor: token('panel'), borderWidth: Math.max(1, 0.125 * rem) };
  const common = { ...edge, borderColor: token('level-yellow') };
  const hidden = hatch(rem);
  const label = { show: true, color: token('text'), fontFamily: token('font'), fontSize: rem };
  return (cell, x, y) => {
    if (cell === null) {
      return [{ value: [x, y, 0], itemStyle: { ...edge, color: hidden } }];
    }
    const formatter = cell.ratio >= worthAFigure ? cell.ratio.toFixed(1) : '';
    const color = colours[ratioStep(cell.ratio)] ?? '';
    return [{ value: [x, y, cell.ratio], itemStyle: { ...(cell.common ? common : edge), color }, label: { ...label, formatter } }];
  };
}
