import type { ImportResult } from '#domain/importing/import-result.ts';
import type { DocumentText, Fulfilment, GoalLevel, SteeringDocument } from '#domain/steering/steering-document.ts';
import { withTextTables } from '#domain/steering/text-tables.ts';

/** The words of documents-format.md for levels and statuses. */
const LEVEL_WORDS: Readonly<Record<GoalLevel, string>> = {
  focusArea: 'kf_inriktningsmal',
  areaGoal: 'kf_mal',
  boardGoal: 'namndmal',
  departmentGoal: 'avdelningsmal',
  unitGoal: 'enhetsmal',
  commitment: 'atagande',
};

const STATUS_WORDS: Readonly<Record<Fulfilment, string>> = { full: 'helt', partial: 'delvis', none: 'inte' };
const ANALYSIS_START = 60;

type Placed = { readonly source: { readonly line: number; readonly page: number | null } | null };

const placeOf = ({ source }: Placed) => ({
  line: source?.line ?? null,
  ...(source?.page === null || source === null ? {} : { page: source.page }),
});

/** Its tables stand among the document's. */
const textOf = (text: DocumentText): string =>
  text.paragraphs
    .filter(({ kind }) => kind !== 'table')
    .map((paragraph) => paragraph.text)
    .join('\n');

/** The first words of the analysis that belongs to an indicator or activity. */
function analysisOf(texts: ReadonlyMap<string, DocumentText>, id: string) {
  const found = texts.get(id);
  const words = found === undefined ? '' : textOf(found).replaceAll('\n', ' ');
  return {
    has_analysis: found !== undefined,
    analysis_start: found === undefined ? null : words.slice(0, ANALYSIS_START),
  };
}

function sectionsOf(document: SteeringDocument): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  for (const text of document.texts) {
    const own = text.isSection && text.indicator === null && text.activity === null;
    if (!own || text.goal === null || text.heading === null) continue;
    const list = sections.get(text.goal) ?? [];
    sections.set(text.goal, list);
    if (!list.includes(text.heading)) list.push(text.heading);
  }
  return sections;
}

/** A document in the interchange format of documents-format.md. */
export function interchangeOf(name: string, document: SteeringDocument) {
  const sections = sectionsOf(document);
  const analyses = new Map<string, DocumentText>();
  for (const text of document.texts) {
    const id = text.indicator ?? text.activity;
    if (id !== null && text.isSection && text.heading === 'Analys') analyses.set(id, text);
  }
  return {
    seed: name,
    document: {
      type: document.kind,
      year: document.year,
      organisation: document.organisation,
      level: document.level === null ? null : document.level === 'board' ? 'nämnd' : 'enhet',
    },
    front: document.front,
    goals: document.goals.map((goal) => ({
      id: goal.id,
      parent: goal.parent,
      level: LEVEL_WORDS[goal.level],
      number: goal.number,
      title: goal.title,
      status: goal.status === null ? null : STATUS_WORDS[goal.status],
      status_printed: goal.statusPrinted,
      sections: sections.get(goal.id) ?? [],
      ...placeOf(goal),
    })),
    indicators: document.indicators.map((indicator) => {
      const { councilTarget, ...cells } = indicator.cells;
      return {
        goal: indicator.goal,
        name: indicator.name,
        ...cells,
        kf_target: councilTarget,
        ...analysisOf(analyses, indicator.id),
        ...placeOf(indicator),
        confidence: indicator.confidence,
        doubts: indicator.doubts,
      };
    }),
    activities: document.activities.map((activity) => ({
      goal: activity.goal,
      title: activity.title,
      owner_heading: activity.ownerHeading,
      start: activity.start,
      end: activity.end,
      deviation: activity.deviation,
      ...analysisOf(analyses, activity.id),
      ...placeOf(activity),
    })),
    tables: withTextTables(document).tables.map((table) => ({
      title: table.title,
      unit: table.unit,
      columns: table.columns,
      rows: table.rows,
      ...placeOf(table),
    })),
    texts: document.texts
      .filter((text) => text.paragraphs.length > 0 || text.heading !== null)
      .map((text) => ({ goal: text.goal, heading: text.heading, text: textOf(text), ...placeOf(text) })),
  };
}

/** What `styrkedja import FILE --json` prints: the document with the faults that a person should look at. */
export const interchangeOfImport = (name: string, result: ImportResult) => ({
  ...interchangeOf(name, result.document),
  faults: result.faults,
});
