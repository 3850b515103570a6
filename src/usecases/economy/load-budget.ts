import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import { holdersIn, moveBudgets } from '#domain/economy/move-budgets.ts';
import type { Db } from '#store/db.ts';
import { sumBudget } from '#store/economy/budget.ts';
import type { StaffSight } from '#store/economy/staff-costs.ts';
import type { Register } from '#store/organisations/organisations.ts';

/** The budget of organisations in a year, with what has come to them from those whose work they carry on (EK-104). */
export async function loadBudget(
  db: Db,
  { organisations: all, successions }: Register,
  asked: { readonly year: number; readonly organisations: readonly string[] } & StaffSight,
): Promise<BudgetSum[]> {
  const { year } = asked;
  const wanted = new Set(asked.organisations);
  if (successions.length === 0) return sumBudget(db, asked);
  // Whoever gives to them or takes from them: whether it has a budget of its own decides what is moved.
  const concerned = new Set(asked.organisations);
  for (const { id } of all) {
    const line = [id, ...holdersIn(successions, id, year)];
    if (line.some((one) => wanted.has(one))) for (const one of line) concerned.add(one);
  }
  const sums = await sumBudget(db, { ...asked, organisations: [...concerned] });
  return moveBudgets(sums, successions, year).filter(({ organisation }) => wanted.has(organisation));
}
