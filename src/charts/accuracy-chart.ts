import type { Language } from '#domain/kernel/language.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { words } from '#i18n/words.ts';

import type { Chart } from './chart.ts';
import { CHART_FONT } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';
import { escapeSvg } from './escape-svg.ts';

/** A forecast's error in per cent of the outcome; the name is what the page calls it: "T2 2025". */
export type AccuracyPoint = { readonly name: string; readonly error: Decimal };

const WIDTH = 560;
const HEIGHT = 220;
const LEFT = 44;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 30;
const MARK = 4;

/**
 * Forecasts in the order they were made, each as a mark at its error, with the band that counts as accurate behind them.
 * A ring lies outside the band and a disc within, so that they are told apart without colour. Null without points.
 */
export function accuracyChart(
  title: string,
  points: readonly AccuracyPoint[],
  limit: Decimal,
  colours: ChartColours,
  language: Language,
): Chart | null {
  if (points.length === 0) return null;
  const text = words(language).charts;
  const printed = (error: Decimal): string => `${error.startsWith('-') ? '' : '+'}${formatDecimal(error)} %`;
  const values = points.map(({ name, error }) => `${name} ${printed(error)}`).join(', ');
  const alt = text.altAccuracy
    .replace('{title}', () => title)
    .replace('{limit}', () => formatDecimal(limit))
    .replace('{values}', () => values);
  return {
    svg: draw(points, Number(limit), alt, colours),
    alt,
    table: { columns: [text.period, text.error], rows: points.map(({ name, error }) => [name, printed(error)]) },
  };
}

function draw(points: readonly AccuracyPoint[], limit: number, alt: string, colours: ChartColours): string {
  const reach = Math.max(limit * 2, ...points.map(({ error }) => Math.abs(Number(error)))) * 1.1;
  const y = (percent: number): number => round(TOP + ((reach - percent) / (2 * reach)) * (HEIGHT - TOP - BOTTOM));
  const step = (WIDTH - LEFT - RIGHT) / points.length;
  const x = (index: number): number => round(LEFT + step * (index + 0.5));
  const label = (percent: number): string =>
    `<text x="${LEFT - 6}" y="${y(percent) + 4}" text-anchor="end" fill="${colours.quiet}">${escapeSvg(formatDecimal(String(percent)))}</text>`;
  const marks = points.map(({ name, error }, index) => {
    const value = Number(error);
    const isGood = Math.abs(value) <= limit;
    const fill = isGood ? colours.main : colours.paper;
    return (
      `<path d="M${x(index)} ${y(0)}V${y(value)}" stroke="${colours.hair}" stroke-width="1"/>` +
      `<circle cx="${x(index)}" cy="${y(value)}" r="${MARK}" fill="${fill}" stroke="${isGood ? colours.main : colours.second}" stroke-width="2"/>` +
      `<text x="${x(index)}" y="${HEIGHT - 10}" text-anchor="middle" fill="${colours.ink}">${escapeSvg(name)}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeSvg(alt)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${CHART_FONT}" font-size="12">` +
    `<rect x="${LEFT}" y="${y(limit)}" width="${WIDTH - LEFT - RIGHT}" height="${round(y(-limit) - y(limit))}" fill="${colours.hair}" fill-opacity="0.6"/>` +
    `<path d="M${LEFT} ${y(0)}H${WIDTH - RIGHT}" stroke="${colours.quiet}" stroke-width="1"/>` +
    [limit, 0, -limit].map(label).join('') +
    marks.join('') +
    '</svg>'
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
