import type { IndicatorColumn, OwnerLevel, SteeringDocument } from '../steering/steering-document.ts';
import type { EditionKind, Fulfilment, GoalLevel } from '../steering/steering-document.ts';

/** A document written down in short, for the examples that every rule brings. Texts are one paragraph each entry. */
export type DocumentSketch = {
  readonly kind?: EditionKind;
  readonly year?: number;
  readonly level?: 'board' | 'unit';
  readonly goals?: readonly GoalSketch[];
  readonly chapters?: readonly ChapterSketch[];
};
export type GoalSketch = {
  readonly level?: GoalLevel;
  readonly title: string;
  readonly number?: string;
  readonly status?: Fulfilment;
  readonly sections?: Readonly<Record<string, string | readonly string[]>>;
  readonly indicators?: readonly IndicatorSketch[];
  readonly activities?: readonly ActivitySketch[];
  readonly children?: readonly GoalSketch[];
};
export type IndicatorSketch = Partial<Record<IndicatorColumn, string>> & {
  readonly name: string;
  readonly owner?: OwnerLevel;
  readonly analysis?: string | readonly string[];
};
export type ActivitySketch = {
  readonly title: string;
  readonly start?: string;
  readonly end?: string;
  readonly deviation?: boolean;
  readonly analysis?: string | readonly string[];
};
export type ChapterSketch = {
  readonly heading: string;
  readonly text?: string | readonly string[];
  /** List items after the text. */
  readonly items?: readonly string[];
  readonly table?: {
    readonly title?: string;
    readonly unit?: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
};

type Owner = { goal: string | null; indicator: string | null; activity: string | null };

/** Makes the document of a sketch: ids, positions and lines are given in the order of writing. */
export function sketchDocument(sketch: DocumentSketch): SteeringDocument {
  const document: SteeringDocument = {
    kind: sketch.kind ?? 'VB',
    year: sketch.year ?? 2022,
    organisation: 'Exempelenheten',
    level: sketch.level ?? 'unit',
    front: {
      title: null,
      administration: null,
      reference: null,
      date: null,
      handlers: [],
      recipient: null,
      proposals: [],
    },
    goals: [],
    indicators: [],
    activities: [],
    texts: [],
    tables: [],
  };
  let count = 0;
  const placed = (letter: string): { id: string; position: number; source: { line: number; page: null } } => {
    count += 1;
    return { id: `${letter}${count}`, position: count, source: { line: count * 10, page: null } };
  };
  const addText = (
    owner: Owner,
    heading: string,
    text: string | readonly string[],
    isSection: boolean,
    items: readonly string[] = [],
  ): void => {
    const place = placed('x');
    const written = (typeof text === 'string' ? [text] : text).map((one) => ({
      kind: 'paragraph' as const,
      text: one,
    }));
    const listed = items.map((one) => ({ kind: 'item' as const, text: one }));
    const paragraphs = [...written, ...listed].map((one, index) => ({ ...one, line: place.source.line + index }));
    document.texts.push({
      ...place,
      ...owner,
      heading,
      headingLevel: isSection ? null : 1,
      isSection,
      paragraphs,
      understood: true,
    });
  };
  const addGoal = (goal: GoalSketch, parent: string | null): void => {
    const place = placed('g');
    document.goals.push({
      ...place,
      parent,
      level: goal.level ?? 'unitGoal',
      number: goal.number ?? null,
      title: goal.title,
      status: goal.status ?? null,
      statusPrinted: null,
    });
    for (const [heading, text] of Object.entries(goal.sections ?? {}))
      addText({ goal: place.id, indicator: null, activity: null }, heading, text, true);
    for (const indicator of goal.indicators ?? []) addIndicator(indicator, place.id);
    for (const activity of goal.activities ?? []) addActivity(activity, place.id);
    for (const child of goal.children ?? []) addGoal(child, place.id);
  };
  const addIndicator = (indicator: IndicatorSketch, goal: string): void => {
    const { name, owner = 'unit', analysis, ...cells } = indicator;
    const place = placed('i');
    const none = {
      outcome: null,
      men: null,
      women: null,
      previous: null,
      forecast: null,
      target: null,
      councilTarget: null,
      period: null,
    };
    document.indicators.push({ ...place, goal, owner, name, cells: { ...none, ...cells }, confidence: 1, doubts: [] });
    if (analysis !== undefined) addText({ goal, indicator: place.id, activity: null }, 'Analys', analysis, true);
  };
  const addActivity = (activity: ActivitySketch, goal: string): void => {
    const place = placed('a');
    document.activities.push({
      ...place,
      goal,
      owner: 'unit',
      ownerHeading: null,
      title: activity.title,
      start: activity.start ?? null,
      end: activity.end ?? null,
      deviation: activity.deviation ?? false,
      doubts: [],
    });
    if (activity.analysis !== undefined)
      addText({ goal, indicator: null, activity: place.id }, 'Analys', activity.analysis, true);
  };
  for (const goal of sketch.goals ?? []) addGoal(goal, null);
  for (const chapter of sketch.chapters ?? []) {
    if (chapter.text !== undefined)
      addText({ goal: null, indicator: null, activity: null }, chapter.heading, chapter.text, false, chapter.items);
    if (chapter.table) {
      const { columns, rows, title, unit } = chapter.table;
      document.tables.push({
        ...placed('t'),
        goal: null,
        title: title ?? chapter.heading,
        unit: unit ?? null,
        columns: [...columns],
        rows: rows.map((row) => [...row]),
        doubts: [],
      });
    }
  }
  return document;
}
