import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

import type { Language } from '#domain/kernel/language.ts';

import type { Chart } from './chart.ts';
import type { ChartColours } from './chart-colours.ts';
import { escapeSvg } from './escape-svg.ts';
import { seriesChart } from './series-chart.ts';
import type { SeriesChartData } from './series-chart.ts';

use([LineChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

/** The line chart as a picture for files, drawn without a browser; the same option draws it on screen. */
export function renderSeries(
  data: SeriesChartData,
  colours: ChartColours,
  language: Language,
  size: { readonly width: number; readonly height: number } = { width: 680, height: 320 },
): Chart {
  const { option, alt, table } = seriesChart(data, colours, language);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    return { svg: svg.replace('<svg ', `<svg role="img" aria-label="${escapeSvg(alt)}" `), alt, table };
  } finally {
    chart.dispose();
  }
}
