import { frame, gridLines, label, near, scaleOf } from './plot.ts';
import type { PlotGround } from './table-chart.ts';

const LEFT = 56;
const RIGHT = 8;
const HEAD = 22;
const VOLUME = { top: HEAD + 4, bottom: 130 } as const;
const COST = { top: 158, bottom: 250 } as const;
const HEIGHT = 274;

/**
 * A volume by month as bars from nothing, and below it what one costs as a line of its own scale: two pictures over the
 * same months, because one with two scales can be made to say anything. A month without data is a gap.
 */
export function volumeMonths({ names, rows, alt, colours, width }: PlotGround): string {
  const of = (column: number): (number | null)[] => rows.map((row) => row.values[column] ?? null);
  const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
  const [counts, costs] = [of(0), of(1)];
  const step = (width - LEFT - RIGHT) / rows.length;
  const middle = (month: number): number => LEFT + (month + 0.5) * step;
  const sides = { left: LEFT, right: width - RIGHT };
  const up = scaleOf(known(counts), { ...VOLUME, zero: true });
  const bars = counts.map((value, month) =>
    value === null
      ? ''
      : `<rect x="${near(middle(month) - step * 0.3)}" y="${near(up.y(Math.max(value, 0)))}" width="${near(step * 0.6)}" height="${near(Math.abs(up.y(0) - up.y(value)))}" fill="${colours.main}"/>`,
  );
  const months = rows.map((row, month) =>
    label(middle(month), HEIGHT - 8, row.label.slice(0, width < 500 ? 1 : 3), colours.ink, 'middle'),
  );
  const parts = [label(4, 14, names[0] ?? '', colours.ink), gridLines(up, sides, colours), ...bars, ...months];
  if (known(costs).length > 0) {
    const down = scaleOf(known(costs), { ...COST, zero: false });
    const place = (value: number, month: number): string => `${near(middle(month))} ${near(down.y(value))}`;
    const line = costs
      .map((value, month) =>
        value === null ? '' : `${(costs[month - 1] ?? null) === null ? 'M' : 'L'}${place(value, month)}`,
      )
      .join('');
    const marks = costs.map((value, month) =>
      value === null
        ? ''
        : `<circle cx="${near(middle(month))}" cy="${near(down.y(value))}" r="3.5" fill="${colours.paper}" stroke="${colours.second}" stroke-width="2"/>`,
    );
    parts.push(
      label(4, COST.top - 10, names[1] ?? '', colours.ink),
      gridLines(down, sides, colours),
      `<path d="${line}" fill="none" stroke="${colours.second}" stroke-width="2"/>`,
      ...marks,
    );
  }
  return frame(alt, { width, height: HEIGHT }, parts.join(''));
}
