import { daysBetween, isCalendarDay } from '#domain/kernel/calendar.ts';

type Properties = { readonly start: string | null; readonly end: string | null; readonly year: number };

/** Where in the year (and beyond its ends) an activity runs. The dates stand beside it. */
export function TimeLine({ start, end, year }: Properties) {
  if (start === null || end === null || !isCalendarDay(start) || !isCalendarDay(end) || start > end) return null;
  const first = `${year}-01-01`;
  const at = (day: string): number => Math.min(100, Math.max(0, (daysBetween(first, day) / 366) * 100));
  const from = at(start);
  const to = Math.max(at(end), from + 1);
  return (
    <svg className="time-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="4.5" width="100" height="1" className="time-ground" />
      {[25, 50, 75].map((x) => (
        <rect key={x} x={x} y="3" width="0.4" height="4" className="time-ground" />
      ))}
      <rect x={from} y="2.5" width={to - from} height="5" className="time-run" />
    </svg>
  );
}
