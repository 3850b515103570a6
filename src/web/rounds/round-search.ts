import type { PartState } from '#domain/rounds/part-status.ts';

import { oneIn, present } from '../shell/search-values.ts';

export const roundTabs = ['lage', 'anvisningar', 'kapitel', 'handelser'] as const;
export type RoundTab = (typeof roundTabs)[number];

export const partStates = [
  'notBegun',
  'returned',
  'writing',
  'ready',
  'sent',
  'approved',
  'decided',
  'excused',
] as const satisfies readonly PartState[];

/** Which parts the status shows: those of a state, or the late ones. */
export type PartFilter = PartState | 'late';

export type RoundSearch = { readonly flik?: RoundTab; readonly visa?: PartFilter };

export const parseRoundSearch = (raw: Record<string, unknown>): RoundSearch =>
  present({ flik: oneIn(roundTabs, raw['flik']), visa: oneIn([...partStates, 'late' as const], raw['visa']) });
