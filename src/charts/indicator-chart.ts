import type { Language } from '#domain/kernel/language.ts';
import type { ChartValue, IndicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { ChartWords } from '#i18n/chart-words.ts';
import { words } from '#i18n/words.ts';

import type { Chart } from './chart.ts';
import { CHART_FONT } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';
import { escapeSvg } from './escape-svg.ts';

type Bar = {
  readonly name: keyof ChartWords;
  readonly value: ChartValue;
  readonly look: 'main' | 'second' | 'third' | 'quiet';
};

const LABELS = 112;
const VALUES = 64;
const BAR = 12;
const HEAD = 20;

/** Width of the drawing and height of a bar with its space, in the drawing's own units; letters are 12 high. */
export type ChartSize = { readonly width: number; readonly row: number };

const ON_SCREEN: ChartSize = { width: 360, row: 22 };
/** On paper it stands beside the text and is drawn three quarters as large. */
export const ON_PAPER: ChartSize = { width: 260, row: 17 };

/**
 * The small chart beside an indicator: outcome, men, women, forecast and last year as bars from zero, the target as an
 * upright line through them. Null where there are fewer than two numbers: one number needs no picture.
 */
export function indicatorChart(
  data: IndicatorFigures,
  colours: ChartColours,
  language: Language,
  size: ChartSize = ON_SCREEN,
): Chart | null {
  const text = words(language).charts;
  const bars = barsOf(data);
  const shown = data.target === null ? bars.map((bar) => bar.value) : [...bars.map((bar) => bar.value), data.target];
  if (bars.length === 0 || shown.length < 2) return null;
  const rows = bars.map((bar) => [text[bar.name], bar.value.printed]);
  if (data.target !== null) rows.push([text.target, data.target.printed]);
  const values = rows.map(([name, value]) => `${name} ${value}`).join(', ');
  const alt = text.altBars.replace('{title}', () => data.title).replace('{values}', () => values);
  return {
    svg: draw(bars, data.target, alt, text, colours, size),
    alt,
    table: { columns: [text.measure, text.value], rows },
  };
}

function barsOf(data: IndicatorFigures): Bar[] {
  const all: readonly { name: keyof ChartWords & keyof IndicatorFigures; look: Bar['look'] }[] = [
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
  { width: whole, row }: ChartSize,
): string {
  const head = target === null ? 4 : HEAD;
  const height = head + bars.length * row + 4;
  const x = scale(whole, [
    ...bars.map((bar) => Number(bar.value.value)),
    ...(target === null ? [] : [Number(target.value)]),
  ]);
  const zero = x(0);
  const rows = bars.map((bar, index) => {
    const middle = head + index * row + row / 2;
    const end = x(Number(bar.value.value));
    const [left, width] = [Math.min(zero, end), Math.max(Math.abs(end - zero), 1)];
    return (
      `<text x="${LABELS - 8}" y="${middle + 4}" text-anchor="end" fill="${colours.ink}">${escapeSvg(text[bar.name])}</text>` +
      `<rect x="${round(left)}" y="${middle - BAR / 2}" width="${round(width)}" height="${BAR}" ${look(bar, colours)}/>` +
      `<text x="${whole - VALUES + 8}" y="${middle + 4}" fill="${colours.ink}" font-weight="${index === 0 ? 600 : 400}">${escapeSvg(clip(bar.value.printed))}</text>`
    );
  });
  const axis = `<path d="M${round(zero)} ${head}V${height - 4}" stroke="${colours.quiet}" stroke-width="1"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeSvg(alt)}" viewBox="0 0 ${whole} ${height}" width="${whole}" height="${height}" font-family="${CHART_FONT}" font-size="12">` +
    rows.join('') +
    axis +
    (target === null ? '' : targetLine(x(Number(target.value)), target, text, { width: whole, height }, colours)) +
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

function targetLine(
  at: number,
  target: ChartValue,
  text: ChartWords,
  { width, height }: { width: number; height: number },
  colours: ChartColours,
): string {
  const label = escapeSvg(`${text.target} ${clip(target.printed)}`);
  // The label hangs to the side that has room.
  const right = at < width / 2 + 20;
  return (
    `<path d="M${round(at)} ${HEAD - 6}V${height - 2}" stroke="${colours.target}" stroke-width="2" stroke-dasharray="5 3"/>` +
    `<text x="${round(right ? at - 2 : at + 2)}" y="11" text-anchor="${right ? 'start' : 'end'}" fill="${colours.target}">${label}</text>`
  );
}

/** From values to places, with zero always in sight. */
function scale(width: number, values: readonly number[]): (value: number) => number {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low === 0 ? 1 : high - low;
  const room = width - LABELS - VALUES;
  return (value) => LABELS + ((value - low) / span) * room;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const clip = (text: string): string => (text.length <= 12 ? text : `${text.slice(0, 11).toWellFormed()}…`);
