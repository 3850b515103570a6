/** What the typed side uses of bootstrap.mjs. */
export const memoryFlags: readonly string[];
