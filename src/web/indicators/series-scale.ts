import { formatPeriod, parsePeriod } from '#domain/kernel/period.ts';
import type { IndicatorPoint, StoredMeasure } from '#domain/indicators/indicator-view.ts';

export type Spot = { readonly x: number; readonly y: number; readonly label: string };

/** A drawing of 640 by 220 units; `ticks` are round values with their height, `dates` the periods or years along the bottom. */
export type SeriesDrawing = {
  readonly outcomes: readonly Spot[];
  readonly targets: readonly Spot[];
  readonly forecasts: readonly Spot[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly dates: readonly { readonly x: number; readonly label: string }[];
};

export const size = { width: 640, height: 220, left: 52, right: 16, top: 34, bottom: 40 } as const;

const numberOf = ({ value }: StoredMeasure): number | null => (value === null ? null : Number(value));

/** 1, 2 or 5 times a power of ten, so that about four lines fit. */
function stepFor(span: number): number {
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw) ?? 10;
  return factor * power;
}

/** At least a tenth of the values' own size, so that a change of one in eighty does not fill the whole picture. */
function spanOf(values: readonly number[]): { readonly bottom: number; readonly peak: number } {
  const [bottom, peak] = [Math.min(...values), Math.max(...values)];
  const least = Math.max(Math.abs(peak), Math.abs(bottom)) / 10 || 1;
  const missing = Math.max(0, least - (peak - bottom)) / 2;
  return { bottom: bottom - missing, peak: peak + missing };
}

type Dated = { readonly x: number; readonly time: number; readonly label: string };

/** Units of the drawing that a period or a year takes in print. */
const ROOM = { period: 132, year: 52 } as const;

const periodOf = ({ period, edition }: IndicatorPoint): string => {
  const known = period === null ? null : parsePeriod(period);
  return known === null ? String(edition.year) : formatPeriod(known);
};

/** Every period by its name where all of them have room; else every year that has, at its last value. */
function datesAlong(dated: readonly Dated[]): SeriesDrawing['dates'] {
  const last = (own: readonly Dated[]): Dated[] => own.toSorted((a, b) => a.time - b.time).slice(-1);
  const ends = [...Map.groupBy(dated, ({ time }) => time).values()].flatMap(last).toSorted((a, b) => a.x - b.x);
  const fits = (list: readonly Dated[], room: number): boolean =>
    list.every(({ x }, at) => x - (list[at - 1]?.x ?? -room) >= room);
  if (fits(ends, ROOM.period)) return ends.map(({ x, label }) => ({ x, label }));
  const years = [...Map.groupBy(ends, ({ time }) => new Date(time).getUTCFullYear())].flatMap(([year, own]) =>
    last(own).map(({ x }) => ({ x, label: String(year) })),
  );
  // From the newest backwards, because that is where a reader looks first.
  return years
    .toReversed()
    .reduce<SeriesDrawing['dates']>(
      (kept, one) => ((kept[0]?.x ?? Infinity) - one.x >= ROOM.year ? [one, ...kept] : kept),
      [],
    );
}

/** Null where there are fewer than two outcomes with a period to place them. */
export function drawSeries(points: readonly IndicatorPoint[], format: (value: number) => string): SeriesDrawing | null {
  const dated = points.flatMap((point) =>
    point.periodEnd === null ? [] : [{ point, time: Date.parse(point.periodEnd) }],
  );
  const valued = dated.filter(({ point }) => numberOf(point.outcome) !== null);
  if (valued.length < 2) return null;
  const values = dated.flatMap(({ point }) =>
    [point.outcome, point.target, point.forecast].map(numberOf).filter((value) => value !== null),
  );
  const { bottom, peak } = spanOf(values);
  const step = stepFor(peak - bottom);
  const low = Math.floor(bottom / step) * step;
  const high = Math.max(low + step, Math.ceil(peak / step) * step);
  const times = dated.map(({ time }) => time);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const x = (time: number): number =>
    size.left + ((time - from) / (to - from || 1)) * (size.width - size.left - size.right);
  const y = (value: number): number =>
    size.top + (1 - (value - low) / (high - low)) * (size.height - size.top - size.bottom);
  const spots = (pick: (point: IndicatorPoint) => StoredMeasure): Spot[] =>
    dated.flatMap(({ point, time }) => {
      const value = numberOf(pick(point));
      return value === null ? [] : [{ x: x(time), y: y(value), label: pick(point).printed ?? format(value) }];
    });
  return {
    outcomes: spots(({ outcome }) => outcome),
    targets: spots(({ target }) => target),
    forecasts: spots(({ forecast }) => forecast),
    ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step).map(
      (value) => ({
        y: y(value),
        label: format(value),
      }),
    ),
    dates: datesAlong(dated.map(({ point, time }) => ({ x: x(time), time, label: periodOf(point) }))),
  };
}
