import type { SteeringDocument } from '../steering/steering-document.ts';

/** Where a new thing comes to stand. */
export type NewPlace =
  | { readonly kind: 'goal'; readonly parent: string | null }
  | { readonly kind: 'indicator' | 'activity'; readonly goal: string }
  /** After a chapter and the tables that stand in it. */
  | { readonly kind: 'chapter'; readonly after: string }
  | { readonly kind: 'text'; readonly goal: string | null; readonly row: string | null };

/**
 * The ids of a document in reading order with a new one in its place: a text right after the row or the texts of the
 * goal it belongs to, a row after the goal's rows of its kind, a goal after everything below the goal above it, a chapter
 * after another and its tables.
 */
export function orderWith(document: SteeringDocument, id: string, place: NewPlace): string[] {
  const ordered = thingsOf(document).toSorted((one, other) => one.position - other.position);
  const ids = ordered.map((thing) => thing.id).filter((each) => each !== id);
  const after = anchorOf(document, place);
  const at = after === null ? -1 : ids.indexOf(after);
  return at === -1 ? [...ids, id] : [...ids.slice(0, at + 1), id, ...ids.slice(at + 1)];
}

/** The document with every thing at its place in the order given, counted from 1. */
export function inOrder<D extends Things>(document: D, order: readonly string[]): D {
  const places = new Map(order.map((id, index) => [id, index + 1]));
  const moved = <T extends Placed>(things: readonly T[]): T[] =>
    things.map((thing) => ({ ...thing, position: places.get(thing.id) ?? thing.position }));
  return {
    ...document,
    goals: moved(document.goals),
    indicators: moved(document.indicators),
    activities: moved(document.activities),
    texts: moved(document.texts),
    tables: moved(document.tables),
  };
}

/** What stands in a document, without its head. */
export type Things = Pick<SteeringDocument, 'goals' | 'indicators' | 'activities' | 'texts' | 'tables'>;

type Placed = { readonly id: string; readonly position: number };

const thingsOf = ({ goals, texts, indicators, activities, tables }: SteeringDocument): Placed[] => [
  ...goals,
  ...texts,
  ...indicators,
  ...activities,
  ...tables,
];

const last = (things: readonly Placed[]): string | null =>
  things.toSorted((one, other) => other.position - one.position)[0]?.id ?? null;

function anchorOf(document: SteeringDocument, place: NewPlace): string | null {
  if (place.kind === 'goal') return place.parent === null ? null : last(allBelow(document, place.parent));
  if (place.kind === 'chapter') {
    const ordered = thingsOf(document).toSorted((one, other) => one.position - other.position);
    const own = ordered.slice(ordered.findIndex((thing) => thing.id === place.after));
    const next = own.findIndex((thing, index) => index > 0 && !('columns' in thing));
    return (next === -1 ? own : own.slice(0, next)).at(-1)?.id ?? null;
  }
  if (place.kind === 'text') {
    if (place.row !== null) return last([...ownTexts(document, place.row), ...rowOf(document, place.row)]);
    if (place.goal === null) return null;
    return last([...textsOfGoal(document, place.goal), ...document.goals.filter(({ id }) => id === place.goal)]);
  }
  const { goal } = place;
  const rows = document[place.kind === 'indicator' ? 'indicators' : 'activities'].filter((row) => row.goal === goal);
  const withTexts = rows.flatMap((row) => [row, ...ownTexts(document, row.id)]);
  const before = place.kind === 'indicator' ? [] : document.indicators.filter((row) => row.goal === goal);
  const above = [...textsOfGoal(document, goal), ...document.goals.filter(({ id }) => id === goal)];
  return last(
    withTexts.length > 0
      ? withTexts
      : before.length > 0
        ? before.flatMap((row) => [row, ...ownTexts(document, row.id)])
        : above,
  );
}

const ownTexts = ({ texts }: SteeringDocument, row: string): Placed[] =>
  texts.filter((text) => text.indicator === row || text.activity === row);

const rowOf = ({ indicators, activities }: SteeringDocument, row: string): Placed[] =>
  [...indicators, ...activities].filter(({ id }) => id === row);

const textsOfGoal = ({ texts }: SteeringDocument, goal: string): Placed[] =>
  texts.filter((text) => text.goal === goal && text.indicator === null && text.activity === null);

/** A goal, everything under it, and so on downwards. */
function allBelow(document: SteeringDocument, goal: string): Placed[] {
  const own = [
    ...document.goals.filter(({ id }) => id === goal),
    ...textsOfGoal(document, goal),
    ...[...document.indicators, ...document.activities].filter((row) => row.goal === goal),
  ];
  const texts = own.flatMap(({ id }) => ownTexts(document, id));
  const below = document.goals.filter(({ parent }) => parent === goal).flatMap(({ id }) => allBelow(document, id));
  return [...own, ...texts, ...below];
}
