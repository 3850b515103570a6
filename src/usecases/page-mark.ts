/** The opaque mark of the last row of a page: what the list is ordered by. A mark that is not ours is no mark. */
const markOf = (key: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** Reads a mark; null where there is none or it was not made by us (then the list begins from the start). */
export function readMark<T>(mark: string | undefined, isKey: (key: unknown) => key is T): T | null {
  if (mark === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(mark, 'base64url').toString('utf8'));
    return isKey(key) ? key : null;
  } catch {
    return null;
  }
}

/** One page of a list that was asked for with one row more than it shows. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => Readonly<Record<string, unknown>>,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? markOf(key(last)) : null };
}

export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu.test(text);

/** A date or instant as the database writes it. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+Z?)?$/u.test(text);

/** The key of lists that are ordered by name. */
export const isNameKey = (key: unknown): key is { readonly name: string; readonly id: string } =>
  typeof key === 'object' &&
  key !== null &&
  'name' in key &&
  typeof key.name === 'string' &&
  'id' in key &&
  isUuid(key.id);
