import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '../steering/steering-document.ts';
import type { WordRun } from './compare-texts.ts';

import { indicatorKey } from '../steering/indicator-matching.ts';
import { compareTexts } from './compare-texts.ts';
import { titleKey } from './lasting-things.ts';

/** A field that reads otherwise; `words` for running text, where the change is shown word by word. */
export type FieldChange = {
  /** As corrections name fields: "title", "status", "outcome", "target", "start", "paragraphs", "rows" … */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly WordRun[] | null;
};

export type ThingChange = {
  readonly thing: 'goal' | 'indicator' | 'activity' | 'text' | 'table';
  readonly change: 'added' | 'removed' | 'changed';
  /** Ids in the documents; null on the side where it is not. */
  readonly before: string | null;
  readonly after: string | null;
  /** What it is called, and the goal it stands under. */
  readonly name: string;
  readonly goal: string | null;
  readonly fields: readonly FieldChange[];
};

/** One side: a document and, where they are known, the lasting things its goals, indicators and activities are. */
export type EditionSide = {
  readonly document: SteeringDocument;
  readonly links?: {
    readonly goals: Readonly<Record<string, string>>;
    readonly indicators: Readonly<Record<string, string>>;
    readonly activities: Readonly<Record<string, string>>;
  };
};

type Pair<T> = { readonly before: T | null; readonly after: T | null };
type Thing = DocumentGoal | DocumentIndicator | DocumentActivity | DocumentText | DocumentTable;
/** What a thing may be known by, the surest first; null where it has no such name. */
type Names<T> = readonly ((thing: T) => string | null)[];
/** The name that both sides share of a thing that was found on both; its own where it was not. */
type Shared = (id: string | null) => string;

/**
 * Everything that differs between two editions, in the order of the later one; what has gone stands first. Things are the
 * same where they are the same lasting thing, else where they are called the same under the same goal, else (goals) where
 * they have the same level and number. Lines and pages are no difference. Pure, and linear but for the words of texts.
 */
export function compareEditions(before: EditionSide, after: EditionSide): readonly ThingChange[] {
  const [old, now] = [before.document, after.document];
  const goals = pair(old.goals, now.goals, goalNames(before), goalNames(after));
  const [oldGoal, newGoal] = sharedNames(goals);
  const indicators = pair(
    old.indicators,
    now.indicators,
    indicatorNames(before, oldGoal),
    indicatorNames(after, newGoal),
  );
  const activities = pair(
    old.activities,
    now.activities,
    activityNames(before, oldGoal),
    activityNames(after, newGoal),
  );
  const [oldRow, newRow] = sharedNames<DocumentIndicator | DocumentActivity>([...indicators, ...activities]);
  const texts = pair(old.texts, now.texts, textNames(oldGoal, oldRow), textNames(newGoal, newRow));
  const tables = pair(old.tables, now.tables, tableNames(oldGoal), tableNames(newGoal));
  const told = <T extends Thing>(thing: ThingChange['thing'], pairs: readonly Pair<T>[]) =>
    pairs.map((one) => changeOf(thing, one, old, now));
  return [
    ...told('goal', goals),
    ...told('indicator', indicators),
    ...told('activity', activities),
    ...told('text', texts),
    ...told('table', tables),
  ]
    .filter((change) => change !== null)
    .toSorted((a, b) => a.position - b.position)
    .map(({ position: _position, ...change }) => change);
}

function sharedNames<T extends Thing>(pairs: readonly Pair<T>[]): readonly [Shared, Shared] {
  const now = new Map(pairs.flatMap(({ before, after }) => (before && after ? [[before.id, after.id] as const] : [])));
  return [(id) => (id === null ? '' : (now.get(id) ?? `gone ${id}`)), (id) => id ?? ''];
}

const goalNames = ({ links }: EditionSide): Names<DocumentGoal> => [
  ({ id }) => links?.goals[id] ?? null,
  ({ level, title }) => `${level} ${titleKey(title)}`,
  ({ level, number }) => (number === null ? null : `${level} ${number}`),
];

const indicatorNames = ({ links }: EditionSide, goal: Shared): Names<DocumentIndicator> => [
  (one) => under(links?.indicators[one.id], goal(one.goal)),
  (one) => under(indicatorKey(one.name), goal(one.goal)),
  ({ name }) => indicatorKey(name),
];

const activityNames = ({ links }: EditionSide, goal: Shared): Names<DocumentActivity> => [
  (one) => under(links?.activities[one.id], goal(one.goal)),
  (one) => under(titleKey(one.title), goal(one.goal)),
  ({ title }) => titleKey(title),
];

const textNames = (goal: Shared, row: Shared): Names<DocumentText> => [
  (one) => [goal(one.goal), row(one.indicator ?? one.activity), titleKey(one.heading ?? '')].join(' / '),
];

const tableNames = (goal: Shared): Names<DocumentTable> => [
  (one) => [goal(one.goal), titleKey(one.title ?? ''), one.columns.join('|')].join(' / '),
  ({ title }) => (title === null ? null : titleKey(title)),
];

const under = (name: string | undefined, goal: string): string | null =>
  name === undefined ? null : `${name} under ${goal}`;

/** Ties things by their first name, then what is left by the next; of several with one name the first to the first. */
function pair<T extends Thing>(
  before: readonly T[],
  after: readonly T[],
  oldNames: Names<T>,
  newNames: Names<T>,
): readonly Pair<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const [index, oldName] of oldNames.entries()) {
    const newName = newNames[index];
    if (newName === undefined) continue;
    const waiting = Map.groupBy(
      before.filter((thing) => !taken.has(thing)),
      (thing) => oldName(thing),
    );
    for (const thing of after.filter((one) => !partner.has(one))) {
      const name = newName(thing);
      const found = name === null ? undefined : waiting.get(name)?.shift();
      if (found === undefined) continue;
      partner.set(thing, found);
      taken.add(found);
    }
  }
  return [
    ...before.filter((thing) => !taken.has(thing)).map((thing) => ({ before: thing, after: null })),
    ...after.map((thing) => ({ before: partner.get(thing) ?? null, after: thing })),
  ];
}

/** Null where both sides say the same. */
function changeOf<T extends Thing>(
  thing: ThingChange['thing'],
  { before, after }: Pair<T>,
  old: SteeringDocument,
  now: SteeringDocument,
): (ThingChange & { readonly position: number }) | null {
  const one = after ?? before;
  if (one === null) return null;
  const side = after === null ? old : now;
  const [was, is] = [before === null ? {} : fieldsOf(before), after === null ? {} : fieldsOf(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter((field) => field.before !== field.after)
    .map((field) => ({
      ...field,
      words:
        RUNNING.has(field.field) && field.before !== null && field.after !== null
          ? compareTexts(field.before, field.after)
          : null,
    }));
  if (before !== null && after !== null && fields.length === 0) return null;
  return {
    thing,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    before: before?.id ?? null,
    after: after?.id ?? null,
    name: nameOf(one, side),
    goal: 'goal' in one ? (side.goals.find(({ id }) => id === one.goal)?.title ?? null) : null,
    fields,
    // What has gone comes before everything that is there.
    position: after === null ? one.position - 1_000_000 : one.position,
  };
}

/** Fields whose change is read word by word. */
const RUNNING = new Set(['title', 'name', 'paragraphs', 'heading']);

function nameOf(thing: Thing, side: SteeringDocument): string {
  if ('cells' in thing) return thing.name;
  if ('paragraphs' in thing) {
    const row =
      side.indicators.find(({ id }) => id === thing.indicator)?.name ??
      side.activities.find(({ id }) => id === thing.activity)?.title;
    return [row, thing.heading].filter((part) => part !== undefined && part !== null).join(', ');
  }
  return thing.title ?? '';
}

/** What a thing says, field by field, as printed. */
function fieldsOf(thing: Thing): Readonly<Record<string, string | null>> {
  if ('cells' in thing) return { name: thing.name, ...thing.cells };
  if ('paragraphs' in thing) {
    return { heading: thing.heading, paragraphs: thing.paragraphs.map(({ text }) => text).join('\n\n') };
  }
  if ('columns' in thing) {
    const rows = [thing.columns, ...thing.rows].map((row) => row.join(' | ')).join('\n');
    return { title: thing.title, unit: thing.unit, rows };
  }
  if ('level' in thing)
    return { number: thing.number, title: thing.title, status: thing.statusPrinted ?? thing.status };
  return {
    title: thing.title,
    start: thing.start,
    end: thing.end,
    deviation: thing.deviation ? 'Avvikelse' : null,
  };
}
