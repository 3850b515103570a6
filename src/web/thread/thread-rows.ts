import type { ThreadActivity, ThreadGoal, ThreadIndicator, ThreadView } from '#domain/thread/thread-view.ts';

import type { TreeRow } from '../ui/tree-grid.tsx';
import type { ThreadSearch } from './thread-search.ts';

type Content =
  | { readonly kind: 'goal'; readonly goal: ThreadGoal; readonly below: Below }
  | { readonly kind: 'indicator'; readonly goal: ThreadGoal; readonly indicator: ThreadIndicator }
  | { readonly kind: 'activity'; readonly goal: ThreadGoal; readonly activity: ThreadActivity }
  | { readonly kind: 'detail'; readonly of: Exclude<Content, { kind: 'detail' }> };

type Thing = Extract<Content, { kind: 'indicator' | 'activity' }>;

export type ThreadRow = TreeRow & Content;

/** What lies under a goal at any depth; said where the goal is folded in. */
export type Below = { readonly goals: number; readonly indicators: number; readonly activities: number };

export const goalRowId = (goal: string): string => `g:${goal}`;

/**
 * Goals by what they stand under; a goal whose parent is not on the page stands at the top, and so does the first of
 * those that stand under each other in a circle, since it would be seen nowhere else.
 */
export function goalsByParent(goals: readonly ThreadGoal[]): ReadonlyMap<string | null, readonly ThreadGoal[]> {
  const known = new Set(goals.map(({ id }) => id));
  const map = Map.groupBy(goals, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const top = map.get(null) ?? [];
  const reached = new Set<string>();
  const reach = (goal: ThreadGoal): void => {
    if (reached.has(goal.id)) return;
    reached.add(goal.id);
    for (const child of map.get(goal.id) ?? []) reach(child);
  };
  for (const goal of top) reach(goal);
  for (const goal of goals) {
    if (reached.has(goal.id)) continue;
    top.push(goal);
    reach(goal);
  }
  map.set(null, top);
  return map;
}

/** The goals above one, nearest last. A circle in the data ends the way. */
export function pathTo(goals: readonly ThreadGoal[], id: string): readonly ThreadGoal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const path: ThreadGoal[] = [];
  let at = byId.get(byId.get(id)?.parent ?? '');
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return path;
}

const includes = (text: string, query: string): boolean => text.toLocaleLowerCase('sv').includes(query);

/** Whether any filter is on; then everything that fits is shown folded out. */
export const isFiltered = ({ status, visa, q }: ThreadSearch): boolean =>
  status !== undefined || visa !== undefined || q !== undefined;

function goalFits(goal: ThreadGoal, { status }: ThreadSearch): boolean {
  if (status === undefined) return true;
  if (goal.level === 'focusArea') return false;
  return status === 'unset'
    ? goal.answers.every((answer) => answer.status === null)
    : goal.answers.some((answer) => answer.status === status);
}

/** Which rows of a goal fit all filters together; a goal's own title carries its rows along. */
function fitting(goal: ThreadGoal, search: ThreadSearch) {
  const query = (search.q ?? '').toLocaleLowerCase('sv');
  const { visa } = search;
  const byStatus = goalFits(goal, search);
  const byTitle = includes(`${goal.number ?? ''} ${goal.title}`, query);
  const goalByLack =
    visa === undefined ||
    (visa === 'empty' && goal.empty.length > 0) ||
    (visa === 'findings' && goal.answers.some(({ findings }) => findings > 0));
  const fits = byStatus && byTitle && goalByLack;
  const isRowAsked = visa === undefined || visa === 'outcome' || visa === 'missed' || visa === 'deviation';
  const indicators = goal.indicators.filter(
    ({ name, judgement }) =>
      byStatus &&
      isRowAsked &&
      (byTitle || includes(name, query)) &&
      (visa === undefined ||
        (visa === 'outcome' && judgement === 'missing') ||
        (visa === 'missed' && judgement === 'missed')),
  );
  const activities = goal.activities.filter(
    ({ title, deviation }) =>
      byStatus &&
      isRowAsked &&
      (byTitle || includes(title, query)) &&
      (visa === undefined || (visa === 'deviation' && deviation)),
  );
  return { fits, indicators, activities };
}

type Options = {
  readonly search: ThreadSearch;
  readonly isOpen: (goal: ThreadGoal) => boolean;
  readonly details: ReadonlySet<string>;
};

/** The visible rows in reading order: under a goal its indicators, its activities and then the goals below. */
export function threadRows(view: ThreadView, { search, isOpen, details }: Options): readonly ThreadRow[] {
  const children = goalsByParent(view.goals);
  const filtered = isFiltered(search);
  const seen = new Set<string>();

  const rowsOf = (goal: ThreadGoal, level: number, parent: string | null): ThreadRow[] => {
    // A circle in the data would never end; a goal is shown once.
    if (seen.has(goal.id)) return [];
    seen.add(goal.id);
    const id = goalRowId(goal.id);
    const { fits, indicators, activities } = fitting(goal, search);
    const inner = (children.get(goal.id) ?? []).flatMap((child) => rowsOf(child, level + 1, id));
    const things: Thing[] = [
      ...indicators.map((indicator) => ({ kind: 'indicator' as const, goal, indicator })),
      ...activities.map((activity) => ({ kind: 'activity' as const, goal, activity })),
    ];
    if (filtered && !fits && things.length === 0 && inner.length === 0) return [];
    const isParent = things.length > 0 || inner.length > 0;
    const expanded = isParent ? filtered || isOpen(goal) : undefined;
    const head: ThreadRow = {
      ...place(id, parent, level),
      expanded,
      kind: 'goal',
      goal,
      below: belowOf(goal, children),
      className: `thread-goal thread-${goal.level}`,
    };
    if (expanded !== true) return withDetail(head, details);
    const own = things.flatMap((thing) => withDetail(thingRow(thing, id, level + 1), details));
    return [...withDetail(head, details), ...own, ...inner];
  };
  return numbered((children.get(null) ?? []).flatMap((goal) => rowsOf(goal, 1, null)));
}

const place = (id: string, parent: string | null, level: number) => ({ id, parent, level, position: 1, siblings: 1 });

function thingRow(thing: Thing, parent: string, level: number): ThreadRow {
  if (thing.kind === 'indicator') {
    const { edition, id } = thing.indicator;
    return { ...place(`i:${edition}:${id}`, parent, level), ...thing, className: 'thread-indicator' };
  }
  const { edition, id } = thing.activity;
  return { ...place(`a:${edition}:${id}`, parent, level), ...thing, className: 'thread-activity' };
}

function withDetail(row: ThreadRow, details: ReadonlySet<string>): ThreadRow[] {
  if (!details.has(row.id) || row.kind === 'detail') return [row];
  return [row, { ...place(`d:${row.id}`, row.id, row.level + 1), kind: 'detail', of: row, className: 'thread-detail' }];
}

/** Says of each row which it is among its siblings. */
function numbered(rows: readonly ThreadRow[]): ThreadRow[] {
  const counts = new Map<string | null, number>();
  for (const { parent } of rows) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  const at = new Map<string | null, number>();
  return rows.map((row) => {
    const position = (at.get(row.parent) ?? 0) + 1;
    at.set(row.parent, position);
    return { ...row, position, siblings: counts.get(row.parent) ?? 1 };
  });
}

function belowOf(goal: ThreadGoal, children: ReadonlyMap<string | null, readonly ThreadGoal[]>): Below {
  const seen = new Set<string>();
  const count = (at: ThreadGoal): Below => {
    if (seen.has(at.id)) return { goals: 0, indicators: 0, activities: 0 };
    seen.add(at.id);
    return (children.get(at.id) ?? []).map(count).reduce(
      (sum, inner) => ({
        goals: sum.goals + inner.goals + 1,
        indicators: sum.indicators + inner.indicators,
        activities: sum.activities + inner.activities,
      }),
      { goals: 0, indicators: at.indicators.length, activities: at.activities.length },
    );
  };
  return count(goal);
}

export type ThreadSums = {
  readonly status: Readonly<Record<'full' | 'partial' | 'none' | 'unset', number>>;
  readonly judgement: Readonly<Record<ThreadIndicator['judgement'], number>>;
  readonly indicators: number;
  readonly activities: number;
  readonly deviations: number;
  readonly empty: number;
  readonly findings: number;
};

const MOST_ANSWERS = 3;

/**
 * The answers whose judgement a goal's row shows: those that judge it; where none does, one who is still to do so before one
 * who has no part in it, as after the goal was handed over.
 */
export function judgingAnswers({ answers }: Pick<ThreadGoal, 'answers'>): ThreadGoal['answers'] {
  const judged = answers.filter(({ status }) => status !== null);
  if (judged.length > 0) return judged.slice(0, MOST_ANSWERS);
  const waiting = answers.find(({ statusPrinted }) => statusPrinted === null) ?? answers[0];
  return waiting === undefined ? [] : [waiting];
}

/** What the head of the page says at a glance. Focus areas have no status and are not counted among the goals. */
export function threadSums({ goals }: ThreadView): ThreadSums {
  const answers = goals.filter(({ level }) => level !== 'focusArea').flatMap((goal) => goal.answers);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const activities = goals.flatMap((goal) => goal.activities);
  const withStatus = (status: string | null): number => answers.filter((answer) => answer.status === status).length;
  const judged = (judgement: string): number => indicators.filter((row) => row.judgement === judgement).length;
  return {
    status: {
      full: withStatus('full'),
      partial: withStatus('partial'),
      none: withStatus('none'),
      unset: withStatus(null),
    },
    judgement: {
      reached: judged('reached'),
      missed: judged('missed'),
      unknown: judged('unknown'),
      missing: judged('missing'),
      notDue: judged('notDue'),
    },
    indicators: indicators.length,
    activities: activities.length,
    deviations: activities.filter(({ deviation }) => deviation).length,
    empty: goals.filter(({ empty }) => empty.length > 0).length,
    findings: answers.reduce((sum, { findings }) => sum + findings, 0),
  };
}
