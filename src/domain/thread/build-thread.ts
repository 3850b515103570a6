import { editionDay } from '../editions/edition-title.ts';
import { judgeRow } from '../indicators/read-row.ts';
import type { Direction } from '../steering/direction.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  EditionKind,
  GoalLevel,
} from '../steering/steering-document.ts';
import type { ThreadActivity, ThreadGoal, ThreadIndicator } from './thread-view.ts';

type Named = { readonly id: string; readonly name: string };

/** An edition with what the thread needs of its document: corrected, and tied to the lasting things. */
export type ThreadSource = {
  readonly id: string;
  readonly organisation: Named;
  readonly goals: readonly DocumentGoal[];
  readonly indicators: readonly DocumentIndicator[];
  readonly activities: readonly DocumentActivity[];
  /** Document id → lasting id. */
  readonly links: {
    readonly goals: ReadonlyMap<string, string>;
    readonly indicators: ReadonlyMap<string, string>;
    readonly activities: ReadonlyMap<string, string>;
  };
  readonly quotedFrom: ReadonlyMap<string, Named>;
  /** Document ids of goals, indicators and activities under which there is text. */
  readonly withText: ReadonlySet<string>;
  /** Findings by document goal. */
  readonly findings: ReadonlyMap<string, number>;
};

export type ThreadInput = {
  readonly year: number;
  readonly kind: EditionKind;
  /** The chosen organisation's edition and those below, each after the one it belongs to. */
  readonly own: readonly ThreadSource[];
  /** Editions of those above: only what the others serve is shown of them. */
  readonly above: readonly ThreadSource[];
  readonly owners: ReadonlyMap<string, Named>;
  readonly directions: ReadonlyMap<string, Direction>;
  /** Levels that need no children, and levels that need no parent. */
  readonly lowest: readonly GoalLevel[];
  readonly top: readonly GoalLevel[];
};

type Growing = { goal: DocumentGoal; parent: string | null; fromOwner: boolean; thread: ThreadGoal };

/**
 * Joins the editions of an organisation and its relatives to one cascade: what is one lasting goal is one goal with
 * several answers. The owner's document decides title and parent; goals come in reading order, children after parents.
 */
export function buildThread(input: ThreadInput): ThreadGoal[] {
  const grown = new Map<string, Growing>();
  for (const source of [...input.own, ...input.above])
    for (const goal of source.goals) grow(grown, input, source, goal);
  const shown = servedBy(grown, input.own);
  for (const source of [...input.own, ...input.above]) hang(grown, input, source);
  return inReadingOrder(grown, shown).map((growing) => ({
    ...growing.thread,
    empty: emptinessOf(growing, grown, shown, input),
  }));
}

function grow(grown: Map<string, Growing>, { owners }: ThreadInput, source: ThreadSource, goal: DocumentGoal): void {
  const id = source.links.goals.get(goal.id);
  if (id === undefined) return;
  const owner = owners.get(id) ?? null;
  const fromOwner = owner?.id === source.organisation.id;
  const parent = goal.parent === null ? null : (source.links.goals.get(goal.parent) ?? null);
  const answer = {
    edition: source.id,
    organisation: source.organisation,
    documentGoal: goal.id,
    status: goal.status,
    statusPrinted: goal.statusPrinted,
    hasText: source.withText.has(goal.id),
    findings: source.findings.get(goal.id) ?? 0,
  };
  const known = grown.get(id);
  const answers = [...(known?.thread.answers ?? []), answer];
  if (known !== undefined && (known.fromOwner || !fromOwner)) {
    grown.set(id, { ...known, parent: known.parent ?? parent, thread: { ...known.thread, answers } });
    return;
  }
  const { level, number, title } = goal;
  const thread: ThreadGoal = {
    id,
    parent: null,
    level,
    number,
    title,
    organisation: owner,
    answers,
    indicators: [],
    activities: [],
    empty: [],
  };
  grown.set(id, { goal, parent: parent ?? known?.parent ?? null, fromOwner, thread });
}

/** The goals of the own editions and everything above them. */
function servedBy(grown: ReadonlyMap<string, Growing>, own: readonly ThreadSource[]): Set<string> {
  const shown = new Set<string>();
  for (const source of own) {
    for (const start of source.links.goals.values()) {
      for (let id: string | null = start; id !== null && !shown.has(id); id = grown.get(id)?.parent ?? null) {
        shown.add(id);
      }
    }
  }
  return shown;
}

/** Hangs the indicators and activities of an edition on their goals. */
function hang(grown: ReadonlyMap<string, Growing>, input: ThreadInput, source: ThreadSource): void {
  for (const indicator of source.indicators) {
    const goal = indicator.goal === null ? undefined : source.links.goals.get(indicator.goal);
    const growing = goal === undefined ? undefined : grown.get(goal);
    growing?.thread.indicators.push(threadIndicator(indicator, source, input));
  }
  for (const activity of source.activities) {
    const goal = activity.goal === null ? undefined : source.links.goals.get(activity.goal);
    const growing = goal === undefined ? undefined : grown.get(goal);
    growing?.thread.activities.push(threadActivity(activity, source));
  }
}

function threadIndicator(
  { id, owner, name, cells, doubts }: DocumentIndicator,
  source: ThreadSource,
  { kind, year, directions }: ThreadInput,
): ThreadIndicator {
  const definition = source.links.indicators.get(id) ?? '';
  const dueBy = kind === 'VP' ? null : editionDay(kind, year);
  return {
    id,
    definition,
    edition: source.id,
    organisation: source.organisation,
    owner,
    name,
    cells,
    quotedFrom: source.quotedFrom.get(id) ?? null,
    judgement: judgeRow(cells, directions.get(definition) ?? 'unknown', dueBy),
    doubts,
    hasAnalysis: source.withText.has(id),
  };
}

const threadActivity = (
  { id, owner, title, start, end, deviation }: DocumentActivity,
  source: ThreadSource,
): ThreadActivity => ({
  id,
  activity: source.links.activities.get(id) ?? '',
  edition: source.id,
  organisation: source.organisation,
  owner,
  title,
  start,
  end,
  deviation,
  hasAnalysis: source.withText.has(id),
});

/** Children after their parent, by number where they have one, else as first met. Documents may contradict: no goal comes to stand below itself. */
function inReadingOrder(grown: ReadonlyMap<string, Growing>, shown: ReadonlySet<string>): Growing[] {
  const goals = [...grown].filter(([id]) => shown.has(id));
  const childrenOf = Map.groupBy(goals, ([, { parent }]) => (parent !== null && shown.has(parent) ? parent : null));
  const ordered: Growing[] = [];
  const seen = new Set<string>();
  const visit = (parent: string | null): void => {
    const children = (childrenOf.get(parent) ?? []).toSorted(([, one], [, other]) => byNumber(one, other));
    for (const [id, growing] of children) place(id, growing, parent);
  };
  const place = (id: string, growing: Growing, parent: string | null): void => {
    if (seen.has(id)) return;
    seen.add(id);
    ordered.push({ ...growing, thread: { ...growing.thread, parent } });
    visit(id);
  };
  visit(null);
  for (const [id, growing] of goals) place(id, growing, null);
  return ordered;
}

function byNumber({ thread: one }: Growing, { thread: other }: Growing): number {
  if (one.number === null || other.number === null) return 0;
  return one.number.localeCompare(other.number, 'sv', { numeric: true });
}

function emptinessOf(
  { thread }: Growing,
  grown: ReadonlyMap<string, Growing>,
  shown: ReadonlySet<string>,
  { kind, lowest, top }: ThreadInput,
): ThreadGoal['empty'] {
  const { id, level, parent, indicators, activities, answers } = thread;
  const hasChild = [...shown].some((other) => grown.get(other)?.parent === id);
  const ofItsOwn = indicators.length > 0 || activities.length > 0;
  const followed =
    indicators.length > 0 ||
    answers.some(({ status, statusPrinted, hasText }) => status !== null || statusPrinted !== null || hasText);
  return [
    ...(!lowest.includes(level) && !hasChild && !ofItsOwn ? (['noneWorksForIt'] as const) : []),
    ...(kind !== 'VP' && !top.includes(level) && !followed ? (['noFollowUp'] as const) : []),
    ...(parent === null && !top.includes(level) ? (['servesNone'] as const) : []),
  ];
}
