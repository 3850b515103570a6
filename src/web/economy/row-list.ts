/** A row of a table that is edited, with a key that stays when rows move. */
export type Keyed<T> = { readonly key: number; readonly value: T };

let lastKey = 0;

export function keyed<T>(value: T): Keyed<T> {
  lastKey += 1;
  return { key: lastKey, value };
}

/** The row moved one step up (-1) or down (1); at the ends nothing moves. */
export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const row = rows[index];
  const other = rows[index + by];
  return row === undefined || other === undefined ? rows : rows.with(index, other).with(index + by, row);
}
