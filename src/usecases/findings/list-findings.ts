import type { Action } from '#domain/access/action.ts';
import { allowedOf } from '#domain/access/can.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Finding } from '#domain/review/finding.ts';
import type { FindingState, KeptFinding } from '#domain/review/finding-answer.ts';
import { findRule } from '#domain/review/rules.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { countFindingsBy, listFindings as queryFindings } from '#store/findings.ts';
import type { FindingCount, FindingKey, FindingRow } from '#store/findings.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { chosenOrganisations } from './chosen-organisations.ts';
import { isUuid, pageOf, readMark } from '../page-mark.ts';

export type ListFindingsInput = {
  readonly organisation?: string | undefined;
  readonly below?: 'yes' | undefined;
  readonly year?: number | undefined;
  readonly kind?: EditionKind | undefined;
  readonly rule?: string | undefined;
  readonly severity?: Finding['severity'] | undefined;
  readonly state?: FindingState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

export type FindingListed = KeptFinding & {
  readonly id: string;
  readonly allowed: Action[];
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
  readonly byState: Record<string, number>;
  readonly phrasing: boolean;
};

const isKey = (key: unknown): key is FindingKey =>
  typeof key === 'object' &&
  key !== null &&
  'year' in key &&
  Number.isSafeInteger(key.year) &&
  'edition' in key &&
  isUuid(key.edition) &&
  'number' in key &&
  Number.isSafeInteger(key.number) &&
  'key' in key &&
  typeof key.key === 'string';

/** What does not add up, over all editions that the person may read, with counts for the filters. */
export function listFindings(
  app: App,
  who: SignedIn,
  input: ListFindingsInput,
): Promise<Result<FindingsListed, Failure>> {
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { year = null, kind = null, rule = null, severity = null, state = null, limit } = input;
    const organisations = chosenOrganisations(input, register, who.actor.today);
    const selection = { organisations, year, kind, drafts: readableDrafts(who, register) };
    const filter = { ...selection, rule, severity, state };
    const rows = await queryFindings(db, filter, readMark(input.after, isKey), limit + 1);
    const { items, next } = pageOf(rows, limit, (row) => ({
      year: row.year,
      edition: row.edition.id,
      number: row.number,
      key: row.key,
    }));
    return {
      items: items.map((row) => listed(row, who, register)),
      next,
      phrasing: app.phrasing !== null,
      ...countsFor(await countFindingsBy(db, selection), { rule, severity, state }),
    };
  });
}

function listed(
  { number: _number, organisation, year, editionKind, editionState, edition, ...finding }: FindingRow,
  who: SignedIn,
  { organisations }: Register,
): FindingListed {
  const thing = thingAt(organisations, organisation, who.actor.today, editionState);
  return {
    ...finding,
    id: `${edition.id}/${finding.key}`,
    allowed: allowedOf(who.actor, ['finding.answer'], thing),
    edition: {
      ...edition,
      organisation: { id: organisation, name: nameOn(organisations, organisation, editionDay(editionKind, year)) },
    },
  };
}

type Chosen = {
  readonly rule: string | null;
  readonly severity: Finding['severity'] | null;
  readonly state: FindingState | null;
};

/** Each filter's counts with the other filters as they are chosen, so that they say what a press would show. */
function countsFor(
  counts: readonly FindingCount[],
  chosen: Chosen,
): Pick<FindingsListed, 'total' | 'byRule' | 'bySeverity' | 'byState'> {
  const left = (...facets: readonly (keyof Chosen)[]): FindingCount[] =>
    counts.filter((count) => facets.every((facet) => chosen[facet] === null || count[facet] === chosen[facet]));
  return {
    total: sum(left('rule', 'severity', 'state')),
    byRule: [...Map.groupBy(left('severity', 'state'), ({ rule }) => rule)]
      .map(([id, list]) => ({ rule: id, title: findRule(id)?.title ?? id, count: sum(list) }))
      .toSorted((one, other) => other.count - one.count || one.title.localeCompare(other.title, 'sv')),
    bySeverity: sums(Map.groupBy(left('rule', 'state'), ({ severity }) => severity)),
    byState: sums(Map.groupBy(left('rule', 'severity'), ({ state }) => state)),
  };
}

const sum = (counts: readonly FindingCount[]): number => counts.reduce((total, { count }) => total + count, 0);

const sums = (groups: ReadonlyMap<string, readonly FindingCount[]>): Record<string, number> =>
  Object.fromEntries([...groups].map(([name, list]) => [name, sum(list)]));
