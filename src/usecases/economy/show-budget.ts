import { createHash } from 'node:crypto';

import { budgetSheet, grossAndNet } from '#domain/economy/budget-sheet.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { BudgetView } from '#domain/economy/budget-view.ts';
import { MERGED_COSTS } from '#domain/economy/staff-cover.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { sumBudget } from '#store/economy/budget.ts';
import { loadChart } from '#store/economy/chart.ts';
import { sumOutcome } from '#store/economy/month-outcome.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableSubtree } from './economy-subtree.ts';
import { loadBudget } from './load-budget.ts';
import { loadStaffSight } from './staff-sight.ts';

/** The organisation's own decided budget, by what stands here or in the ledger. */
export const ownBudget = (sums: readonly BudgetSum[], organisation: string): BudgetSum[] =>
  sums.filter(
    (sum) =>
      sum.organisation === organisation &&
      // What is told in one sum is no line that could be edited.
      sum.kind !== MERGED_COSTS &&
      sum.state === 'granted' &&
      (sum.source === 'decided' || sum.source === 'loaded'),
  );

/** What a change of the own budget must have seen. */
export const markOfBudget = (own: readonly BudgetSum[]): string =>
  createHash('sha256')
    .update(JSON.stringify(own.map(({ source, area, kind, months }) => [source, area, kind, months])))
    .digest('base64url')
    .slice(0, 22);

/** The budget of an organisation and those below it, and its own as it is edited. */
export function showBudget(
  app: App,
  who: SignedIn,
  asked: { readonly year: number; readonly organisation: string },
): Promise<Result<BudgetView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<BudgetView, Failure>> => {
    const { year, organisation } = asked;
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const { register, below, withStaff, name, may } = found.value;
    const sight = await loadStaffSight(db, found.value, [year, year - 1]);
    const sums = await loadBudget(db, register, { year, organisations: below, ...sight });
    // What is edited is what was decided for the organisation itself; what came to it is another's decision.
    const standing = await sumBudget(db, { year, organisations: [organisation], ...sight });
    const chart = await loadChart(db, year);
    const before = await sumOutcome(db, { year: year - 1, organisations: [organisation], ...sight });
    const sides = new Map(chart.kinds.map(({ code, side }) => [code, side]));
    const rows = budgetSheet(sums);
    const own = ownBudget(standing, organisation);
    const allowed: BudgetView['allowed'] = [
      ...(may('economy.budget', organisation) ? (['budget'] as const) : []),
      ...(may('economy.request', organisation) ? (['request'] as const) : []),
    ];
    return ok({
      year,
      organisation,
      organisationName: name,
      rows: rows.map((row) => ({ ...row, months: [...row.months] })),
      gross: grossAndNet(rows, (kind) => sides.get(kind) ?? 'cost'),
      own: own.map(({ area, kind, months }) => ({ area, kind, months: [...months] })),
      ownSource: own.length === 0 ? null : own.some(({ source }) => source === 'decided') ? 'decided' : 'loaded',
      lastYear: [
        ...Map.groupBy(
          before.filter(({ kind }) => kind !== MERGED_COSTS),
          ({ area, kind }) => `${area}\n${kind}`,
        ).values(),
      ].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const months = Array.from(
          { length: 12 },
          (_, index) => group.find(({ month }) => month === index + 1)?.amount ?? '0.00',
        );
        return [{ area: first.area, kind: first.kind, months }];
      }),
      staffHidden: !withStaff,
      mark: markOfBudget(own),
      allowed,
    });
  });
}
