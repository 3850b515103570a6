import { besideEachOther, coveredCells, coveringKinds } from '#domain/economy/staff-cover.ts';
import { budgetSheet } from '#domain/economy/budget-sheet.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { Db } from '#store/db.ts';
import { sumBudget } from '#store/economy/budget.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import { listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { LEAST_SHARE_BESIDE_STAFF } from '#limits';

import { loadBudget } from './load-budget.ts';

type Place = { readonly organisation: string; readonly area: string };
type Amounts = Place & { readonly kind: string; readonly amounts: readonly Decimal[] };

const keyOf = ({ organisation, area }: Place): string => `${organisation}\n${area}`;

/**
 * Which of the cells have enough else spent beside their staff costs, month by month as booked and budgeted and in every
 * forecast, to be told in one sum with it (EK-107). `few` are those that need it.
 */
export async function loadCovered(
  db: Db,
  register: Register,
  { kinds }: StoredChart,
  year: number,
  cells: readonly Place[],
  few: readonly Place[],
): Promise<(cell: Place) => boolean> {
  const organisations = [...new Set(cells.map(({ organisation }) => organisation))];
  const asked = { year, organisations, withStaff: true };
  const outcomes = await listYearOutcomes(db, { ...asked, years: [year] });
  // As it stands where the organisation has been merged or split, and as it was decided.
  const budgets = [await loadBudget(db, register, asked), await sumBudget(db, asked)];
  const forecasts = await listForecasts(db, asked);
  const all: Amounts[][] = [
    outcomes.map(({ months, ...row }) => ({ ...row, amounts: months })),
    ...budgets.map((sums) =>
      organisations.flatMap((organisation) =>
        budgetSheet(sums.filter((sum) => sum.organisation === organisation)).map(({ area, kind, months }) => ({
          organisation,
          area,
          kind,
          amounts: months,
        })),
      ),
    ),
    ...forecasts.map(({ organisation, lines }) =>
      lines.map(({ area, kind, amount, budget }) => ({ organisation, area, kind, amounts: [amount, budget] })),
    ),
  ];
  const byCell = new Map<string, Amounts[][]>();
  for (const [cell, rows] of all.flatMap((source) => [...Map.groupBy(source, keyOf)])) {
    const sources = byCell.get(cell);
    if (sources === undefined) byCell.set(cell, [rows]);
    else sources.push(rows);
  }
  const chosen = coveredCells(
    new Map(
      cells.map((cell) => {
        const own = besideEachOther(byCell.get(keyOf(cell)) ?? []).map((row) => {
          const kind = kinds.find(({ code }) => code === row.kind);
          return { ...row, isStaff: kind?.isStaff ?? false, isCost: (kind?.side ?? 'cost') === 'cost' };
        });
        return [keyOf(cell), coveringKinds(own, LEAST_SHARE_BESIDE_STAFF)];
      }),
    ),
    new Set(few.map(keyOf)),
  );
  return (cell) => chosen.has(keyOf(cell));
}
