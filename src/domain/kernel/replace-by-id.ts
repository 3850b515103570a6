/** The same list with the thing of that id changed; the others are the same values. */
export const replaceById = <T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  change: (thing: T) => T,
): T[] => things.map((thing) => (thing.id === id ? change(thing) : thing));
