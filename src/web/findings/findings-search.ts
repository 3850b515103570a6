import { parseDocumentsSearch } from '../documents/document-search.ts';
import type { DocumentsSearch } from '../documents/document-search.ts';
import { oneIn, present, textIn } from '../shell/search-values.ts';

export const severities = ['error', 'warning', 'note'] as const;

/** `alla` is said, because what is still open is what one comes for. */
export const states = ['open', 'dismissed', 'confirmed', 'mended', 'alla'] as const;

export type FindingsSearch = DocumentsSearch & {
  readonly regel?: string;
  readonly grad?: (typeof severities)[number];
  readonly lage?: (typeof states)[number];
  /** Those below the organisation too. */
  readonly under?: 'ja';
};

export const parseFindingsSearch = (raw: Record<string, unknown>): FindingsSearch => ({
  ...parseDocumentsSearch(raw),
  ...present({
    regel: textIn(raw['regel']),
    grad: oneIn(severities, raw['grad']),
    lage: oneIn(states, raw['lage']),
    under: oneIn(['ja'], raw['under']),
  }),
});
