import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

export type Score = { hit: number; wanted: number; found: number };
export type Scores = Record<
  | 'goals'
  | 'parents'
  | 'numbers'
  | 'statuses'
  | 'sections'
  | 'indicators'
  | 'cells'
  | 'activities'
  | 'deviations'
  | 'analyses'
  | 'tableRows'
  | 'about',
  Score
>;

const key = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '')
    .replaceAll(/[.:;,]+$/gu, '');
const none = (): Score => ({ hit: 0, wanted: 0, found: 0 });

export const noScores = (): Scores => ({
  goals: none(),
  parents: none(),
  numbers: none(),
  statuses: none(),
  sections: none(),
  indicators: none(),
  cells: none(),
  activities: none(),
  deviations: none(),
  analyses: none(),
  tableRows: none(),
  about: none(),
});

function pairs<T>(wanted: readonly T[], found: readonly T[], by: (one: T) => string): (readonly [T, T])[] {
  const free = new Map<string, T[]>();
  for (const one of found) free.set(by(one), [...(free.get(by(one)) ?? []), one]);
  return wanted.flatMap((one) => {
    const match = free.get(by(one))?.shift();
    return match === undefined ? [] : [[one, match] as const];
  });
}

const share = (score: Score, checks: readonly boolean[]): void => {
  score.wanted += checks.length;
  score.found += checks.length;
  score.hit += checks.filter(Boolean).length;
};

const count = (score: Score, hit: number, wanted: number, found: number): void => {
  score.hit += hit;
  score.wanted += wanted;
  score.found += found;
};

const goalKeys = (document: SteeringDocument): Map<string | null, string> =>
  new Map(document.goals.map((goal) => [goal.id, `${goal.level}|${key(goal.title)}`]));

const analysisOf = (document: SteeringDocument, id: string): string | null => {
  const text = document.texts.find((one) => (one.indicator === id || one.activity === id) && one.heading === 'Analys');
  return text === undefined ? null : key(wordsOf(text));
};
const wordsOf = (text: DocumentText): string => text.paragraphs.map((paragraph) => paragraph.text).join(' ');

const sectionsOf = (document: SteeringDocument, goal: string): readonly string[] =>
  document.texts
    .filter((text) => text.goal === goal && text.indicator === null && text.activity === null && text.isSection)
    .map((text) => text.heading ?? '');

/** Adds what was found of a document's truth to the scores; the same figures as the shared score script, and whole analyses. */
export function addScores(scores: Scores, truth: SteeringDocument, found: SteeringDocument): void {
  const wantedGoals = goalKeys(truth);
  const foundGoals = goalKeys(found);
  share(scores.about, [truth.kind === found.kind, truth.year === found.year, truth.level === found.level]);
  const goals = pairs(truth.goals, found.goals, (goal) => `${goal.level}|${key(goal.title)}`);
  count(scores.goals, goals.length, truth.goals.length, found.goals.length);
  share(
    scores.parents,
    goals.map(([a, b]) => wantedGoals.get(a.parent) === foundGoals.get(b.parent)),
  );
  share(
    scores.numbers,
    goals.map(([a, b]) => a.number === b.number),
  );
  share(
    scores.statuses,
    goals.map(([a, b]) => a.status === b.status),
  );
  share(
    scores.sections,
    goals.map(([a, b]) => sectionsOf(truth, a.id).join() === sectionsOf(found, b.id).join()),
  );
  const indicators = pairs(truth.indicators, found.indicators, (indicator) => key(indicator.name));
  count(scores.indicators, indicators.length, truth.indicators.length, found.indicators.length);
  for (const [a, b] of indicators) {
    share(
      scores.cells,
      Object.entries(a.cells).map(([column, cell]) => key(cell) === key(b.cells[column as keyof typeof b.cells])),
    );
    share(scores.parents, [wantedGoals.get(a.goal) === foundGoals.get(b.goal)]);
    share(scores.analyses, [analysisOf(truth, a.id) === analysisOf(found, b.id)]);
  }
  const activities = pairs(
    truth.activities,
    found.activities,
    (activity) => `${key(activity.title)}|${activity.start}|${activity.end}`,
  );
  count(scores.activities, activities.length, truth.activities.length, found.activities.length);
  for (const [a, b] of activities) {
    share(scores.deviations, [a.deviation === b.deviation]);
    share(scores.parents, [wantedGoals.get(a.goal) === foundGoals.get(b.goal)]);
    share(scores.analyses, [analysisOf(truth, a.id) === analysisOf(found, b.id)]);
  }
  const rows = (document: SteeringDocument): string[] =>
    document.tables.flatMap((table) =>
      table.rows.map((row) =>
        row
          .filter((cell) => cell !== '')
          .map(key)
          .join('|'),
      ),
    );
  const have = new Set(rows(found));
  const wanted = rows(truth);
  count(scores.tableRows, wanted.filter((row) => have.has(row)).length, wanted.length, wanted.length);
}

export const f1 = (score: Score): number =>
  score.wanted + score.found === 0 ? 1 : (2 * score.hit) / (score.wanted + score.found);
