import type { EditionKind } from '#domain/steering/steering-document.ts';

import { parseDocumentsSearch } from '../documents/document-search.ts';

export const severities = ['error', 'warning', 'note'] as const;

export type FindingsSearch = {
  readonly organisation?: string;
  readonly ar?: number;
  readonly utgava?: EditionKind;
  readonly regel?: string;
  readonly grad?: (typeof severities)[number];
};

export function parseFindingsSearch(raw: Record<string, unknown>): FindingsSearch {
  const severity = severities.find((name) => name === raw['grad']);
  return {
    ...parseDocumentsSearch(raw),
    ...(raw['regel'] === undefined ? {} : { regel: String(raw['regel']) }),
    ...(severity === undefined ? {} : { grad: severity }),
  };
}
