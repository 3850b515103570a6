import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SearchHit, SearchView } from '#domain/search/search-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { findHits } from '#store/search.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';

import { EXCERPT_CHARACTERS } from '#limits';

import { mayAtAll, readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';

export type SearchInput = {
  readonly q: string;
  readonly thing?: SearchHit['thing'] | undefined;
  readonly limit: number;
};

/** Full-text search in Swedish over everything that the person may read. The last word may be only begun. */
export async function findEverything(
  app: App,
  who: SignedIn,
  { q, thing, limit }: SearchInput,
): Promise<Result<SearchView, Failure>> {
  const may = mayAtAll(who, 'edition.read');
  if (!may.ok) return may;
  const search = await loadSwedishSearch();
  const query = search.queryOf(q, { prefix: true });
  if (query === null) return ok({ query: q, total: 0, hits: [], counts: {} });
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const drafts = readableDrafts(who, await loadRegister(db));
    const { hits, counts } = await findHits(db, query, { thing: thing ?? null, drafts, limit });
    const byThing = Object.fromEntries(counts.map((count) => [count.thing, count.count]));
    return {
      query: q,
      total: thing === undefined ? counts.reduce((sum, { count }) => sum + count, 0) : (byThing[thing] ?? 0),
      hits: hits.map((hit) => ({
        thing: hit.thing,
        id: hit.target,
        edition: { id: hit.edition, title: hit.editionTitle },
        title: hit.title,
        excerpt: search.excerptOf(hit.body === '' ? hit.title : hit.body, q, EXCERPT_CHARACTERS),
      })),
      counts: byThing,
    };
  });
}
