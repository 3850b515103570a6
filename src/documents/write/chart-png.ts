import { Resvg } from '@resvg/resvg-js';

import type { Chart } from '#charts/chart.ts';

import { pictureFonts } from './fonts.ts';

/** A drawing as PNG for programs without SVG: `width` pixels on the page, so many times finer. */
export function chartPng(
  { svg }: Pick<Chart, 'svg'>,
  width: number,
  fineness: number,
): { readonly bytes: Uint8Array; readonly height: number } {
  const png = new Resvg(svg, { font: pictureFonts(), fitTo: { mode: 'width', value: width * fineness } }).render();
  return { bytes: png.asPng(), height: Math.round((png.height / png.width) * width) };
}
