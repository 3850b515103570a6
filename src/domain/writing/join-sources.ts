import { titleKey } from '../editions/lasting-things.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import type {
  DocumentIndicator,
  DocumentText,
  IndicatorCells,
  SteeringDocument,
} from '../steering/steering-document.ts';

import { goalKey } from './draft-builder.ts';
import type { SourceEdition } from './draft-builder.ts';

/** Room between the places of one document's things and the next one's. */
const APART = 1_000_000;
/** More than are ever carried on by one. */
const MANY = 100;

/**
 * The editions of several organisations as one, for whoever carries them all on (docs/domain/reorganisation.md, RE-8):
 * the same goal, indicator or activity is there once. What they did not agree on is carried over from none of them.
 */
export function joinEditions(editions: readonly SourceEdition[]): SourceEdition | null {
  const [first, ...others] = editions;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const origins = new Map<string, { readonly edition: string; readonly thing: string }>();
  const renamed = editions.map((edition, index) => withOwnIds(edition, index, origins));
  const joined = renamed.reduce(joinTwo);
  return { id: first.id, document: joined, origins };
}

/** Ids that no other edition has, places after those before it, and a note of where each thing came from. */
function withOwnIds(
  { id: edition, document }: SourceEdition,
  index: number,
  origins: Map<string, { readonly edition: string; readonly thing: string }>,
): SteeringDocument {
  const own = (thing: string): string => `${index}:${thing}`;
  const ownOrNull = (thing: string | null): string | null => (thing === null ? null : own(thing));
  const placed = <T extends { readonly id: string; readonly position: number }>(thing: T): T => {
    origins.set(own(thing.id), { edition, thing: thing.id });
    return { ...thing, id: own(thing.id), position: thing.position + index * APART };
  };
  const firstGoal = Math.min(...document.goals.map(({ position }) => position), Number.POSITIVE_INFINITY);
  // Chapters stand before or after the goals of all, wherever their own document's goals come to stand.
  const chapterAt = (at: number): number =>
    at < firstGoal ? at - (MANY - index) * APART : at + (MANY + index) * APART;
  return {
    ...document,
    goals: document.goals.map((goal) => ({ ...placed(goal), parent: ownOrNull(goal.parent) })),
    indicators: document.indicators.map((row) => ({ ...placed(row), goal: ownOrNull(row.goal) })),
    activities: document.activities.map((row) => ({ ...placed(row), goal: ownOrNull(row.goal) })),
    texts: document.texts.map((text) => ({
      ...placed(text),
      position: isChapter(text) ? chapterAt(text.position) : text.position + index * APART,
      goal: ownOrNull(text.goal),
      indicator: ownOrNull(text.indicator),
      activity: ownOrNull(text.activity),
    })),
    tables: document.tables.map((table) => ({
      ...placed(table),
      position: table.goal === null ? chapterAt(table.position) : table.position + index * APART,
      goal: ownOrNull(table.goal),
    })),
  };
}

const isChapter = ({ goal, indicator, activity }: DocumentText): boolean =>
  goal === null && indicator === null && activity === null;

/** Texts under the same heading of the same thing become one, the first one's words first; equal words stand once. */
function joinTexts(one: readonly DocumentText[], other: readonly DocumentText[]): DocumentText[] {
  const keyOf = ({ goal, indicator, activity, heading }: DocumentText): string =>
    JSON.stringify([goal, indicator, activity, heading === null ? null : titleKey(heading)]);
  const words = ({ paragraphs }: DocumentText): string => JSON.stringify(paragraphs);
  const theirs = Map.groupBy(other, keyOf);
  const mine = new Set(one.map(keyOf));
  const extended = one.map((text) => {
    const more = (theirs.get(keyOf(text)) ?? []).filter((their) => words(their) !== words(text));
    theirs.delete(keyOf(text));
    return { ...text, paragraphs: [...text.paragraphs, ...more.flatMap(({ paragraphs }) => paragraphs)] };
  });
  return [...extended, ...other.filter((text) => !mine.has(keyOf(text)))];
}

function joinTwo(one: SteeringDocument, other: SteeringDocument): SteeringDocument {
  const goals = new Map(one.goals.map((goal) => [goalKey(goal), goal.id]));
  const moved = new Map(other.goals.map((goal) => [goal.id, goals.get(goalKey(goal)) ?? goal.id]));
  const at = (id: string | null): string | null => (id === null ? null : (moved.get(id) ?? id));
  const indicators = new Map(one.indicators.map((row) => [`${row.goal} ${indicatorKey(row.name)}`, row]));
  const activities = new Map(one.activities.map((row) => [`${row.goal} ${titleKey(row.title)}`, row.id]));
  const theirs = other.indicators.map((row) => ({ ...row, goal: at(row.goal) }));
  const theirActivities = other.activities.map((row) => ({ ...row, goal: at(row.goal) }));
  const sameRow = (row: DocumentIndicator) => indicators.get(`${row.goal} ${indicatorKey(row.name)}`);
  for (const row of theirs) moved.set(row.id, sameRow(row)?.id ?? row.id);
  for (const row of theirActivities) moved.set(row.id, activities.get(`${row.goal} ${titleKey(row.title)}`) ?? row.id);
  const agreed = new Map(theirs.flatMap((row) => [sameRow(row)].flatMap((mine) => (mine ? [[mine.id, row]] : []))));
  return {
    ...one,
    goals: [
      ...one.goals,
      ...other.goals.filter(({ id }) => moved.get(id) === id).map((goal) => ({ ...goal, parent: at(goal.parent) })),
    ],
    indicators: [
      ...one.indicators.map((row) => {
        const theirRow = agreed.get(row.id);
        return theirRow === undefined ? row : { ...row, cells: agreedCells(row.cells, theirRow.cells) };
      }),
      ...theirs.filter(({ id }) => moved.get(id) === id),
    ],
    activities: [...one.activities, ...theirActivities.filter(({ id }) => moved.get(id) === id)],
    texts: joinTexts(
      one.texts,
      other.texts.map((text) => ({
        ...text,
        goal: at(text.goal),
        indicator: at(text.indicator),
        activity: at(text.activity),
      })),
    ),
    tables: [...one.tables, ...other.tables.map((table) => ({ ...table, goal: at(table.goal) }))],
  };
}

/** A cell that both printed alike; what they print each in their own way is neither's. */
function agreedCells(one: IndicatorCells, other: IndicatorCells): IndicatorCells {
  const same = (a: string | null, b: string | null): string | null => (a === b ? a : null);
  return {
    outcome: same(one.outcome, other.outcome),
    men: same(one.men, other.men),
    women: same(one.women, other.women),
    previous: same(one.previous, other.previous),
    forecast: same(one.forecast, other.forecast),
    target: same(one.target, other.target),
    councilTarget: same(one.councilTarget, other.councilTarget),
    period: one.period ?? other.period,
  };
}
