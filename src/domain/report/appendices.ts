import type { ActivityState } from '../activities/activity-state.ts';
import type { PrintChoice } from '../rounds/print-choice.ts';
import type { DocumentGoal, DocumentTable, DocumentText, SteeringDocument } from '../steering/steering-document.ts';
import { requestTable } from './request-appendix.ts';
import type { MoneyRequest } from './request-appendix.ts';

/** A document of somebody below that is printed as an appendix. */
export type BelowDocument = { readonly id: string; readonly title: string; readonly document: SteeringDocument };

export type AppendixSources = {
  readonly prints: readonly PrintChoice[];
  /** What people have said of the activities, by document id. */
  readonly states: ReadonlyMap<string, ActivityState>;
  /** Requests for money of the year, the oldest first. */
  readonly requests: readonly MoneyRequest[];
  readonly below: readonly BelowDocument[];
};

const ROLES = {
  leads: 'Leder',
  takesPart: 'Deltar',
  notCalled: 'Inte kallade',
  notApplicable: 'Berör inte oss',
} as const;
const PROGRESS = { notStarted: 'Inte påbörjad', started: 'Pågår', done: 'Klar', stopped: 'Avbruten' } as const;

/**
 * Appendices that nobody has to write, made from the document's own rows and from those below (docs/domain/appendices.md);
 * they come after everything else, in one order.
 */
export function withAppendices(document: SteeringDocument, sources: AppendixSources): SteeringDocument {
  const { goals, texts, indicators, activities, tables } = document;
  const things = [...goals, ...texts, ...indicators, ...activities, ...tables];
  let at = things.reduce((most, { position }) => Math.max(most, position), 0);
  const next = (): number => (at += 1);
  const has = (choice: PrintChoice): boolean => sources.prints.includes(choice);
  const made = [
    ...(has('indicators') ? tableOf(indicatorTable(document), next) : []),
    ...(has('activities') ? tableOf(activityTable(document, sources.states), next) : []),
    ...(has('requests') ? tableOf(requestTable(sources.requests), next) : []),
  ];
  const below = has('plansBelow') ? sources.below.map((each) => chapterOf(each, next)) : [];
  return {
    ...document,
    texts: [...texts, ...below.flatMap((each) => each.texts)],
    tables: [...tables, ...made, ...below.flatMap((each) => each.tables)],
  };
}

type Content = Pick<DocumentTable, 'id' | 'title' | 'columns' | 'rows'>;

/** A table without rows is not printed. */
const tableOf = (content: Content, next: () => number): DocumentTable[] =>
  content.rows.length === 0 ? [] : [{ ...content, position: next(), source: null, goal: null, unit: null, doubts: [] }];

const inOrder = <T extends { readonly position: number }>(things: readonly T[]): T[] =>
  things.toSorted((one, other) => one.position - other.position);

const titlesOf = ({ goals }: SteeringDocument): ReadonlyMap<string | null, string> =>
  new Map(goals.map(({ id, title }) => [id, title]));

const TARGETS = [
  ['target', 'Årsmål'],
  ['councilTarget', 'KF:s årsmål'],
] as const;
const REPORTED = [
  ['outcome', 'Periodens utfall'],
  ['forecast', 'Prognos helår'],
  ...TARGETS,
  ['period', 'Period'],
] as const;
/** A plan has no outcome, and when the year has ended there is no forecast (domain.md section 4). */
const COLUMNS = {
  VP: [...TARGETS, ['period', 'Periodicitet']],
  T1: REPORTED,
  T2: REPORTED,
  VB: REPORTED.filter(([column]) => column !== 'forecast'),
} as const;

function indicatorTable(document: SteeringDocument, id = 'appendix-indicators'): Content {
  const titles = titlesOf(document);
  const columns = COLUMNS[document.kind ?? 'T1'];
  const rows = inOrder(document.indicators).map(({ name, goal, cells }) => {
    const { outcome, forecast, target, councilTarget, period } = cells;
    const values = { outcome, forecast, target, councilTarget, period };
    return [name, titles.get(goal) ?? '', ...columns.map(([column]) => values[column] ?? '')];
  });
  return {
    id,
    title: 'Bilaga: indikatorer',
    columns: ['Indikator', 'Mål', ...columns.map(([, heading]) => heading)],
    rows,
  };
}

function activityTable(document: SteeringDocument, states: AppendixSources['states']): Content {
  const titles = titlesOf(document);
  const rows = inOrder(document.activities).map(({ id, title, goal, start, end, deviation }) => {
    const state = states.get(id);
    const { participation = null, progress = null, plannedEnd = null, postponedReason = null } = state ?? {};
    const moved = plannedEnd === null ? '' : [plannedEnd, postponedReason].filter((part) => part !== null).join(': ');
    return [
      title,
      titles.get(goal) ?? '',
      start ?? '',
      end ?? '',
      moved,
      participation === null ? '' : ROLES[participation],
      [progress === null ? null : PROGRESS[progress], deviation ? 'Avvikelse' : null]
        .filter((part) => part !== null)
        .join(', '),
    ];
  });
  const columns = ['Aktivitet', 'Mål', 'Start', 'Slut', 'Uppskjuten från', 'Roll', 'Läge'];
  return { id: 'appendix-activities', title: 'Bilaga: aktiviteter', columns, rows };
}

/** A document below: its own goals with their sections, and its indicators; what it only repeats from above is left out. */
function chapterOf({ id, title, document }: BelowDocument, next: () => number) {
  const heading = (name: string, headingLevel: number, key: string): DocumentText => ({
    id: `appendix-${id}-${key}`,
    position: next(),
    source: null,
    goal: null,
    indicator: null,
    activity: null,
    heading: name,
    headingLevel,
    isSection: false,
    paragraphs: [],
    understood: true,
  });
  const own = inOrder(document.goals.filter((goal) => isOwn(goal)));
  const texts = [
    heading(`Bilaga: ${title}`, 1, 'title'),
    ...own.flatMap((goal) => [
      heading(goal.statusPrinted === null ? goal.title : `${goal.title}: ${goal.statusPrinted}`, 2, goal.id),
      ...inOrder(document.texts)
        .filter((text) => text.goal === goal.id && text.indicator === null && text.activity === null)
        .filter(({ paragraphs }) => paragraphs.some(({ text }) => text.trim() !== ''))
        .map((text) => ({
          ...heading(text.heading ?? '', 3, text.id),
          heading: text.heading,
          paragraphs: text.paragraphs,
        })),
    ]),
  ];
  const rows = indicatorTable(document, `appendix-${id}-indicators`);
  const tables = tableOf({ ...rows, title: `Indikatorer: ${title}` }, next);
  return { texts, tables };
}

const isOwn = ({ level }: DocumentGoal): boolean =>
  level !== 'focusArea' && level !== 'areaGoal' && level !== 'boardGoal';
