import type { EditionKind } from '#domain/steering/steering-document.ts';

import { oneIn, present, textIn, yearIn } from '../shell/search-values.ts';

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

export const parseThreadSearch = (raw: Record<string, unknown>): ThreadSearch =>
  present({
    organisation: textIn(raw['organisation']),
    ar: yearIn(raw['ar']),
    utgava: oneIn(editionKinds, raw['utgava']),
    status: oneIn(statusFilters, raw['status']),
    visa: oneIn(lackFilters, raw['visa']),
    q: textIn(raw['q']),
    mal: textIn(raw['mal']),
  });
