import { actionForStep, firstStep, nextBudgetSteps } from '#domain/economy/budget-act.ts';
import type { BudgetActKind, BudgetLine, BudgetStep } from '#domain/economy/budget-act.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import { budgetDifference, budgetFaults, mergeLines, yearOf } from '#domain/economy/decide-budget.ts';
import { addDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import { conflict, faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FEWEST_SV } from '#i18n/few-persons.ts';
import type { Db } from '#store/db.ts';
import { findBudgetAct, insertBudgetAct, insertBudgetStep, raiseBudgetAct, sumBudget } from '#store/economy/budget.ts';
import type { StoredBudgetAct } from '#store/economy/budget.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StaffSight } from '#store/economy/staff-costs.ts';
import { lockEconomyYear } from '#store/economy/year-lock.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { isLineSeen, viewBudgetAct } from './list-budget-acts.ts';
import { markOfBudget, ownBudget, showBudget } from './show-budget.ts';
import { figuresChanged } from './renew-figures.ts';
import { isSeenAlone, loadStaffSight } from './staff-sight.ts';

/** What somebody says of a decision or a request: why, its number and its day. */
export type BudgetWords = { readonly reason: string; readonly reference: string; readonly day: string };

const sumOf = (lines: readonly BudgetLine[]): string =>
  `${formatDecimal(addDecimals('0.00', ...lines.map(({ months }) => yearOf(months))))} kr netto`;

const linesOf = (sums: readonly BudgetSum[]): BudgetLine[] =>
  sums.map(({ organisation, area, kind, months }) => ({
    organisation,
    area,
    kind,
    profile: 'own',
    months: [...months],
  }));

async function knownPlaces(db: Db, year: number, { below }: Subtree) {
  const chart = await loadChart(db, year);
  return {
    organisations: new Set(below),
    areas: new Set(chart.areas.map(({ code }) => code)),
    kinds: new Set(chart.kinds.map(({ code }) => code)),
  };
}

export type DecideBudgetInput = BudgetWords & {
  readonly requestId: string;
  readonly year: number;
  readonly organisation: string;
  readonly mark: string;
  /** What the budget of these places is to be; places that are left out keep theirs. */
  readonly lines: readonly Omit<BudgetLine, 'organisation'>[];
};

/** Sets the decided budget of one organisation: stored as an act of what changes, with its decision. */
export async function decideBudget(
  app: App,
  who: SignedIn,
  input: DecideBudgetInput,
): Promise<Result<BudgetView, Failure>> {
  const { requestId, year, organisation, mark, lines, ...words } = input;
  const options = { requestId, fingerprint: `decide budget ${year} ${organisation} ${mark}` };
  const done = await writing(app, who, options, async (doing): Promise<Result<true, Failure>> => {
    const { db, audit } = doing;
    const found = await readableSubtree(db, who, { year, organisation });
    if (!found.ok) return found;
    if (!found.value.may('economy.budget', organisation)) return forbidden('Du får se budgeten men inte ändra den.');
    await lockEconomyYear(db, year);
    const ownWith = async (sight: StaffSight): Promise<BudgetSum[]> =>
      ownBudget(await sumBudget(db, { year, organisations: [organisation], ...sight }), organisation);
    const sight = await loadStaffSight(db, found.value, [year]);
    const seen = await ownWith(sight);
    if (markOfBudget(seen) !== mark) {
      const detail = 'Någon annan har ändrat budgeten. Läs om sidan och skriv in ändringen igen.';
      return conflict(
        detail,
        seen.map(({ area, kind, months }) => ({ area, kind, months })),
      );
    }
    const own = await ownWith({ withStaff: true });
    const present = linesOf(own.filter(({ source }) => source === 'decided'));
    const wanted = lines.map((line) => ({ ...line, organisation }));
    // The ledger's budget gives way to the first decision here, so all of it is written down then (EK-21).
    const taken = linesOf(own.filter(({ source }) => source === 'loaded')).filter(
      ({ area, kind }) => !wanted.some((line) => line.area === area && line.kind === kind),
    );
    const changed = budgetDifference(present, [...wanted, ...taken]);
    const faults = budgetFaults('decided', changed, await knownPlaces(db, year, found.value));
    if (faults.length > 0) return invalid(...faults);
    if (await setsUnseen(db, sight, { year, organisation, lines, own })) return invalid(unseenBudget);
    const title = present.length === 0 ? `Budget ${year}` : `Ändrad budget ${year}`;
    const id = await addAct(app, db, who, { year, organisation, kind: 'decided', title, lines: changed, words });
    const summary = `${who.name} skrev in beslutad budget ${year} för ${found.value.name} (${sumOf(changed)}): ${words.reason}`;
    await figuresChanged(app, doing, year);
    audit({ action: 'decide', kind: 'budget', thing: id, summary, after: { organisation, year, ...words } });
    return ok(true);
  });
  return done.ok ? showBudget(app, who, { year, organisation }) : done;
}

export type AddBudgetActInput = BudgetWords & {
  readonly requestId: string;
  readonly year: number;
  readonly organisation: string;
  readonly kind: Exclude<BudgetActKind, 'decided'>;
  readonly title: string;
  readonly lines: readonly BudgetLine[];
};

/** Asks for an adjustment or a change of the turnover, or writes down a result that is carried in. */
export async function addBudgetAct(
  app: App,
  who: SignedIn,
  input: AddBudgetActInput,
): Promise<Result<BudgetActView, Failure>> {
  const { requestId, year, organisation, kind, title, lines, ...words } = input;
  const options = { requestId, fingerprint: `budget act ${kind} ${year} ${organisation}` };
  const done = await writing(app, who, options, async (doing): Promise<Result<{ id: string }, Failure>> => {
    const { db, audit } = doing;
    const found = await readableSubtree(db, who, { year, organisation });
    if (!found.ok) return found;
    if (!found.value.may(actionForStep(kind, firstStep(kind)), organisation)) {
      return forbidden('Du får se budgeten men inte begära ändringar i den.');
    }
    const faults = budgetFaults(kind, lines, await knownPlaces(db, year, found.value));
    if (faults.length > 0) return invalid(...faults);
    const id = await addAct(app, db, who, { year, organisation, kind, title, lines: mergeLines(lines), words });
    const verb = firstStep(kind) === 'request' ? 'begärde' : 'skrev in';
    const summary = `${who.name} ${verb} ”${title}” för ${found.value.name} ${year} (${sumOf(lines)}).`;
    await figuresChanged(app, doing, year);
    audit({
      action: firstStep(kind),
      kind: 'budget',
      thing: id,
      summary,
      after: { organisation, year, kind, ...words },
    });
    return ok({ id });
  });
  return done.ok ? showAct(app, who, done.value.id) : done;
}

type Added = {
  readonly year: number;
  readonly organisation: string;
  readonly kind: BudgetActKind;
  readonly title: string;
  readonly lines: readonly BudgetLine[];
  readonly words: BudgetWords;
};

async function addAct(app: App, db: Db, who: SignedIn, { lines, words, ...act }: Added): Promise<string> {
  const id = app.newId();
  await insertBudgetAct(db, { ...act, id });
  const made = { act: id, number: 1, step: firstStep(act.kind), person: who.id, at: app.now().toISOString() };
  await insertBudgetStep(db, { ...words, ...made }, act.year, lines);
  return id;
}

export type StepBudgetActInput = BudgetWords & {
  readonly requestId: string;
  readonly id: string;
  readonly version: number;
  readonly step: BudgetStep;
  /** A grant of something else than what was asked for; null: as asked. */
  readonly lines: readonly BudgetLine[] | null;
};

const VERBS: Readonly<Record<BudgetStep, string>> = {
  request: 'begärde',
  support: 'tillstyrkte',
  discourage: 'avstyrkte',
  grant: 'skrev in att fullmäktige eller nämnd beviljat',
  refuse: 'skrev in att fullmäktige eller nämnd avslagit',
  withdraw: 'tog tillbaka',
  annul: 'upphävde',
  reopen: 'öppnade på nytt',
};

/** The next step of an act: an opinion, a decision, or taking it back. */
export async function stepBudgetAct(
  app: App,
  who: SignedIn,
  input: StepBudgetActInput,
): Promise<Result<BudgetActView, Failure>> {
  const { requestId, id, version, step, lines, ...words } = input;
  const options = { requestId, fingerprint: `budget step ${id} ${step}` };
  const done = await writing(app, who, options, async (doing): Promise<Result<true, Failure>> => {
    const { db, audit } = doing;
    const found = await readableAct(db, who, id);
    if (!found.ok) return found;
    const { act, subtree } = found.value;
    if (!subtree.may(actionForStep(act.kind, step), act.organisation)) {
      return forbidden('Du får se ärendet men inte göra det här med det.');
    }
    const possible = nextBudgetSteps(act.state);
    if (act.version !== version || !possible.includes(step) || !(await raiseBudgetAct(db, id, version))) {
      const detail = 'Ärendet har ändrats sedan du såg det. Läs om sidan och försök igen.';
      return conflict(detail, { version: act.version, state: act.state }, possible);
    }
    const own = step === 'grant' ? (lines ?? []) : [];
    if (own.length > 0 && (await hasUnseenLines(db, subtree, act))) return invalid(unseenLines);
    const faults = own.length === 0 ? [] : budgetFaults(act.kind, own, await knownPlaces(db, act.year, subtree));
    if (faults.length > 0) return invalid(...faults);
    const made = { act: id, number: act.steps.length + 1, step, person: who.id, at: app.now().toISOString() };
    await insertBudgetStep(db, { ...words, ...made }, act.year, mergeLines(own));
    const summary = `${who.name} ${VERBS[step]} ”${act.title}” för ${subtree.name} ${act.year}.`;
    await figuresChanged(app, doing, act.year);
    audit({ action: step, kind: 'budget', thing: id, summary, before: { state: act.state }, after: words });
    return ok(true);
  });
  return done.ok ? showAct(app, who, id) : done;
}

/** Nobody grants other amounts than those asked for without having read them all. */
async function hasUnseenLines(db: Db, subtree: Subtree, act: StoredBudgetAct): Promise<boolean> {
  const isSeen = isLineSeen(act, await loadStaffSight(db, subtree, [act.year]));
  return act.lines.some((line) => !isSeen(line));
}

/** Nobody sets an amount that they may not see: what the sums change by would tell what it was before. */
async function setsUnseen(
  db: Db,
  sight: StaffSight,
  {
    year,
    organisation,
    lines,
    own,
  }: Pick<DecideBudgetInput, 'year' | 'organisation' | 'lines'> & { readonly own: readonly BudgetSum[] },
): Promise<boolean> {
  const { kinds } = await loadChart(db, year);
  return lines.some(({ area, kind: code }) => {
    const kind = kinds.find((each) => each.code === code);
    const { isStaff = false, side = 'cost' } = kind ?? {};
    // Where no staff costs stand yet whoever writes the first budget writes them too.
    if (isStaff && !own.some((sum) => sum.area === area && sum.kind === code)) return false;
    return !isSeenAlone(sight, { year, organisation, area, isStaff, isCost: side === 'cost' });
  });
}

const unseenBudget = faultOf(
  'budget-unseen',
  `Färre än ${FEWEST_SV} personer står bakom personalkostnaderna, så du får inte se budgeten rad för rad och kan inte ändra den.`,
  'Låt någon som får se personalkostnader skriva in beslutet.',
  'Rader',
);

const unseenLines = faultOf(
  'budget-unseen',
  'I begäran finns personalkostnader som du inte får se, så du kan inte bevilja en del av den.',
  'Bevilja den som den är, eller låt någon som får se personalkostnader skriva in beslutet.',
  'Rader',
);

const missing = notFound('Ärendet finns inte, eller så får du inte se det.');

async function readableAct(
  db: Db,
  who: SignedIn,
  id: string,
): Promise<Result<{ act: StoredBudgetAct; subtree: Subtree }, Failure>> {
  const act = isUuid(id) ? await findBudgetAct(db, id) : undefined;
  if (act === undefined) return missing;
  const subtree = await readableSubtree(db, who, act);
  return subtree.ok ? ok({ act, subtree: subtree.value }) : missing;
}

const showAct = (app: App, who: SignedIn, id: string): Promise<Result<BudgetActView, Failure>> =>
  reading(app, who, async ({ db }) => {
    const found = await readableAct(db, who, id);
    if (!found.ok) return found;
    const { act, subtree } = found.value;
    return ok(viewBudgetAct(act, subtree, await loadStaffSight(db, subtree, [act.year])));
  });
