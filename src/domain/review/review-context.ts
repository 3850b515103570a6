import type { DirectionProposal } from '../steering/direction.ts';
import type { Judgement } from '../steering/judge-outcome.ts';
import type { MeasureRow } from '../steering/measure.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
} from '../steering/steering-document.ts';
import type { SteeringDocument } from '../steering/steering-document.ts';
import type { Target } from '../steering/target.ts';
import type { FindingEvidence, FindingPlace } from './finding.ts';
import type { Claim } from './language/claims.ts';
import type { NumberMention } from './language/numbers.ts';
import type { ReadParagraphs, ReadSentence } from './language/read-paragraph.ts';
import type { LineLengths } from './line-reckoner.ts';

import { proposeDirection } from '../steering/direction.ts';
import { judgeOutcome } from '../steering/judge-outcome.ts';
import { amountIn, readMeasureRow } from '../steering/measure.ts';
import { readTarget } from '../steering/target.ts';
import { withTextTables } from '../steering/text-tables.ts';
import { haveSameItems } from './kept.ts';
import { readParagraph } from './language/read-paragraph.ts';
import { lineLengthsOf, lineOf } from './line-reckoner.ts';

/** A sentence in its place. Numbers and claims are read once, when first asked for. */
export type Sentence = {
  readonly text: string;
  readonly owner: DocumentText;
  /** Counts the paragraphs of its text, and its letters from the paragraph's start. */
  readonly paragraph: number;
  readonly start: number;
  readonly numbers: readonly NumberMention[];
  readonly claims: readonly Claim[];
  /** Line where the letter `offset` of the sentence stands. */
  readonly lineAt: (offset: number) => number | null;
};

/** An indicator row with everything that follows from its cells. */
export type IndicatorView = {
  readonly indicator: DocumentIndicator;
  readonly row: MeasureRow;
  readonly own: Target;
  readonly council: Target;
  /** The own target, or the council's where there is no own one. */
  readonly target: Target;
  readonly direction: DirectionProposal;
  /** Outcome and forecast against `target`. */
  readonly outcome: Judgement;
  readonly forecast: Judgement;
  readonly analysis: readonly Sentence[];
};

export type ActivityView = { readonly activity: DocumentActivity; readonly analysis: readonly Sentence[] };

/** A goal with what stands under it, and without the goals around it: the same object for as long as all of that is. */
export type GoalAlone = {
  readonly goal: DocumentGoal;
  readonly indicators: readonly IndicatorView[];
  readonly activities: readonly ActivityView[];
  /** The sentences of each of the goal's own texts, not of its indicators and activities. */
  readonly sections: readonly (readonly Sentence[])[];
  /** Those of the sections with this heading: "Analys". */
  readonly sentencesOf: (section: string) => readonly Sentence[];
};

export type GoalView = GoalAlone & {
  readonly alone: GoalAlone;
  readonly parent: GoalView | null;
  readonly children: readonly GoalView[];
};

/** What is said of the document as a whole: the same object for as long as it says the same. */
export type DocumentHead = Pick<SteeringDocument, 'kind' | 'year' | 'level' | 'organisation'>;

/** A document prepared for the rules: read once, looked at by all. */
export type ReviewContext = {
  readonly document: SteeringDocument;
  readonly head: DocumentHead;
  /** True for T1, T2 and VB: something has been followed up. */
  readonly isReport: boolean;
  readonly goals: readonly GoalView[];
  readonly indicators: readonly IndicatorView[];
  readonly activities: readonly ActivityView[];
  /** All sentences of all texts in the order of the document. */
  readonly sentences: readonly Sentence[];
  readonly textsInOrder: readonly DocumentText[];
  readonly tables: readonly DocumentTable[];
  /** What was read, for the preparation of the same document after a change. */
  readonly paragraphs: ReadParagraphs;
  readonly sentencesByText: ReadonlyMap<DocumentText, readonly Sentence[]>;
  readonly lines: LineLengths;
};

/**
 * `before` is the same document before a change. Paragraphs with the same words are not read again, and a text or row
 * that is the same object gives the same sentences and the same view: what rules have found in those is `kept`. So are
 * lists that hold the same.
 */
export function prepareReview(written: SteeringDocument, before: ReviewContext | null = null): ReviewContext {
  const document = withTextTables(written);
  const textsInOrder = document.texts.toSorted((a, b) => a.position - b.position);
  const lines = lineLengthsOf(document);
  const paragraphs = new Map<string, readonly ReadSentence[]>();
  const read = (text: string): readonly ReadSentence[] => {
    const sentences = paragraphs.get(text) ?? before?.paragraphs.get(text) ?? readParagraph(text);
    paragraphs.set(text, sentences);
    return sentences;
  };
  const standing = before !== null && haveSameLines(before.lines, lines) ? before.sentencesByText : null;
  const sentencesByText = new Map(
    textsInOrder.map((text) => [text, standing?.get(text) ?? sentencesOf(text, lines, read)]),
  );
  // A text that stands where it stood has its paragraphs still, though nobody asked for them.
  for (const text of textsInOrder) if (standing?.has(text)) for (const one of text.paragraphs) read(one.text);
  const gather = (texts: readonly DocumentText[]): readonly Sentence[] =>
    texts.flatMap((text) => sentencesByText.get(text) ?? []);
  const textsBy = (key: 'goal' | 'indicator' | 'activity'): ReadonlyMap<string | null, readonly DocumentText[]> =>
    Map.groupBy(textsInOrder, (text) => text[key]);
  const [ofIndicator, ofActivity] = [textsBy('indicator'), textsBy('activity')];
  const viewsBefore = new Map(before?.indicators.map((view) => [view.indicator, view]));
  const indicators = document.indicators.map((indicator) => {
    const analysis = gather(ofIndicator.get(indicator.id) ?? []);
    const known = viewsBefore.get(indicator);
    return known !== undefined && haveSameItems(known.analysis, analysis) ? known : viewIndicator(indicator, analysis);
  });
  const activitiesBefore = new Map(before?.activities.map((view) => [view.activity, view]));
  const activities = document.activities.map((activity) => {
    const analysis = gather(ofActivity.get(activity.id) ?? []);
    const known = activitiesBefore.get(activity);
    return known !== undefined && haveSameItems(known.analysis, analysis) ? known : { activity, analysis };
  });
  return {
    document,
    head: headOf(document, before),
    isReport: document.kind !== null && document.kind !== 'VP',
    goals: viewGoals(document, { indicators, activities, textsOf: textsBy('goal'), sentencesByText }, before),
    indicators: standingList(before?.indicators, indicators),
    activities,
    sentences: gather(textsInOrder),
    textsInOrder,
    tables: standingList(before?.tables, document.tables),
    paragraphs,
    sentencesByText,
    lines,
  };
}

const standingList = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before !== undefined && haveSameItems(before, now) ? before : now;

function headOf({ kind, year, level, organisation }: SteeringDocument, before: ReviewContext | null): DocumentHead {
  const head = { kind, year, level, organisation };
  const known = before?.head;
  return known !== undefined && haveSameItems(Object.values(known), Object.values(head)) ? known : head;
}

const haveSameLines = (one: LineLengths, other: LineLengths): boolean =>
  one.analysis === other.analysis && one.other === other.other;

function sentencesOf(
  owner: DocumentText,
  lines: LineLengths,
  read: (text: string) => readonly ReadSentence[],
): readonly Sentence[] {
  return owner.paragraphs.flatMap((paragraph, index) =>
    paragraph.kind === 'subheading'
      ? []
      : read(paragraph.text).map((sentence) => inPlace(sentence, owner, index, lines)),
  );
}

function inPlace(sentence: ReadSentence, owner: DocumentText, paragraph: number, lines: LineLengths): Sentence {
  return {
    text: sentence.text,
    owner,
    paragraph,
    start: sentence.start,
    get numbers() {
      return sentence.numbers;
    },
    get claims() {
      return sentence.claims;
    },
    lineAt: (offset) => lineOf(lines, owner, paragraph, sentence.start + offset),
  };
}

function viewIndicator(indicator: DocumentIndicator, analysis: readonly Sentence[]): IndicatorView {
  const row = readMeasureRow(indicator.cells);
  const [own, council] = [readTarget(indicator.cells.target), readTarget(indicator.cells.councilTarget)];
  const hasOwn = own.kind !== 'empty' && own.kind !== 'none' && own.kind !== 'unreadable';
  const target = withRowUnit(hasOwn ? own : council, row.unit);
  const direction = proposeDirection(indicator.name, { own, council });
  const before = amountIn(row, 'previous');
  const judge = (column: 'outcome' | 'forecast'): Judgement =>
    judgeOutcome(amountIn(row, column), target, direction.direction, before);
  return {
    indicator,
    row,
    own,
    council,
    target,
    direction,
    outcome: judge('outcome'),
    forecast: judge('forecast'),
    analysis,
  };
}

function withRowUnit(target: Target, unit: string | null): Target {
  return target.kind === 'number' && target.unit === null ? { ...target, unit } : target;
}

type UnderGoals = Pick<ReviewContext, 'indicators' | 'activities' | 'sentencesByText'> & {
  readonly textsOf: ReadonlyMap<string | null, readonly DocumentText[]>;
};

function viewGoals(document: SteeringDocument, under: UnderGoals, before: ReviewContext | null): readonly GoalView[] {
  const views = new Map<string, GoalView & { children: GoalView[] }>();
  const parentOf = new Map(document.goals.map((goal) => [goal.id, goal.parent]));
  const knownBefore = new Map(before?.goals.map(({ goal, alone }) => [goal, alone]));
  const indicatorsOf = Map.groupBy(under.indicators, ({ indicator }) => indicator.goal);
  const activitiesOf = Map.groupBy(under.activities, ({ activity }) => activity.goal);
  for (const goal of document.goals) {
    const [indicators, activities] = [indicatorsOf.get(goal.id) ?? [], activitiesOf.get(goal.id) ?? []];
    const sections = (under.textsOf.get(goal.id) ?? [])
      .filter(({ indicator, activity }) => indicator === null && activity === null)
      .map((text) => under.sentencesByText.get(text) ?? []);
    const known = knownBefore.get(goal);
    const stands =
      known !== undefined &&
      haveSameItems(known.indicators, indicators) &&
      haveSameItems(known.activities, activities) &&
      haveSameItems(known.sections, sections);
    const alone: GoalAlone = stands
      ? known
      : {
          goal,
          indicators,
          activities,
          sections,
          sentencesOf: (section) => sections.filter(([first]) => first?.owner.heading === section).flat(),
        };
    views.set(goal.id, {
      ...alone,
      alone,
      get parent() {
        return views.get(parentOf.get(goal.id) ?? '') ?? null;
      },
      children: [],
    });
  }
  for (const view of views.values()) views.get(view.goal.parent ?? '')?.children.push(view);
  return [...views.values()];
}

const pageOf = (thing: { source: { page: number | null } | null }): number | null => thing.source?.page ?? null;

/** Quotes a sentence, with the line of the letter `offset` (its beginning where none is given). */
export function quoteSentence(sentence: Sentence, offset = 0): FindingEvidence {
  const line = sentence.lineAt(offset);
  return { quote: sentence.text, place: { thing: 'text', id: sentence.owner.id, line, page: pageOf(sentence.owner) } };
}

export function quoteGoal(goal: DocumentGoal): FindingEvidence {
  const status = goal.status === null ? '' : ` – ${STATUS_WORDS[goal.status]}`;
  return {
    quote: `${goal.title}${status}`,
    place: { thing: 'goal', id: goal.id, line: goal.source?.line ?? null, page: pageOf(goal) },
  };
}

export const STATUS_WORDS = { full: 'Uppfylls helt', partial: 'Uppfylls delvis', none: 'Uppfylls inte' } as const;

const COLUMN_WORDS: readonly (readonly [keyof DocumentIndicator['cells'], string])[] = [
  ['outcome', 'utfall'],
  ['men', 'män/pojkar'],
  ['women', 'kvinnor/flickor'],
  ['previous', 'föregående år'],
  ['forecast', 'prognos'],
  ['target', 'årsmål'],
  ['councilTarget', 'KF:s årsmål'],
];

/** Letters of a name that fit on one line of the narrow first column of the usual table. */
const NAME_LINE = 25;

/**
 * Quotes an indicator's name and its row as "utfall 12 %, årsmål 100 %", with the given columns only where any are
 * given. The values stand on the last line of the name, or on the one after.
 */
export function quoteRow(
  view: IndicatorView,
  ...columns: readonly (keyof DocumentIndicator['cells'])[]
): readonly FindingEvidence[] {
  const { indicator } = view;
  const shown = COLUMN_WORDS.filter(
    ([column]) => indicator.cells[column] !== null && (columns.length === 0 || columns.includes(column)),
  );
  const cells = shown.map(([column, word]) => `${word} ${indicator.cells[column] ?? ''}`).join(', ');
  const line = indicator.source?.line ?? null;
  const place: FindingPlace = { thing: 'indicator', id: indicator.id, line, page: pageOf(indicator) };
  const name = { quote: indicator.name, place };
  if (cells === '') return [name];
  const onLine = line === null ? null : line + Math.ceil(indicator.name.length / NAME_LINE);
  return [name, { quote: cells, place: { ...place, line: onLine } }];
}

export function quoteActivity(activity: DocumentActivity): FindingEvidence {
  const dates = [activity.start, activity.end].filter((day) => day !== null).join(' – ');
  const quote = dates === '' ? activity.title : `${activity.title} (${dates})`;
  return {
    quote,
    place: { thing: 'activity', id: activity.id, line: activity.source?.line ?? null, page: pageOf(activity) },
  };
}

/** Quotes a row of a table; `row` counts from 0. Where no line of the row is known, rows follow the heading one a line. */
export function quoteTableRow(table: DocumentTable, row: number): FindingEvidence {
  const cells = (table.rows[row] ?? []).filter((cell) => cell !== '').join(' | ');
  return { quote: cells, place: { thing: 'table', id: table.id, line: tableLine(table, row), page: pageOf(table) } };
}

function tableLine(table: DocumentTable, row: number): number | null {
  const known = table.rowLines?.length === table.rows.length ? table.rowLines[row] : undefined;
  return table.source === null ? null : (known ?? table.source.line + 1 + row);
}
