import { createHash } from 'node:crypto';

import type { GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import { tieFaults } from '#domain/economy/goal-money/money-tie.ts';
import type { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import { overlaps } from '#domain/economy/goal-money/tie-overlap.ts';
import type { GoalTie, Overlap } from '#domain/economy/goal-money/tie-overlap.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { loadChart } from '#store/economy/chart.ts';
import { insertGoalMoney, listGoalActivities, listGoalMoney, listGoalsOfYear } from '#store/economy/goal-money.ts';
import { lockEconomyYear } from '#store/economy/year-lock.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { withinOf } from './money-ground.ts';
import { mayTie, readableGoal, showGoalMoney } from './show-goal-money.ts';

/** Says anew what money a goal has: the whole list; the one before it is kept. */
export async function saveGoalMoney(
  app: App,
  who: SignedIn,
  asked: {
    readonly goal: string;
    readonly requestId: string;
    /** The version that it was changed from. */
    readonly number: number;
    readonly ties: readonly MoneyTie[];
    readonly reason: string;
  },
): Promise<Result<GoalMoney, Failure>> {
  const { goal: id, number, ties, reason } = asked;
  const content = createHash('sha256')
    .update(JSON.stringify([ties, reason]))
    .digest('base64url');
  const options = { requestId: asked.requestId, fingerprint: `goal-money ${id} ${number} ${content}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const found = await readableGoal(db, who, id);
    if (!found.ok) return found;
    const { goal, register } = found.value;
    if (!mayTie(who, register, goal.organisation)) return forbidden('Du får se vad målet kostar men inte ändra det.');
    await lockEconomyYear(db, goal.year);
    const standing = await listGoalMoney(db, goal.year);
    const before = standing.find((one) => one.goal === id);
    if ((before?.number ?? 0) !== number) {
      return conflict('Någon annan har ändrat målets pengar. Läs om sidan och försök igen.', before ?? null);
    }
    // What others have tied stays as it is; who says something new of an organisation's money keeps its budget.
    const kept = new Set((before?.ties ?? []).map((tie) => JSON.stringify(tie)));
    const foreign = ties.filter((tie) => !kept.has(JSON.stringify(tie)) && !mayTie(who, register, tie.organisation));
    if (foreign.length > 0) return forbidden('Du får bara knyta pengar i den organisation vars budget du sköter.');
    const drafts = readableDrafts(who, register);
    const chart = await loadChart(db, goal.year);
    const activities = (await listGoalActivities(db, id, drafts)).map((activity) => activity.id);
    const faults = tieFaults(ties, { chart: { areas: [...chart.areas], kinds: [...chart.kinds] }, activities });
    if (faults.length > 0) return invalid(...faults);
    const others = standing.filter((one) => one.goal !== id);
    const asTies = (of: string, own: readonly MoneyTie[]): GoalTie[] => own.map((tie) => ({ goal: of, tie }));
    const crowded = overlaps(
      asTies(id, ties),
      others.flatMap((one) => asTies(one.goal, one.ties)),
      withinOf(register, goal.year, chart),
    );
    if (crowded.length > 0) {
      const titles = new Map(
        (await listGoalsOfYear(db, { year: goal.year }, drafts)).map((one) => [one.id, one.title]),
      );
      return invalid(...crowded.map((one) => faultOfOverlap(one, ties, titles)));
    }
    const at = app.now().toISOString();
    if (!(await insertGoalMoney(db, { goal: id, number: number + 1, ties, reason, person: who.id, at }))) {
      return conflict('Någon annan har ändrat målets pengar. Läs om sidan och försök igen.', before ?? null);
    }
    const summary = `${who.name} sade vad målet ”${goal.title}” kostar${reason === '' ? '' : `: ${reason}`}`;
    audit({ action: 'tie-money', kind: 'goal', thing: id, summary, before: before?.ties ?? null, after: ties });
    return ok(true);
  });
  return done.ok ? showGoalMoney(app, who, id) : done;
}

/** Which of the new rows meets which goals, and by how much. */
function faultOfOverlap(
  { why, ties, shares }: Overlap,
  added: readonly MoneyTie[],
  titles: ReadonlyMap<string, string>,
): Fault {
  const rows = ties.flatMap(({ tie }) => (added.includes(tie) ? [added.indexOf(tie) + 1] : []));
  const where = `Rad ${rows.join(' och ')}`;
  const others = [...new Set(ties.flatMap(({ goal, tie }) => (added.includes(tie) ? [] : [goal])))];
  const named = others.map((goal) => `”${titles.get(goal) ?? 'ett mål som du inte får se'}”`).join(' och ');
  const whose = others.length === 0 ? '' : ` tillsammans med ${named}`;
  return why === 'moreThanAll'
    ? faultOf(
        'tie-more-than-all',
        `${where}: samma pengar är knutna till ${formatDecimal(shares)} %${whose}.`,
        'Minska andelarna så att de blir högst 100 %.',
        where,
      )
    : faultOf(
        'tie-amount-in-share',
        `${where}: ett avsatt belopp ligger inom pengar som redan är fördelade med andelar${whose}.`,
        'Välj andel eller belopp för samma pengar, inte båda.',
        where,
      );
}
