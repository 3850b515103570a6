import { oneIn, present } from '../shell/search-values.ts';
import { parseFindingsSearch } from './findings-search.ts';
import type { FindingsSearch } from './findings-search.ts';

export type CollectedSearch = Omit<FindingsSearch, 'regel'> & { readonly visa?: 'enhet' };

export const parseCollectedSearch = (raw: Record<string, unknown>): CollectedSearch => {
  const { regel: _regel, ...search } = parseFindingsSearch(raw);
  return { ...search, ...present({ visa: oneIn(['enhet'], raw['visa']) }) };
};
