import { frame, gridLines, label, near, scaleOf } from './plot.ts';
import type { PlotGround } from './table-chart.ts';

const LEFT = 46;
const RIGHT = 8;
const TOP = 30;
const BOTTOM = 24;
const HEIGHT = 250;

/** Budget and last year by what their column is called; the rest is the outcome. */
const lookOf = (names: readonly string[], index: number): 'outcome' | 'budget' | 'before' => {
  const name = names[index] ?? '';
  if (name.startsWith('Budget')) return 'budget';
  return names.findIndex((each) => !each.startsWith('Budget')) === index && !isLone(names) ? 'outcome' : 'before';
};

/** A plan has no outcome: its only column beside the budget is last year's. */
const isLone = (names: readonly string[]): boolean => (names[0] ?? '').startsWith('Budget');

/** Money by month: the outcome filled, last year open beside it, and the budget as a thick line across both. */
export function monthBars({ names, rows, alt, colours, width }: PlotGround): string {
  const looks = names.map((_, index) => lookOf(names, index));
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  const scale = scaleOf(values, { top: TOP, bottom: HEIGHT - BOTTOM, zero: true });
  const step = (width - LEFT - RIGHT) / rows.length;
  const bar = (step - 6) / 2;
  const drawn = rows.map((row, month) => {
    const left = LEFT + month * step + 3;
    const marks = row.values.map((value, index) => {
      if (value === null) return '';
      if (looks[index] === 'budget') {
        const y = near(scale.y(value));
        return `<path d="M${near(left - 1)} ${y}H${near(left + 2 * bar + 1)}" stroke="${colours.target}" stroke-width="3"/>`;
      }
      const [top, bottom] = [scale.y(Math.max(value, 0)), scale.y(Math.min(value, 0))];
      const isNow = looks[index] === 'outcome';
      const look = isNow
        ? `fill="${colours.main}"`
        : `fill="${colours.paper}" stroke="${colours.quiet}" stroke-width="1.5"`;
      const inset = isNow ? 0 : 0.75;
      return `<rect x="${near(left + (isNow ? 0 : bar) + inset)}" y="${near(top)}" width="${near(bar - 2 * inset)}" height="${near(Math.max(bottom - top, 0.5))}" ${look}/>`;
    });
    // The budget's line lies over the bars.
    const ordered = marks.toSorted((one, other) => Number(one.startsWith('<path')) - Number(other.startsWith('<path')));
    return (
      ordered.join('') + label(left + bar, HEIGHT - 8, row.label.slice(0, width < 500 ? 1 : 3), colours.ink, 'middle')
    );
  });
  return frame(
    alt,
    { width, height: HEIGHT },
    legend(names, looks, colours) + gridLines(scale, { left: LEFT, right: width - RIGHT }, colours) + drawn.join(''),
  );
}

/** Each series' sign and name, in a line above. */
function legend(
  names: readonly string[],
  looks: readonly ReturnType<typeof lookOf>[],
  colours: PlotGround['colours'],
): string {
  const signs = {
    outcome: (x: number) => `<rect x="${x}" y="5" width="12" height="10" fill="${colours.main}"/>`,
    before: (x: number) =>
      `<rect x="${x}" y="5" width="12" height="10" fill="${colours.paper}" stroke="${colours.quiet}" stroke-width="1.5"/>`,
    budget: (x: number) => `<path d="M${x - 1} 10H${x + 13}" stroke="${colours.target}" stroke-width="3"/>`,
  };
  let x = 4;
  return names
    .map((name, index) => {
      const sign = signs[looks[index] ?? 'outcome'](x) + label(x + 18, 14, name, colours.ink);
      x += 34 + Math.ceil(name.length * 6.8);
      return sign;
    })
    .join('');
}
