import type { Fault } from '#domain/kernel/fault.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/**
 * Where a document contradicts itself in a way that no reading can mend: two things with one id or one place, a
 * reference to nothing, goals that are their own ancestors.
 */
export function documentContradictions(document: SteeringDocument): Fault[] {
  const { goals, indicators, activities, texts, tables } = document;
  const placed = [...goals, ...indicators, ...activities, ...texts, ...tables];
  const [goalIds, indicatorIds, activityIds] = [goals, indicators, activities].map((list) => new Set(list.map(idOf)));
  const dangling = [
    ...goals.map((goal) => ({ from: goal.id, to: goal.parent, among: goalIds })),
    ...[...indicators, ...activities, ...texts, ...tables].map((each) => ({
      from: each.id,
      to: each.goal,
      among: goalIds,
    })),
    ...texts.map((text) => ({ from: text.id, to: text.indicator, among: indicatorIds })),
    ...texts.map((text) => ({ from: text.id, to: text.activity, among: activityIds })),
  ].filter(({ to, among }) => to !== null && among?.has(to) !== true);
  return [
    ...twice(placed.map(idOf)).map((id) =>
      fault('json-double-id', `Id ${id} står på två saker.`, 'Ge dem var sitt id.'),
    ),
    ...twice(placed.map((each) => each.position)).map((position) =>
      fault('json-double-position', `Två saker har plats ${position}.`, 'Ge varje sak en egen plats.'),
    ),
    ...dangling.map(({ from, to }) =>
      fault('json-dangling-reference', `${from} hänvisar till ${to ?? ''}, som inte finns.`, 'Rätta hänvisningen.'),
    ),
    ...circles(document).map((id) =>
      fault('json-goal-circle', `Målet ${id} ligger under sig självt.`, 'Rätta målets överordnade mål.'),
    ),
  ];
}

function idOf(each: { readonly id: string }): string {
  return each.id;
}

function twice<T>(values: readonly T[]): T[] {
  const seen = new Set<T>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function circles({ goals }: SteeringDocument): string[] {
  const parents = new Map(goals.map((goal) => [goal.id, goal.parent]));
  return goals.map(idOf).filter((id) => {
    const seen = new Set<string>();
    let at: string | null = parents.get(id) ?? null;
    while (at !== null && !seen.has(at)) {
      if (at === id) return true;
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    return false;
  });
}

function fault(code: string, message: string, remedy: string): Fault {
  return { code, severity: 'error', message, remedy, line: null, page: null, field: null };
}
