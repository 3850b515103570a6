/** Where an address keeps the day, so that a link shows the same to whoever opens it. */
const DAY_IN_ADDRESS = 'den';

/** The day gone by that the address says, as of which everything is shown; null: today. */
export const pastDay = (): string | null => new URLSearchParams(globalThis.location.search).get(DAY_IN_ADDRESS);
