import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { collectFindings } from '#domain/review/collect-findings.ts';
import type { Collected, CollectedRow } from '#domain/review/collect-findings.ts';
import { findRule } from '#domain/review/rules.ts';
import { countFindingsOver } from '#store/findings.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { chosenOrganisations } from './chosen-organisations.ts';
import type { ListFindingsInput } from './list-findings.ts';

export type CollectedView = Omit<Collected, 'columns' | 'rows'> & {
  readonly columns: Collected['columns'][number][];
  readonly rows: (Omit<CollectedRow, 'counts'> & { readonly name: string; readonly counts: number[] })[];
};

/** Findings over editions, by rule or by organisation: which faults come again. One query for all of it. */
export function collectFindingsFor(
  app: App,
  who: SignedIn,
  input: Omit<ListFindingsInput, 'rule' | 'after' | 'limit'> & { readonly by: 'rule' | 'organisation' },
): Promise<Result<CollectedView, Failure>> {
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { today } = who.actor;
    const { year = null, kind = null, severity = null, state = null, by } = input;
    const organisations = chosenOrganisations(input, register, today);
    const filter = { organisations, year, kind, rule: null, severity, state, drafts: readableDrafts(who, register) };
    const { columns, rows } = collectFindings(await countFindingsOver(db, filter), by);
    const nameOf = (id: string): string =>
      by === 'rule' ? (findRule(id)?.title ?? id) : nameOn(register.organisations, id, today);
    return {
      columns: [...columns],
      rows: rows.map((row) => ({ ...row, counts: [...row.counts], name: nameOf(row.id) })),
    };
  });
}
