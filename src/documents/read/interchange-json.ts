import { z } from 'zod';

import { cyclicGoals } from '#domain/importing/import-faults.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok, type Result } from '#domain/kernel/result.ts';
import type { DocumentText, Fulfilment, GoalLevel, SteeringDocument } from '#domain/steering/steering-document.ts';

/**
 * A document from the JSON of documents-format.md, as another program or an earlier export wrote it. The format keeps
 * the goals' texts as a list of their own; analyses of indicators and activities come back by their first words.
 */
const words = z.string().max(2_000_000).nullable().default(null);
const place = { line: z.number().int().nullable().default(null), page: z.number().int().nullable().default(null) };

const LEVELS: Readonly<Record<string, GoalLevel>> = {
  kf_inriktningsmal: 'focusArea',
  kf_mal: 'areaGoal',
  namndmal: 'boardGoal',
  avdelningsmal: 'departmentGoal',
  enhetsmal: 'unitGoal',
  atagande: 'commitment',
};
const STATUSES: Readonly<Record<string, Fulfilment>> = { helt: 'full', delvis: 'partial', inte: 'none' };
const PRINTED: Readonly<Record<Fulfilment, string>> = {
  full: 'Uppfylls helt',
  partial: 'Uppfylls delvis',
  none: 'Uppfylls inte',
};

const Interchange = z.object({
  document: z.object({
    type: z.enum(['VP', 'T1', 'T2', 'VB']).nullable().default(null),
    year: z.number().int().nullable().default(null),
    organisation: words,
    level: z.enum(['nämnd', 'enhet']).nullable().default(null),
  }),
  goals: z.array(
    z.object({
      id: z.string(),
      parent: words,
      level: z.enum(['kf_inriktningsmal', 'kf_mal', 'namndmal', 'avdelningsmal', 'enhetsmal', 'atagande']),
      number: words,
      title: z.string(),
      status: z.enum(['helt', 'delvis', 'inte']).nullable().default(null),
      status_printed: words,
      ...place,
    }),
  ),
  indicators: z
    .array(
      z.object({
        goal: words,
        name: z.string(),
        outcome: words,
        men: words,
        women: words,
        previous: words,
        forecast: words,
        target: words,
        kf_target: words,
        period: words,
        analysis_start: words,
        confidence: z.number().min(0).max(1).default(1),
        ...place,
      }),
    )
    .default([]),
  activities: z
    .array(
      z.object({
        goal: words,
        title: z.string(),
        owner_heading: words,
        start: words,
        end: words,
        deviation: z.boolean().default(false),
        analysis_start: words,
        ...place,
      }),
    )
    .default([]),
  tables: z
    .array(
      z.object({
        title: words,
        unit: words,
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        ...place,
      }),
    )
    .default([]),
  texts: z.array(z.object({ goal: words, heading: words, text: z.string(), ...place })).default([]),
});
type Interchange = z.infer<typeof Interchange>;

const fault = (code: string, message: string, remedy: string, field: string | null = null): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field,
});

type Placed = { readonly line: number | null; readonly page: number | null };
type Part = { readonly line: number | null; readonly order: number; readonly set: (position: number) => void };

const SECTIONS = new Set([
  'Beskrivning',
  'Förväntat resultat',
  'Arbetssätt',
  'Resursanvändning',
  'Uppföljning',
  'Utveckling',
  'Analys',
]);

function build(data: Interchange): SteeringDocument {
  const parts: Part[] = [];
  const placed = (prefix: string, at: number, { line, page }: Placed) => {
    const made = { id: `${prefix}${at + 1}`, position: 0, source: line === null ? null : { line, page } };
    return made;
  };
  const track = <T extends { position: number }>(one: T, line: number | null): T => {
    parts.push({ line, order: parts.length, set: (position) => (one.position = position) });
    return one;
  };
  const goals = data.goals.map((goal, at) => {
    const status = goal.status === null ? null : (STATUSES[goal.status] ?? null);
    const statusPrinted = goal.status_printed ?? (status === null ? null : PRINTED[status]);
    const level = LEVELS[goal.level] ?? 'unitGoal';
    return track(
      {
        ...placed('g', at, goal),
        id: goal.id,
        parent: goal.parent,
        level,
        number: goal.number,
        title: goal.title,
        status,
        statusPrinted,
      },
      goal.line,
    );
  });
  const indicators = data.indicators.map((indicator, at) => {
    const { outcome, men, women, previous, forecast, target, kf_target: councilTarget, period } = indicator;
    const cells = { outcome, men, women, previous, forecast, target, councilTarget, period };
    return track(
      {
        ...placed('i', at, indicator),
        goal: indicator.goal,
        owner: null,
        name: indicator.name,
        cells,
        confidence: indicator.confidence,
        doubts: [],
      },
      indicator.line,
    );
  });
  const activities = data.activities.map((activity, at) => {
    const { goal, title, start, end, deviation, owner_heading: ownerHeading } = activity;
    return track(
      { ...placed('a', at, activity), goal, owner: null, ownerHeading, title, start, end, deviation, doubts: [] },
      activity.line,
    );
  });
  const starts = new Map<string, { indicator: string | null; activity: string | null }[]>();
  const remember = (start: string | null, owner: { indicator: string | null; activity: string | null }): void => {
    if (start !== null) starts.set(start.trim(), [...(starts.get(start.trim()) ?? []), owner]);
  };
  for (const [at, { analysis_start: start }] of data.indicators.entries())
    remember(start, { indicator: `i${at + 1}`, activity: null });
  for (const [at, { analysis_start: start }] of data.activities.entries())
    remember(start, { indicator: null, activity: `a${at + 1}` });
  const texts = data.texts.map((text, at): DocumentText => {
    const start = text.text.replaceAll('\n', ' ').slice(0, 60).trim();
    const owner = text.heading === 'Analys' ? starts.get(start)?.shift() : undefined;
    const isSection = owner !== undefined || (text.goal !== null && SECTIONS.has(text.heading ?? ''));
    const paragraphs = text.text
      .split('\n')
      .filter((one) => one !== '')
      .map((one) => ({ kind: 'paragraph' as const, text: one, line: null }));
    const headingLevel = isSection || text.heading === null ? null : 1;
    return track(
      {
        ...placed('t', at, text),
        goal: text.goal,
        indicator: owner?.indicator ?? null,
        activity: owner?.activity ?? null,
        heading: text.heading,
        headingLevel,
        isSection,
        paragraphs,
        understood: true,
      },
      text.line,
    );
  });
  const tables = data.tables.map(({ title, unit, columns, rows, ...own }, at) =>
    track({ ...placed('b', at, own), goal: null, title, unit, columns, rows, doubts: [] }, own.line),
  );
  const order = parts.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || a.order - b.order);
  for (const [at, part] of order.entries()) part.set(at + 1);
  const { type: kind, year, organisation, level } = data.document;
  return {
    kind,
    year,
    organisation,
    level: level === null ? null : level === 'nämnd' ? 'board' : 'unit',
    front: {
      title: null,
      administration: null,
      reference: null,
      date: null,
      handlers: [],
      recipient: null,
      proposals: [],
    },
    goals,
    indicators,
    activities,
    texts,
    tables,
  };
}

/** Reads the JSON of the interchange format; what is wrong with it is told with the place in it. */
export function readInterchange(text: string): Result<SteeringDocument, Fault[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err([
      fault('not-json', 'Filen är inte giltig JSON.', 'Exportera dokumentet på nytt och läs in den nya filen.'),
    ]);
  }
  const parsed = Interchange.safeParse(json);
  if (!parsed.success) {
    return err(
      parsed.error.issues
        .slice(0, 20)
        .map((issue) =>
          fault(
            'not-interchange',
            `JSON-filen följer inte formatet vid ${issue.path.join('.') || 'början'}.`,
            'Jämför med formatets beskrivning och rätta värdet.',
            issue.path.join('.'),
          ),
        ),
    );
  }
  const document = build(parsed.data);
  const cycles = cyclicGoals(document.goals);
  if (cycles.length > 0) {
    return err(
      cycles.map((goal) =>
        fault(
          'cyclic-goal',
          `Målet ”${goal.title}” ligger under sig självt.`,
          'Välj ett annat överordnat mål i filen.',
          'parent',
        ),
      ),
    );
  }
  const ids = new Set(document.goals.map((goal) => goal.id));
  const orphan = document.goals.find((goal) => goal.parent !== null && !ids.has(goal.parent));
  if (orphan !== undefined)
    return err([
      fault(
        'unknown-parent',
        `Målet ”${orphan.title}” hör till ett mål som inte finns i filen.`,
        'Rätta det överordnade målet.',
        'parent',
      ),
    ]);
  return ok(document);
}
