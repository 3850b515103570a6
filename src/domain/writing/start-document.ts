import { titleKey } from '../editions/lasting-things.ts';
import { Periodicity, formatPeriod, makePeriod, parsePeriod, parsePeriodicity } from '../kernel/period.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  EditionKind,
  OwnerLevel,
  SteeringDocument,
} from '../steering/steering-document.ts';
import type { SteeringModel } from '../steering/steering-model.ts';

import { DraftBuilder, goalKey } from './draft-builder.ts';
import type { Carried, SourceEdition } from './draft-builder.ts';
import { ownerIsAbove } from './own-level.ts';
import { startChapters, startDescription, startTexts } from './start-texts.ts';

/** What a person chooses to take over; goals and what the level above asks always come along. */
export type CarryChoice = {
  /** Own activities that are not ended. A report always takes its plan's. */
  readonly activities: boolean;
  /** The words of the plan's sections and chapters, as a start. A report always takes its plan's. */
  readonly texts: boolean;
  /** Own goals of last year's plan, with what stands under them; taken where nothing is said. */
  readonly goals?: boolean;
  /** Own goals that are left behind, by their keys, with what stands under them. */
  readonly without?: readonly string[];
  /** Own indicators of last year's plan; taken where nothing is said. */
  readonly indicators?: boolean;
};

export type StartSources = {
  readonly kind: EditionKind;
  readonly year: number;
  /** As printed on the front page. */
  readonly organisation: string;
  readonly administration: string | null;
  readonly level: SteeringDocument['level'];
  readonly title: string;
  readonly model: SteeringModel;
  /** The edition before in the same line: VP → T1 → T2 → VB, or last year's newest for a plan; null where there is none. */
  readonly previous: SourceEdition | null;
  /** The newest decided edition of the level above that says what is to be answered. */
  readonly above: SourceEdition | null;
  /** Last year's edition of the same kind: which chapters such a document has. */
  readonly pattern: SourceEdition | null;
  /** Last year's annual report: last year's results. */
  readonly lastResult: SourceEdition | null;
  /** How often an indicator is measured, by its key, where people have said so: it may have changed since. */
  readonly periodicities?: ReadonlyMap<string, string>;
  readonly choice: CarryChoice;
};

export type StartedDocument = { readonly document: SteeringDocument; readonly carried: readonly Carried[] };

/**
 * A new draft (docs/domain/writing.md, law 1 to 8). Goals come from the edition before and from the level above, so that
 * nothing that is to be answered is missing; figures are never carried into another period; everything taken over says
 * where it came from.
 */
export function startDocument(sources: StartSources): StartedDocument {
  const builder = new DraftBuilder(sources);
  startChapters(builder, sources, 'before');
  for (const { goal, parent, own, above } of plannedGoals(sources)) {
    const id = builder.goal(goal, parent, own ?? above);
    startTexts(builder, sources, id, goal, own);
    startIndicators(builder, sources, id, own, above);
    startActivities(builder, sources, id, own, above);
  }
  startChapters(builder, sources, 'after');
  return { document: builder.document, carried: builder.carried };
}

/** A goal of an edition, with where it stands there. */
export type GoalAt = { readonly edition: SourceEdition; readonly goal: DocumentGoal };

type PlannedGoal = {
  readonly goal: DocumentGoal;
  /** Key of the goal above; null at the top. */
  readonly parent: string | null;
  readonly own: GoalAt | null;
  readonly above: GoalAt | null;
};

const goalsByKey = (edition: SourceEdition | null): Map<string, GoalAt> =>
  new Map((edition?.document.goals ?? []).map((goal) => [goalKey(goal), { edition: edition as SourceEdition, goal }]));

/** The goals of the new document in reading order, parents first. */
function plannedGoals(sources: StartSources): PlannedGoal[] {
  const { model, previous, above, kind, level } = sources;
  const [own, asked] = [goalsByKey(previous), goalsByKey(above)];
  const levels = new Set(model.levels.map((each) => each.level));
  const fromAbove = (goal: DocumentGoal): boolean => ownerIsAbove(model, goal, level);
  const without = new Set(sources.choice.without);
  const isChosen = (goal: DocumentGoal): boolean => {
    const parent = previous?.document.goals.find(({ id }) => id === goal.parent);
    const isLeft = sources.choice.goals === false || without.has(goalKey(goal));
    return !isLeft && (parent === undefined || fromAbove(parent) || isChosen(parent));
  };
  const kept = [...own.values()].filter(
    ({ goal }) =>
      levels.has(goal.level) &&
      (kind !== 'VP' || isChosen(goal) || fromAbove(goal)) &&
      // A new plan drops what the level above no longer has; a report keeps what its plan promised.
      (keepsPromises(sources, previous) || above === null || !fromAbove(goal) || asked.has(goalKey(goal))),
  );
  const isNew = ({ goal }: GoalAt): boolean => !own.has(goalKey(goal)) && levels.has(goal.level) && fromAbove(goal);
  const added = level === 'board' || previous === null ? [...asked.values()].filter(isNew) : [];
  const wanted = new Map([...kept, ...added].map((at) => [goalKey(at.goal), at]));
  const parentOf = ({ edition, goal }: GoalAt): string | null => {
    const parent = edition.document.goals.find(({ id }) => id === goal.parent);
    return parent === undefined || !wanted.has(goalKey(parent)) ? null : goalKey(parent);
  };
  const rank = new Map([...asked.keys(), ...own.keys()].map((key, index) => [key, index]));
  const order = (at: GoalAt): number =>
    at.goal.position + (own.has(goalKey(at.goal)) ? 0 : (rank.get(goalKey(at.goal)) ?? 0));
  const result: PlannedGoal[] = [];
  const place = (parent: string | null): void => {
    const here = [...wanted.entries()].filter(([, at]) => parentOf(at) === parent);
    for (const [key, at] of here.toSorted(([, one], [, other]) => byNumberThenOrder(one, other, order))) {
      result.push({ goal: at.goal, parent, own: own.get(key) ?? null, above: asked.get(key) ?? null });
      place(key);
    }
  };
  place(null);
  return result;
}

/** A report keeps all that its own year has promised; what comes from another year is taken as a new plan takes it. */
const keepsPromises = ({ kind, year }: StartSources, from: SourceEdition | null): boolean =>
  kind !== 'VP' && from?.document.year === year;

const byNumberThenOrder = (one: GoalAt, other: GoalAt, order: (at: GoalAt) => number): number =>
  (one.goal.number ?? '').localeCompare(other.goal.number ?? '', 'sv', { numeric: true }) || order(one) - order(other);

/** Whether a row belongs to a level above the document's own, which then is asked for it. */
export const isAbove = (owner: OwnerLevel | null, level: SteeringDocument['level']): boolean =>
  owner === 'council' || (level === 'unit' && owner === 'board');

const underGoal = <T extends { readonly goal: string | null; readonly position: number }>(
  things: readonly T[],
  goal: string,
): T[] => things.filter((thing) => thing.goal === goal).toSorted((one, other) => one.position - other.position);

function startIndicators(
  builder: DraftBuilder,
  sources: StartSources,
  goal: string,
  own: GoalAt | null,
  above: GoalAt | null,
): void {
  const rows = own === null ? [] : underGoal(own.edition.document.indicators, own.goal.id);
  const asked = above === null ? [] : underGoal(above.edition.document.indicators, above.goal.id);
  const fromAbove = new Map(asked.map((row) => [indicatorKey(row.name), row]));
  const had = new Set(rows.map(({ name }) => indicatorKey(name)));
  const { kind, choice, level } = sources;
  const isTaken = (row: DocumentIndicator): boolean =>
    kind !== 'VP' || choice.indicators !== false || isAbove(row.owner, level);
  for (const row of rows.filter(isTaken)) {
    const councilTarget = fromAbove.get(indicatorKey(row.name));
    builder.indicator(row, goal, own?.edition ?? null, cellsFor(row, councilTarget ?? null, sources));
  }
  // A unit is asked for what it planned; what the level above has besides it may take up on the page.
  if (own !== null && sources.level !== 'board') return;
  for (const row of asked.filter(({ name, owner }) => !had.has(indicatorKey(name)) && isAbove(owner, sources.level))) {
    builder.indicator(row, goal, above?.edition ?? null, cellsFor(withoutTarget(row), row, sources));
  }
}

/** A target of the level above is no target of one's own. */
const withoutTarget = (row: DocumentIndicator): DocumentIndicator => ({
  ...row,
  cells: { ...row.cells, target: null },
});

function cellsFor(
  row: DocumentIndicator,
  asked: DocumentIndicator | null,
  { kind, year, lastResult, previous, periodicities }: StartSources,
): DocumentIndicator['cells'] {
  const key = indicatorKey(row.name);
  const last = lastResult?.document.indicators.find(({ name }) => indicatorKey(name) === key);
  const sameYear = previous?.document.year === year;
  const given = asked === null ? null : (asked.cells.councilTarget ?? asked.cells.target);
  return {
    outcome: null,
    men: null,
    women: null,
    // In a plan there is no such column; in the reports of a year last year's result stays what it was.
    previous: kind === 'VP' ? null : (last?.cells.outcome ?? (sameYear ? row.cells.previous : null)),
    forecast: null,
    target: row.cells.target,
    councilTarget:
      row.owner === 'council' || asked !== null ? (given ?? row.cells.councilTarget) : row.cells.councilTarget,
    period: periodFor(periodicities?.get(key) ?? row.cells.period, kind, year),
  };
}

const MONTHS: Readonly<Record<EditionKind, number>> = { VP: 0, T1: 4, T2: 8, VB: 12 };
const WORDS: Readonly<Record<Periodicity, string>> = {
  month: 'Månad',
  quarter: 'Kvartal',
  tertial: 'Tertial',
  halfYear: 'Halvår',
  year: 'År',
};
const LENGTH: Readonly<Record<Periodicity, number>> = { month: 1, quarter: 3, tertial: 4, halfYear: 6, year: 12 };

/** A plan prints how often; a report the newest period that has ended, or the year where none has. */
export function periodFor(printed: string | null, kind: EditionKind, year: number): string | null {
  if (printed === null) return kind === 'VP' ? null : String(year);
  const said = Periodicity.safeParse(printed);
  const often = said.success ? said.data : (parsePeriodicity(printed) ?? parsePeriod(printed)?.kind ?? null);
  if (often === null) return printed;
  if (kind === 'VP') return WORDS[often];
  const ended = Math.floor(MONTHS[kind] / LENGTH[often]);
  const period = ended === 0 ? null : makePeriod(often, year, ended);
  return period === null ? String(year) : formatPeriod(period);
}

function startActivities(
  builder: DraftBuilder,
  sources: StartSources,
  goal: string,
  own: GoalAt | null,
  above: GoalAt | null,
): void {
  const { kind, year, choice, level } = sources;
  const rows = own === null ? [] : underGoal(own.edition.document.activities, own.goal.id);
  const goesOn = (row: DocumentActivity): boolean => row.end === null || row.end >= `${year}-01-01` || row.deviation;
  const isPromised = keepsPromises(sources, own?.edition ?? null);
  const carriedOver = rows.filter((row) => isPromised || (goesOn(row) && (kind !== 'VP' || choice.activities)));
  const had = new Set(carriedOver.map(({ title }) => titleKey(title)));
  for (const row of carriedOver) {
    const id = builder.activity(row, goal, own?.edition ?? null, isPromised && row.deviation);
    startDescription(builder, sources, { goal, activity: id }, row, own);
  }
  if (above === null || (own !== null && level !== 'board')) return;
  const asked = underGoal(above.edition.document.activities, above.goal.id);
  for (const row of asked.filter(({ title, owner }) => isAbove(owner, level) && !had.has(titleKey(title)))) {
    builder.activity(row, goal, above.edition, false);
  }
}
