/** Somebody else has saved since the page was read. Carries what holds now, so that the answer can show it. */
export type StaleVersion<T> = { readonly code: 'stale-version'; readonly current: T };

/**
 * The version of a row, locked for this act (select … for update), against the one that the client read. Given as a value,
 * because it is an everyday thing that a person must hear about.
 *
 * @returns the stale version to answer with, or null where the client's picture still holds
 */
export function findStaleVersion<T extends { readonly version: number }>(
  current: T,
  readVersion: number,
): StaleVersion<T> | null {
  return current.version === readVersion ? null : { code: 'stale-version', current };
}
