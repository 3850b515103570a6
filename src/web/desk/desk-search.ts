import type { IndicatorColumn } from '#domain/steering/steering-document.ts';

import { parseDocumentsSearch } from '../documents/document-search.ts';
import type { DocumentsSearch } from '../documents/document-search.ts';
import { oneIn, present, textIn } from '../shell/search-values.ts';

export type DeskSearch = DocumentsSearch & { readonly fro?: string; readonly antal?: string };

export const parseDeskSearch = (raw: Record<string, unknown>): DeskSearch => ({
  ...parseDocumentsSearch(raw),
  ...present({ fro: textIn(raw['fro']), antal: oneIn(['10', '20', '50', '100'], String(raw['antal'])) }),
});

const columns = [
  'outcome',
  'men',
  'women',
  'previous',
  'forecast',
  'target',
  'councilTarget',
  'period',
] as const satisfies readonly IndicatorColumn[];

export type TrailSearch = { readonly rad: string; readonly kolumn: IndicatorColumn };

export const parseTrailSearch = (raw: Record<string, unknown>): TrailSearch => ({
  rad: textIn(raw['rad']) ?? '',
  kolumn: oneIn(columns, raw['kolumn']) ?? 'outcome',
});

export type ChangesSearch = { readonly organisation?: string; readonly fore?: string; readonly efter?: string };

export const parseChangesSearch = (raw: Record<string, unknown>): ChangesSearch =>
  present({ organisation: textIn(raw['organisation']), fore: textIn(raw['fore']), efter: textIn(raw['efter']) });

export type QuestionsSearch = {
  readonly till?: string;
  readonly om?: string;
  readonly utgava?: string;
  readonly rad?: string;
};

export const parseQuestionsSearch = (raw: Record<string, unknown>): QuestionsSearch =>
  present({
    till: textIn(raw['till']),
    om: textIn(raw['om']),
    utgava: textIn(raw['utgava']),
    rad: textIn(raw['rad']),
  });
