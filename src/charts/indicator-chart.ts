import type { Language } from '#domain/kernel/language.ts';
import type { ChartWords } from '#i18n/chart-words.ts';
import { words } from '#i18n/words.ts';

import type { Chart, ChartValue } from './chart.ts';
import { CHART_FONT } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';
import { escapeSvg } from './escape-svg.ts';

/** One row of an indicator, in one unit; null where there is no number. */
export type IndicatorChartData = {
  readonly title: string;
  readonly outcome: ChartValue | null;
  readonly men: ChartValue | null;
  readonly women: ChartValue | null;
  readonly previous: ChartValue | null;
  readonly forecast: ChartValue | null;
  readonly target: ChartValue | null;
};

type Bar = {
  readonly name: keyof ChartWords;
  readonly value: ChartValue;
  readonly look: 'main' | 'second' | 'third' | 'quiet';
};

const WIDTH = 360;
const LABELS = 112;
const VALUES = 64;
const ROW = 22;
const BAR = 12;
const HEAD = 20;

/**
 * The small chart beside an indicator: outcome, men, women, forecast and last year as bars from zero, the target as an
 * upright line through them. Null where there are fewer than two numbers: one number needs no picture.
 */
export function indicatorChart(data: IndicatorChartData, colours: ChartColours, language: Language): Chart | null {
  const text = words(language).charts;
  const bars = barsOf(data);
  const shown = data.target === null ? bars.map((bar) => bar.value) : [...bars.map((bar) => bar.value), data.target];
  if (bars.length === 0 || shown.length < 2) return null;
  const rows = bars.map((bar) => [text[bar.name], bar.value.printed]);
  if (data.target !== null) rows.push([text.target, data.target.printed]);
  const values = rows.map(([name, value]) => `${name} ${value}`).join(', ');
  const alt = text.altBars.replace('{title}', () => data.title).replace('{values}', () => values);
  return {
    svg: draw(bars, data.target, alt, text, colours),
    alt,
    table: { columns: [text.measure, text.value], rows },
  };
}

function barsOf(data: IndicatorChartData): Bar[] {
  const all: readonly { name: keyof ChartWords & keyof IndicatorChartData; look: Bar['look'] }[] = [
    { name: 'outcome', look: 'main' },
    { name: 'men', look: 'second' },
    { name: 'women', look: 'third' },
    { name: 'forecast', look: 'main' },
    { name: 'previous', look: 'quiet' },
  ];
  return all.flatMap(({ name, look }) => {
    const value = data[name];
    return value === null ? [] : [{ name, value, look }];
  });
}

function draw(
  bars: readonly Bar[],
  target: ChartValue | null,
  alt: string,
  text: ChartWords,
  colours: ChartColours,
): string {
  const head = target === null ? 4 : HEAD;
  const height = head + bars.length * ROW + 4;
  const x = scale([...bars.map((bar) => Number(bar.value.value)), ...(target === null ? [] : [Number(target.value)])]);
  const zero = x(0);
  const rows = bars.map((bar, index) => {
    const middle = head + index * ROW + ROW / 2;
    const end = x(Number(bar.value.value));
    const [left, width] = [Math.min(zero, end), Math.max(Math.abs(end - zero), 1)];
    return (
      `<text x="${LABELS - 8}" y="${middle + 4}" text-anchor="end" fill="${colours.ink}">${escapeSvg(text[bar.name])}</text>` +
      `<rect x="${round(left)}" y="${middle - BAR / 2}" width="${round(width)}" height="${BAR}" ${look(bar, colours)}/>` +
      `<text x="${WIDTH - VALUES + 8}" y="${middle + 4}" fill="${colours.ink}" font-weight="${index === 0 ? 600 : 400}">${escapeSvg(clip(bar.value.printed))}</text>`
    );
  });
  const axis = `<path d="M${round(zero)} ${head}V${height - 4}" stroke="${colours.quiet}" stroke-width="1"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeSvg(alt)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${CHART_FONT}" font-size="12">` +
    rows.join('') +
    axis +
    (target === null ? '' : targetLine(x(Number(target.value)), target, text, height, colours)) +
    '</svg>'
  );
}

/** Filled, hatched by an outline, or open: bars differ without colour too. */
function look(bar: Bar, colours: ChartColours): string {
  const colour = bar.look === 'quiet' ? colours.quiet : colours[bar.look];
  if (bar.name === 'forecast')
    return `fill="${colours.paper}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 2"`;
  if (bar.name === 'previous') return `fill="${colours.paper}" stroke="${colour}" stroke-width="1.5"`;
  return `fill="${colour}"`;
}

function targetLine(at: number, target: ChartValue, text: ChartWords, height: number, colours: ChartColours): string {
  const label = escapeSvg(`${text.target} ${clip(target.printed)}`);
  // The label hangs to the side that has room.
  const right = at < WIDTH / 2 + 20;
  return (
    `<path d="M${round(at)} ${HEAD - 6}V${height - 2}" stroke="${colours.target}" stroke-width="2" stroke-dasharray="5 3"/>` +
    `<text x="${round(right ? at - 2 : at + 2)}" y="11" text-anchor="${right ? 'start' : 'end'}" fill="${colours.target}">${label}</text>`
  );
}

/** From values to places, with zero always in sight. */
function scale(values: readonly number[]): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low === 0 ? 1 : high - low;
  const room = WIDTH - LABELS - VALUES;
  return (value) => LABELS + ((value - low) / span) * room;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const clip = (text: string): string => (text.length <= 12 ? text : `${text.slice(0, 11).toWellFormed()}…`);
