import { z } from 'zod';

import { lacksOf } from '../economy/report-tables/placed-table.ts';
import { editionDay } from '../editions/edition-title.ts';
import { judgeRow } from '../indicators/read-row.ts';
import { proposeDirection } from '../steering/direction.ts';
import type { Direction } from '../steering/direction.ts';
import { CAUSE, MEASURE, REASON } from '../steering/explaining-sections.ts';
import { readTarget } from '../steering/target.ts';
import type { DocumentGoal, DocumentIndicator, DocumentText, SteeringDocument } from '../steering/steering-document.ts';
import { bareImages, textsWithBareImages } from '../steering/text-images.ts';
import { findLevel } from '../steering/steering-model.ts';
import type { SteeringModel } from '../steering/steering-model.ts';
import { isWrittenAbove } from './own-level.ts';
import { partsFromProposal, reasonOf } from './parting-reason.ts';
import { forecastFalls } from './forecast-falls.ts';
import { proposeDeviation } from './propose-deviation.ts';

/** Something that is still to be done in a draft. The smaller the weight, the more it matters. */
export const Gap = z.object({
  kind: z.enum([
    'fulfilment',
    'explanation',
    'reason',
    'outcome',
    'target',
    'missed',
    'deviation',
    'suggestion',
    'image',
    'section',
    'chapter',
    'figures',
  ]),
  /** The goal it stands under; null for a chapter. */
  goal: z.string().nullable(),
  /** The thing of the document to go to. */
  thing: z.string(),
  weight: z.number().int(),
  /** One plain Swedish sentence. */
  message: z.string(),
});
export type Gap = z.infer<typeof Gap>;

const WEIGHTS: Readonly<Record<Gap['kind'], number>> = {
  outcome: 1,
  target: 1,
  fulfilment: 2,
  explanation: 3,
  reason: 3,
  missed: 4,
  deviation: 5,
  figures: 5,
  suggestion: 6,
  image: 6,
  section: 7,
  chapter: 8,
};

const gap = (kind: Gap['kind'], goal: string | null, thing: string, message: string): Gap => ({
  kind,
  goal,
  thing,
  weight: WEIGHTS[kind],
  message,
});

export type LeftInput = {
  readonly document: SteeringDocument;
  readonly model: SteeringModel;
  /** Which way is good, by document indicator id, where the municipality has said so. */
  readonly directions: ReadonlyMap<string, Direction>;
  /** End day before an activity was postponed, by document activity id. */
  readonly plannedEnds: ReadonlyMap<string, string>;
  /** How many suggested changes wait, by document text id. */
  readonly suggestions?: ReadonlyMap<string, number>;
  /** Activities that were postponed without anybody saying why. */
  readonly unexplained?: ReadonlySet<string>;
  /** The forecast of the edition before in the same year, by document indicator id. */
  readonly forecasts?: ReadonlyMap<string, string>;
};

/** Everything that is left in a draft, in the document's order (docs/domain/writing.md, law 14 to 19). */
export function whatIsLeft(input: LeftInput): Gap[] {
  const { document, model } = input;
  if (document.kind === null || document.year === null) return [];
  const chapters = document.texts.filter(
    (text) => text.goal === null && text.indicator === null && text.activity === null && text.heading !== null,
  );
  return [
    ...document.goals.flatMap((goal) => leftOfGoal(input, goal)),
    ...document.texts.flatMap((text) => leftOfSuggestions(input, text)),
    ...textsWithBareImages(document.texts).map(({ text, count }) =>
      gap('image', goalOf(document, text), text.id, bareImages(count, text.heading)),
    ),
    ...chapters
      .filter((chapter) => isEmpty(chapter) && !holdsTable(document, chapter))
      .map(({ id, heading }) => gap('chapter', null, id, `Kapitlet ${heading} är tomt.`)),
    ...lacksOf(document.tables).map(({ table, message }) =>
      gap('figures', null, chapterOf(document, table)?.id ?? table, message),
    ),
  ].filter((one) => one.goal === null || findLevel(model, levelOf(document, one.goal)) !== undefined);
}

const levelOf = ({ goals }: SteeringDocument, id: string): DocumentGoal['level'] =>
  goals.find((goal) => goal.id === id)?.level ?? 'unitGoal';

/** The goal that a text stands under, also where it is about one of the goal's rows. */
const goalOf = ({ indicators, activities }: SteeringDocument, text: DocumentText): string | null =>
  text.goal ?? [...indicators, ...activities].find(({ id }) => id === (text.indicator ?? text.activity))?.goal ?? null;

function leftOfSuggestions({ document, suggestions }: LeftInput, text: DocumentText): Gap[] {
  const count = suggestions?.get(text.id) ?? 0;
  if (count === 0) return [];
  const what = count === 1 ? 'Ett ändringsförslag' : `${count} ändringsförslag`;
  const message = `${what} väntar i ${text.heading ?? 'en text'}: ta eller avvisa.`;
  return [gap('suggestion', goalOf(document, text), text.id, message)];
}

/** A chapter may be an image alone. */
const isEmpty = ({ paragraphs }: DocumentText): boolean =>
  paragraphs.every(({ text, kind }) => text.trim() === '' && kind !== 'image');

/** The chapter that a table stands in: the nearest heading before it. */
function chapterOf({ texts, tables }: SteeringDocument, table: string): DocumentText | undefined {
  const at = tables.find(({ id }) => id === table)?.position ?? 0;
  return texts
    .filter(({ goal, heading, position }) => goal === null && heading !== null && position < at)
    .toSorted((one, other) => other.position - one.position)[0];
}

/** A chapter whose only content is a table with figures is not empty. */
const holdsTable = (document: SteeringDocument, chapter: DocumentText): boolean =>
  document.tables.some(
    ({ id, doubts, rows }) =>
      doubts.length === 0 && rows.some((row) => row.slice(1).some(Boolean)) && chapterOf(document, id) === chapter,
  );

function leftOfGoal(input: LeftInput, goal: DocumentGoal): Gap[] {
  const { document, model } = input;
  const level = findLevel(model, goal.level);
  // The board has no contribution: nothing more is asked.
  if (level === undefined || (goal.status === null && goal.statusPrinted !== null)) return [];
  const isReport = document.kind !== 'VP';
  const own = document.texts.filter(
    (text) => text.goal === goal.id && text.indicator === null && text.activity === null && text.isSection,
  );
  const explained = goal.status === 'partial' || goal.status === 'none' ? [CAUSE, MEASURE] : [];
  const unexplained = explained.filter((heading) => own.every((text) => text.heading !== heading || isEmpty(text)));
  const status =
    isReport && level.hasStatus && goal.status === null
      ? [gap('fulfilment', goal.id, goal.id, `Måluppfyllelsen för ”${goal.title}” är inte satt.`)]
      : [];
  const isUnreasoned =
    isReport && partsFromProposal(document, goal, input.directions) && reasonOf(document, goal.id) === null;
  return [
    ...status,
    ...(isUnreasoned
      ? [gap('reason', goal.id, goal.id, `”${goal.title}” är bedömt på annat sätt än underlaget visar: skriv varför.`)]
      : []),
    ...unexplained.map((heading) =>
      gap('explanation', goal.id, goal.id, `${heading} behövs, eftersom ”${goal.title}” inte uppfylls helt.`),
    ),
    ...document.indicators.filter((row) => row.goal === goal.id).flatMap((row) => leftOfIndicator(input, goal, row)),
    ...leftOfActivities(input, goal),
    ...own
      .filter((text) => isEmpty(text) && text.heading !== null && ![...explained, REASON].includes(text.heading))
      // Nobody is asked for what those above decide.
      .filter(({ heading }) => !isWrittenAbove(model, goal, heading ?? '', document.level))
      .map(({ id, heading }) => gap('section', goal.id, id, `Avsnittet ${heading} är tomt.`)),
  ];
}

function leftOfIndicator(
  { document, directions, forecasts }: LeftInput,
  goal: DocumentGoal,
  row: DocumentIndicator,
): Gap[] {
  const { kind, year, texts } = document;
  if (kind === null || year === null) return [];
  const { cells, id, name } = row;
  const [own, council] = [readTarget(cells.target), readTarget(cells.councilTarget)];
  if (kind === 'VP') {
    const mustSet = own.kind === 'empty' && (council.kind === 'setByBoard' || council.kind === 'empty');
    return mustSet ? [gap('target', goal.id, id, `Årsmål saknas för ”${name}”.`)] : [];
  }
  const said = directions.get(id);
  const direction =
    said === undefined || said === 'unknown' ? proposeDirection(name, { own, council }).direction : said;
  const judged = judgeRow(cells, direction, editionDay(kind, year));
  if (judged === 'missing') return [gap('outcome', goal.id, id, `Utfall saknas för ”${name}”.`)];
  const isExplained = texts.some((text) => text.indicator === id && !isEmpty(text));
  if (isExplained) return [];
  if (judged === 'missed') {
    return [gap('missed', goal.id, id, `”${name}” når inte årsmålet: skriv varför och vad ni gör.`)];
  }
  const before = forecasts?.get(id) ?? null;
  return forecastFalls({ before, now: cells.forecast }, direction)
    ? [
        gap(
          'missed',
          goal.id,
          id,
          `Prognosen för ”${name}” har försämrats från ${before} till ${cells.forecast}: skriv varför.`,
        ),
      ]
    : [];
}

function leftOfActivities({ document, plannedEnds, unexplained }: LeftInput, goal: DocumentGoal): Gap[] {
  const { kind, year, activities, texts } = document;
  if (kind === null || year === null || kind === 'VP') return [];
  return activities
    .filter((activity) => activity.goal === goal.id)
    .flatMap((activity) => {
      if (unexplained?.has(activity.id) === true) {
        return [gap('deviation', goal.id, activity.id, `”${activity.title}” är uppskjuten: skriv varför.`)];
      }
      if (activity.deviation) return [];
      const plannedEnd = plannedEnds.get(activity.id) ?? null;
      const own = texts.filter((text) => text.activity === activity.id && text.isSection);
      const why = proposeDeviation({ end: activity.end, plannedEnd }, own, { kind, year });
      return why === null ? [] : [gap('deviation', goal.id, activity.id, `”${activity.title}”: ${why}`)];
    });
}

/** What is left, the most important first and otherwise in the document's order. */
export const byWeight = (gaps: readonly Gap[]): Gap[] => gaps.toSorted((one, other) => one.weight - other.weight);
