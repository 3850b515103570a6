import type { EditionKind } from '#domain/steering/steering-document.ts';

import { oneIn, present, textIn, yearIn } from '../shell/search-values.ts';
import { editionKinds } from '../thread/thread-search.ts';

export type DocumentsSearch = { readonly organisation?: string; readonly ar?: number; readonly utgava?: EditionKind };

export const parseDocumentsSearch = (raw: Record<string, unknown>): DocumentsSearch =>
  present({
    organisation: textIn(raw['organisation']),
    ar: yearIn(raw['ar']),
    utgava: oneIn(editionKinds, raw['utgava']),
  });

/** The thing of the document that a link leads to: it is scrolled to and marked. */
export type DocumentSearch = { readonly plats?: string };

export const parseDocumentSearch = (raw: Record<string, unknown>): DocumentSearch =>
  present({ plats: textIn(raw['plats']) });
