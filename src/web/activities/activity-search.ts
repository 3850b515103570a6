import { ACTIVITY_FILTERS } from '#domain/activities/activity-year.ts';
import type { ActivityFilter } from '#domain/activities/activity-year.ts';
import { OwnerLevel } from '#domain/steering/steering-document.ts';

import { oneIn, present, textIn, yearIn } from '../shell/search-values.ts';

/** The page's state as its address holds it; what is left out has its usual value. */
export type ActivitySearch = {
  readonly organisation?: string;
  readonly ar?: number;
  readonly under?: 'ja';
  readonly visa?: ActivityFilter;
  readonly agare?: OwnerLevel;
  readonly q?: string;
};

export const parseActivitySearch = (raw: Record<string, unknown>): ActivitySearch =>
  present({
    organisation: textIn(raw['organisation']),
    ar: yearIn(raw['ar']),
    under: oneIn(['ja'] as const, raw['under']),
    visa: oneIn(ACTIVITY_FILTERS, raw['visa']),
    agare: oneIn(OwnerLevel.options, raw['agare']),
    q: textIn(raw['q']),
  });
