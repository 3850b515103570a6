import { actionForStep, nextBudgetSteps } from '#domain/economy/budget-act.ts';
import type { BudgetActView } from '#domain/economy/budget-view.ts';
import { yearOf } from '#domain/economy/decide-budget.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listBudgetActs as queryActs } from '#store/economy/budget.ts';
import type { StoredBudgetAct } from '#store/economy/budget.ts';
import type { StaffSight } from '#store/economy/staff-costs.ts';

import { MAX_BUDGET_ACTS_SHOWN } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { isSeenAlone, loadStaffSight } from './staff-sight.ts';

/**
 * True where somebody may see a line: amounts of staff only with the right to them or with enough persons behind, and none
 * of what is told in one sum with them (EK-107).
 */
export const isLineSeen =
  ({ year }: Pick<StoredBudgetAct, 'year'>, sight: StaffSight) =>
  (line: StoredBudgetAct['lines'][number]): boolean =>
    isSeenAlone(sight, { ...line, year });

/** An act as a person may see it. */
export function viewBudgetAct(act: StoredBudgetAct, { nameOf, may }: Subtree, sight: StaffSight): BudgetActView {
  const shown = act.lines.filter(isLineSeen(act, sight));
  // Of all lines: where the last step has none that is seen, those of an earlier one do not count in their place.
  const first = Math.min(...act.lines.map(({ step }) => step));
  const last = Math.max(...act.lines.map(({ step }) => step));
  const sumOf = (step: number) =>
    addDecimals('0.00', ...shown.filter((line) => line.step === step).map(({ months }) => yearOf(months)));
  return {
    id: act.id,
    year: act.year,
    kind: act.kind,
    title: act.title,
    organisation: act.organisation,
    organisationName: nameOf(act.organisation),
    state: act.state,
    steps: act.steps.map(({ step, reason, reference, day, by, at }) => ({ step, reason, reference, day, by, at })),
    lines: shown
      .filter(({ step }) => step === last)
      .map(({ organisation, area, kind, profile, months }) => ({
        organisation,
        organisationName: nameOf(organisation),
        area,
        kind,
        profile,
        months,
        total: yearOf(months),
      })),
    linesHidden: shown.length < act.lines.length,
    net: sumOf(last),
    asked: sumOf(first),
    allowed: nextBudgetSteps(act.state).filter((step) => may(actionForStep(act.kind, step), act.organisation)),
    version: act.version,
  };
}

/** Every decision and request of an organisation and those below it in a year, the newest first. */
export function listBudgetActs(
  app: App,
  who: SignedIn,
  asked: { readonly year: number; readonly organisation: string },
): Promise<Result<{ items: BudgetActView[] }, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<{ items: BudgetActView[] }, Failure>> => {
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const acts = await queryActs(db, { year: asked.year, organisations: found.value.below }, MAX_BUDGET_ACTS_SHOWN);
    const sight = await loadStaffSight(db, found.value, [asked.year]);
    return ok({ items: acts.map((act) => viewBudgetAct(act, found.value, sight)) });
  });
}
