import { DAY_IN_ADDRESS } from '#domain/access/past-day.ts';

/** The day gone by that the page's address says, as of which everything is shown; null: today. */
export const pastDay = (): string | null => new URLSearchParams(globalThis.location.search).get(DAY_IN_ADDRESS);

/** The address of a file, as of the day that the page shows. */
export function asOfShownDay(address: string): string {
  const day = pastDay();
  return day === null ? address : `${address}${address.includes('?') ? '&' : '?'}${DAY_IN_ADDRESS}=${day}`;
}
