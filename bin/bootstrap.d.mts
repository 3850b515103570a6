/** What the typed side uses of bootstrap.mjs. */
export const memoryFlags: readonly string[];
/** What its test asks: the files that make the web app old when they change. */
export function webSources(): string[];
