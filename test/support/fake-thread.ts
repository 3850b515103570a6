import { readMeasureRow, amountIn } from '#domain/steering/measure.ts';
import { judgeOutcome } from '#domain/steering/judge-outcome.ts';
import type {
  DocumentGoal,
  DocumentIndicator,
  EditionKind,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';
import { readTarget } from '#domain/steering/target.ts';
import type { ThreadGoal, ThreadIndicator, ThreadView } from '#domain/thread/thread-view.ts';

export type FakeEdition = {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly kind: EditionKind;
  readonly document: SteeringDocument;
};

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9åäö]+/gu, '-')
    .slice(0, 80);

export const goalKey = (goal: DocumentGoal): string => keyOf(`${goal.level} ${goal.number ?? ''} ${goal.title}`);
export const definitionKey = (indicator: DocumentIndicator): string => keyOf(indicator.name);

export function judgementOf({ cells }: DocumentIndicator): ThreadIndicator['judgement'] {
  const row = readMeasureRow(cells);
  const outcome = amountIn(row, 'outcome');
  if (outcome === null) return 'missing';
  const judged = judgeOutcome(
    outcome,
    readTarget(cells.target ?? cells.councilTarget),
    'higher',
    amountIn(row, 'previous'),
  );
  return judged.result === 'cannotTell' ? 'unknown' : judged.result;
}

function goalOf(edition: FakeEdition, goal: DocumentGoal, keys: ReadonlyMap<string, string>): ThreadGoal {
  const { document, organisation, id } = edition;
  const indicators = document.indicators.filter((row) => row.goal === goal.id);
  const activities = document.activities.filter((row) => row.goal === goal.id);
  const isLeaf = !document.goals.some(({ parent }) => parent === goal.id);
  return {
    id: goalKey(goal),
    parent: goal.parent === null ? null : (keys.get(goal.parent) ?? null),
    level: goal.level,
    number: goal.number,
    title: goal.title,
    organisation: goal.level === 'focusArea' || goal.level === 'areaGoal' ? null : organisation,
    answers: [
      {
        edition: id,
        organisation,
        documentGoal: goal.id,
        status: goal.status,
        statusPrinted: goal.statusPrinted,
        hasText: document.texts.some((text) => text.goal === goal.id),
        findings: goal.status === 'full' && indicators.some((row) => judgementOf(row) === 'missed') ? 1 : 0,
      },
    ],
    indicators: indicators.map((row) => ({
      id: row.id,
      definition: definitionKey(row),
      edition: id,
      organisation,
      owner: row.owner,
      name: row.name,
      cells: row.cells,
      quotedFrom: null,
      judgement: judgementOf(row),
      doubts: row.doubts,
      hasAnalysis: document.texts.some((text) => text.indicator === row.id),
    })),
    activities: activities.map((row) => ({
      id: row.id,
      activity: row.id,
      edition: id,
      organisation,
      owner: row.owner,
      title: row.title,
      start: row.start,
      end: row.end,
      deviation: row.deviation,
      hasAnalysis: document.texts.some((text) => text.activity === row.id),
    })),
    empty: isLeaf && indicators.length === 0 && activities.length === 0 ? ['noneWorksForIt'] : [],
  };
}

/** The editions of one year and kind laid over each other, by level, number and title. */
export function fakeThread(
  chosen: readonly FakeEdition[],
  head: Pick<ThreadView, 'organisation' | 'year' | 'kind' | 'choices'>,
): ThreadView {
  const goals = new Map<string, ThreadGoal>();
  for (const edition of chosen) {
    const keys = new Map(edition.document.goals.map((goal) => [goal.id, goalKey(goal)]));
    for (const goal of edition.document.goals) {
      const next = goalOf(edition, goal, keys);
      const before = goals.get(next.id);
      goals.set(
        next.id,
        before === undefined
          ? next
          : {
              ...before,
              answers: [...before.answers, ...next.answers],
              indicators: [...before.indicators, ...next.indicators],
              activities: [...before.activities, ...next.activities],
            },
      );
    }
  }
  return {
    ...head,
    editions: chosen.map(({ id, organisation, kind, year }) => ({
      id,
      organisation,
      kind,
      year,
      number: 1,
      state: 'decided',
    })),
    missing: [{ id: 'boendeenheten', name: 'Boendeenheten' }],
    goals: [...goals.values()],
  };
}
