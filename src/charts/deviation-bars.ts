import { frame, label, near } from './plot.ts';
import type { PlotGround } from './table-chart.ts';

const ROW = 38;
const BAR = 14;
const VALUE = 64;

/**
 * Deviations as bars from nothing, deficits to the left and surpluses to the right, each under its name: names are long.
 * A deficit is filled and a surplus is open, so that they are told apart without colour; the last row is the whole.
 */
export function deviationBars({ rows, alt, colours, width }: PlotGround): string {
  const values = rows.map((row) => row.values.at(-1) ?? null);
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const x = (value: number): number => 4 + ((value - low) / span) * (width - VALUE - 8);
  const zero = x(0);
  const height = rows.length * ROW + 8;
  const bars = rows.map((row, index) => {
    const top = index * ROW + 4;
    const name = label(4, top + 12, clip(row.label, width), colours.ink);
    const value = values[index] ?? null;
    if (value === null) return name;
    const number = label(width - 2, top + 29, row.printed.at(-1) ?? '', colours.ink, 'end');
    // The line at nothing runs beside the bars and not through the names.
    const line = `<path d="M${near(zero)} ${top + 15}v${BAR + 6}" stroke="${colours.quiet}" stroke-width="1"/>`;
    if (value === 0) return name + line + number;
    const [left, length] = [Math.min(zero, x(value)), Math.max(Math.abs(x(value) - zero), 1)];
    const look =
      value < 0
        ? `fill="${colours.second}" stroke="${colours.second}"`
        : `fill="${colours.paper}" stroke="${colours.main}"`;
    const bar = `<rect x="${near(left)}" y="${top + 18}" width="${near(length)}" height="${BAR}" ${look} stroke-width="1.5"/>`;
    return name + bar + line + number;
  });
  return frame(alt, { width, height }, bars.join(''));
}

/** Letters are about seven units wide. */
const clip = (text: string, width: number): string => {
  const most = Math.floor((width - 8) / 6.6);
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
};
