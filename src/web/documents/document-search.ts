import type { EditionKind } from '#domain/steering/steering-document.ts';

import { editionKinds } from '../thread/thread-search.ts';

export type DocumentsSearch = { readonly organisation?: string; readonly ar?: number; readonly utgava?: EditionKind };

export function parseDocumentsSearch(raw: Record<string, unknown>): DocumentsSearch {
  const year = Number(raw['ar']);
  const kind = editionKinds.find((name) => name === raw['utgava']);
  return {
    ...(raw['organisation'] === undefined ? {} : { organisation: String(raw['organisation']) }),
    ...(Number.isInteger(year) && year > 1900 ? { ar: year } : {}),
    ...(kind === undefined ? {} : { utgava: kind }),
  };
}

/** The thing of the document that a link leads to: it is scrolled to and marked. */
export type DocumentSearch = { readonly plats?: string };

export const parseDocumentSearch = (raw: Record<string, unknown>): DocumentSearch =>
  raw['plats'] === undefined ? {} : { plats: String(raw['plats']) };
