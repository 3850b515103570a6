/**
 * A value as JSON that is the same text for the same value: keys in order, nothing between. What is hashed or signed goes
 * through this. Keys of `leftOut` are dropped wherever they stand.
 */
export const canonicalJson = (value: unknown, leftOut: ReadonlySet<string> = new Set()): string =>
  JSON.stringify(ordered(value, leftOut));

function ordered(value: unknown, leftOut: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((inside) => ordered(inside, leftOut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inside]) => !leftOut.has(key) && inside !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inside]) => [key, ordered(inside, leftOut)]),
  );
}
