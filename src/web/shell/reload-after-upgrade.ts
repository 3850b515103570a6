const KEY = 'styrkedja-reloaded';
/** Milliseconds in which a second failure is no longer explained by an upgrade. */
const ONCE_IN = 60_000;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Whether a page that could not be fetched is asked for anew. After an upgrade the files of the old version are gone and
 * one reload finds the new ones; where that did not help, another would only go round for ever.
 *
 * @param now milliseconds since 1970
 */
export function mayReload(kept: Kept, now: number): boolean {
  const last = Number(kept.getItem(KEY) ?? 0);
  if (now - last < ONCE_IN) return false;
  kept.setItem(KEY, String(now));
  return true;
}
