import { HeatmapChart, type HeatmapSeriesOption } from 'echarts/charts';
import { GridComponent, VisualMapComponent, type GridComponentOption, type VisualMapComponentOption } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what is drawn is in the bundle.
use([HeatmapChart, GridComponent, VisualMapComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<HeatmapSeriesOption | GridComponentOption | VisualMapComponentOption>;
export { init, type EChartsType };
