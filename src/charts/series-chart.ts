import type { Language } from '#domain/kernel/language.ts';
import { words } from '#i18n/words.ts';
import type { EChartsCoreOption } from 'echarts/core';

import type { ChartTable, ChartValue } from './chart.ts';
import { CHART_FONT } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';

/** Values over time, in one unit: as many values a series as there are periods, null where there is none. */
export type SeriesChartData = {
  readonly title: string;
  readonly unit: string | null;
  readonly periods: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly kind: 'outcome' | 'men' | 'women' | 'target' | 'forecast';
    readonly values: readonly (ChartValue | null)[];
  }[];
};

/** What screen and files draw alike; `render-series.ts` makes an SVG of it, the browser hands it to its own ECharts. */
export type SeriesChart = { readonly option: EChartsCoreOption; readonly alt: string; readonly table: ChartTable };

const LOOKS = {
  outcome: { colour: 'main', symbol: 'circle', dash: 'solid', width: 3 },
  men: { colour: 'second', symbol: 'rect', dash: 'solid', width: 2 },
  women: { colour: 'third', symbol: 'triangle', dash: 'solid', width: 2 },
  target: { colour: 'target', symbol: 'none', dash: 'dashed', width: 2 },
  forecast: { colour: 'main', symbol: 'emptyCircle', dash: 'dotted', width: 2 },
} as const;

export function seriesChart(data: SeriesChartData, colours: ChartColours, language: Language): SeriesChart {
  const text = words(language).charts;
  return {
    option: option(data, colours),
    alt: altText(data, language),
    table: {
      columns: [text.period, ...data.series.map((each) => each.name)],
      rows: data.periods.map((period, at) => [
        period,
        ...data.series.map((each) => each.values[at]?.printed ?? text.noValue),
      ]),
    },
  };
}

function altText({ title, periods, series }: SeriesChartData, language: Language): string {
  const text = words(language).charts;
  const spoken = series.flatMap(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      text.altSeries
        .replace('{name}', () => name)
        .replace('{first}', () => first.printed)
        .replace('{last}', () => last.printed),
    ];
  });
  return text.altLines
    .replace('{title}', () => title)
    .replace('{from}', () => periods[0] ?? '')
    .replace('{to}', () => periods.at(-1) ?? '')
    .replace('{series}', () => spoken.join('; '));
}

function option({ periods, series, unit }: SeriesChartData, colours: ChartColours): EChartsCoreOption {
  const label = { color: colours.quiet, fontSize: 12 };
  return {
    animation: false,
    textStyle: { fontFamily: CHART_FONT, color: colours.ink },
    grid: { left: 8, right: 96, top: 44, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 30, textStyle: { color: colours.ink, fontSize: 12 } },
    xAxis: {
      type: 'category',
      data: [...periods],
      boundaryGap: false,
      axisLabel: { ...label, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.quiet } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: unit ?? '',
      nameTextStyle: label,
      axisLabel: { ...label, formatter: (value: number) => String(value).replace('.', ',').replace('-', '\u2212') },
      splitLine: { lineStyle: { color: colours.hair } },
      scale: true,
    },
    series: series.map(({ name, kind, values }) => {
      const { colour, symbol, dash, width } = LOOKS[kind];
      return {
        type: 'line',
        name,
        data: values.map((value) => (value === null ? null : Number(value.value))),
        connectNulls: false,
        symbol,
        symbolSize: 8,
        color: colours[colour],
        lineStyle: { width, type: dash },
        // The name stands at the end of its line, so that nobody has to match colours with a legend.
        endLabel: {
          show: true,
          formatter: () => name,
          color: colours[colour],
          fontSize: 12,
          width: 90,
          overflow: 'truncate',
        },
        labelLayout: { moveOverlap: 'shiftY' },
      };
    }),
  };
}
