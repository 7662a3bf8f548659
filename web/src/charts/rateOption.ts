import type { ChartOption } from './echarts';
import { token } from './token';

/** The course of the intake: a line without a scale of its own, as the figure stands beside it. */
export function rateOption(rates: readonly number[], places: number): ChartOption {
  const room = Array.from({ length: Math.max(0, places - rates.length) }, () => null);
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 4, bottom: 1, outerBoundsMode: 'none' },
    xAxis: { type: 'category', show: false, boundaryGap: false, data: Array.from({ length: places }, (_, index) => index) },
    yAxis: { type: 'value', show: false, min: 0 },
    series: [
      {
        type: 'line',
        data: [...room, ...rates],
        symbol: 'none',
        silent: true,
        lineStyle: { color: token('accent'), width: 2 },
        areaStyle: { color: token('accent'), opacity: 0.14 },
      },
    ],
  };
}
