import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Finding } from '#domain/review/finding.ts';
import { findRule } from '#domain/review/rules.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { countByRule, listFindings as queryFindings } from '#store/findings.ts';
import type { FindingKey } from '#store/findings.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { isUuid, pageOf, readMark } from '../page-mark.ts';

export type ListFindingsInput = {
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: EditionKind | undefined;
  readonly rule?: string | undefined;
  readonly severity?: Finding['severity'] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

export type FindingListed = Finding & {
  readonly id: string;
  readonly edition: {
    readonly id: string;
    readonly title: string;
    readonly organisation: { readonly id: string; readonly name: string };
  };
};

export type FindingsListed = {
  readonly items: FindingListed[];
  readonly next: string | null;
  readonly total: number;
  readonly byRule: { readonly rule: string; readonly title: string; readonly count: number }[];
  readonly bySeverity: Record<string, number>;
};

const isKey = (key: unknown): key is FindingKey =>
  typeof key === 'object' &&
  key !== null &&
  'year' in key &&
  Number.isSafeInteger(key.year) &&
  'edition' in key &&
  isUuid(key.edition) &&
  'number' in key &&
  Number.isSafeInteger(key.number);

/** What does not add up, over all editions that the person may read, with counts for the filters. */
export function listFindings(
  app: App,
  who: SignedIn,
  input: ListFindingsInput,
): Promise<Result<FindingsListed, Failure>> {
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { organisation = null, year = null, kind = null, rule = null, severity = null, limit } = input;
    if (organisation !== null && !isUuid(organisation)) {
      return { items: [], next: null, total: 0, byRule: [], bySeverity: {} };
    }
    const filter = { organisation, year, kind, rule, severity, drafts: readableDrafts(who, register) };
    const rows = await queryFindings(db, filter, readMark(input.after, isKey), limit + 1);
    const counts = await countByRule(db, filter);
    const { items, next } = pageOf(rows, limit, (row) => ({
      year: row.year,
      edition: row.edition.id,
      number: row.number,
    }));
    return {
      items: items.map(({ number, organisation: at, year: of, editionKind, edition, ...finding }) => ({
        ...finding,
        id: `${edition.id}-${number}`,
        edition: {
          ...edition,
          organisation: { id: at, name: nameOn(register.organisations, at, editionDay(editionKind, of)) },
        },
      })),
      next,
      total: sum(counts),
      byRule: [...Map.groupBy(counts, (count) => count.rule)]
        .map(([id, list]) => ({ rule: id, title: findRule(id)?.title ?? id, count: sum(list) }))
        .toSorted((one, other) => other.count - one.count),
      bySeverity: Object.fromEntries(
        [...Map.groupBy(counts, (count) => count.severity)].map(([level, list]) => [level, sum(list)]),
      ),
    };
  });
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);
