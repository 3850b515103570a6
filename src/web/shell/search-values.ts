/** Values of an address as pages read them: text, a year, one of some names; anything else is as if it were not there. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export function yearIn(value: unknown): number | undefined {
  const year = Number(value);
  return Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined;
}

/** A day as addresses write it: 2025-04-30. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined;

export const oneIn = <T extends string>(names: readonly T[], value: unknown): T | undefined =>
  names.find((name) => name === value);

/** Leaves out what is undefined, so that addresses stay short. */
export const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
