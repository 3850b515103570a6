import type { EditionKind } from '#domain/steering/steering-document.ts';

export const editionKinds = ['VP', 'T1', 'T2', 'VB'] as const satisfies readonly EditionKind[];
export const statusFilters = ['full', 'partial', 'none', 'unset'] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const lackFilters = ['outcome', 'missed', 'deviation', 'empty', 'findings'] as const;
export type LackFilter = (typeof lackFilters)[number];

/** The page's state as its address holds it; what is left out has its usual value. */
export type ThreadSearch = {
  readonly organisation?: string;
  readonly ar?: number;
  readonly utgava?: EditionKind;
  readonly status?: StatusFilter;
  readonly visa?: LackFilter;
  readonly q?: string;
  /** The goal that is followed and marked. */
  readonly mal?: string;
};

const oneOf = <T extends string>(names: readonly T[], value: unknown): T | undefined =>
  names.find((name) => name === value);

export function parseThreadSearch(raw: Record<string, unknown>): ThreadSearch {
  const year = Number(raw['ar']);
  const found = {
    organisation: raw['organisation'] === undefined ? undefined : String(raw['organisation']),
    ar: Number.isInteger(year) && year > 1900 ? year : undefined,
    utgava: oneOf(editionKinds, raw['utgava']),
    status: oneOf(statusFilters, raw['status']),
    visa: oneOf(lackFilters, raw['visa']),
    q: raw['q'] === undefined || raw['q'] === '' ? undefined : String(raw['q']),
    mal: raw['mal'] === undefined ? undefined : String(raw['mal']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
