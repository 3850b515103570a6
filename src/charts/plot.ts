import { formatDecimal } from '#domain/kernel/decimal.ts';

import { CHART_FONT } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';
import { escapeSvg } from './escape-svg.ts';

/** Places are told to a tenth of the drawing's unit. */
export const near = (value: number): number => Math.round(value * 10) / 10;

/** The SVG element that every drawing is: it names itself and takes the width it is given. */
export const frame = (alt: string, { width, height }: { width: number; height: number }, parts: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeSvg(alt)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${CHART_FONT}" font-size="12">${parts}</svg>`;

type Anchor = 'start' | 'middle' | 'end';

export const label = (x: number, y: number, text: string, colour: string, anchor: Anchor = 'start'): string =>
  `<text x="${near(x)}" y="${near(y)}" text-anchor="${anchor}" fill="${colour}">${escapeSvg(text)}</text>`;

/** A whole step that divides the span into about `count` parts: 1, 2 or 5 with noughts. */
function stepOf(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const ratio = raw / power;
  return (ratio > 5 ? 10 : ratio > 2 ? 5 : ratio > 1 ? 2 : 1) * power;
}

/** An upright scale in a band of the drawing: from values to places, with lines and their numbers. */
export type Scale = {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly decimals: number;
};

/** `zero`: whether nothing must be in sight, as it must for bars. */
export function scaleOf(
  values: readonly number[],
  { top, bottom, zero }: { readonly top: number; readonly bottom: number; readonly zero: boolean },
): Scale {
  const low = Math.min(...values, ...(zero ? [0] : []));
  const high = Math.max(...values, ...(zero ? [0] : []));
  const span = high - low;
  const step = stepOf(span > 0 ? span : Math.max(Math.abs(high), 1), 4);
  const first = Math.floor(low / step - (span > 0 ? 0 : 1)) * step;
  const count = Math.max(1, Math.ceil((high - first) / step - 1e-9));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    y: (value) => bottom - ((value - first) / (count * step)) * (bottom - top),
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((first + index * step).toFixed(decimals))),
    decimals,
  };
}

/** The lines of a scale across the drawing, the one at nothing darker. */
export const gridLines = (
  { y, ticks, decimals }: Scale,
  { left, right }: { readonly left: number; readonly right: number },
  colours: ChartColours,
): string =>
  ticks
    .map((tick) => {
      const colour = tick === 0 ? colours.quiet : colours.hair;
      const line = `<path d="M${left} ${near(y(tick))}H${right}" stroke="${colour}" stroke-width="1"/>`;
      return line + label(left - 6, y(tick) + 4, formatDecimal(tick.toFixed(decimals)), colours.quiet, 'end');
    })
    .join('');
