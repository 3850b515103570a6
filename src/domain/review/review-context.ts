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

import { proposeDirection } from '../steering/direction.ts';
import { judgeOutcome } from '../steering/judge-outcome.ts';
import { amountIn, readMeasureRow } from '../steering/measure.ts';
import { readTarget } from '../steering/target.ts';
import { readParagraph } from './language/read-paragraph.ts';
import { lineReckoner } from './line-reckoner.ts';

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

export type GoalView = {
  readonly goal: DocumentGoal;
  readonly parent: GoalView | null;
  readonly children: readonly GoalView[];
  readonly indicators: readonly IndicatorView[];
  readonly activities: readonly ActivityView[];
  /** Sentences of the goal's own sections ("Analys"), not of its indicators and activities. */
  readonly sentencesOf: (section: string) => readonly Sentence[];
};

/** A document prepared for the rules: read once, looked at by all. */
export type ReviewContext = {
  readonly document: SteeringDocument;
  /** True for T1, T2 and VB: something has been followed up. */
  readonly isReport: boolean;
  readonly goals: readonly GoalView[];
  readonly indicators: readonly IndicatorView[];
  readonly activities: readonly ActivityView[];
  /** All sentences of all texts in the order of the document. */
  readonly sentences: readonly Sentence[];
  readonly textsInOrder: readonly DocumentText[];
  readonly tables: readonly DocumentTable[];
  /** What was read, to be handed to the preparation of the same document after a change. */
  readonly paragraphs: ReadParagraphs;
};

/** `known` are paragraphs read before, of this document or any other; those that stand here are not read again. */
export function prepareReview(document: SteeringDocument, known: ReadParagraphs = new Map()): ReviewContext {
  const textsInOrder = document.texts.toSorted((a, b) => a.position - b.position);
  const lines = lineReckoner(document);
  const paragraphs = new Map<string, readonly ReadSentence[]>();
  const read = (text: string): readonly ReadSentence[] => {
    const sentences = paragraphs.get(text) ?? known.get(text) ?? readParagraph(text);
    paragraphs.set(text, sentences);
    return sentences;
  };
  const byText = new Map(textsInOrder.map((text) => [text.id, sentencesOf(text, lines, read)]));
  const sentencesOfText = (text: DocumentText): readonly Sentence[] => byText.get(text.id) ?? [];
  const gather = (matches: (text: DocumentText) => boolean): readonly Sentence[] =>
    textsInOrder.filter(matches).flatMap(sentencesOfText);
  const textsBy = (key: 'indicator' | 'activity'): Map<string, Sentence[]> => {
    const map = new Map<string, Sentence[]>();
    for (const text of textsInOrder) {
      const id = text[key];
      if (id !== null) map.set(id, [...(map.get(id) ?? []), ...sentencesOfText(text)]);
    }
    return map;
  };
  const [ofIndicator, ofActivity] = [textsBy('indicator'), textsBy('activity')];
  const indicators = document.indicators.map((indicator) =>
    viewIndicator(indicator, ofIndicator.get(indicator.id) ?? []),
  );
  const activities = document.activities.map((activity) => ({ activity, analysis: ofActivity.get(activity.id) ?? [] }));
  const goals = viewGoals(document, indicators, activities, gather);
  return {
    document,
    isReport: document.kind !== null && document.kind !== 'VP',
    goals,
    indicators,
    activities,
    sentences: textsInOrder.flatMap(sentencesOfText),
    textsInOrder,
    tables: document.tables,
    paragraphs,
  };
}

function sentencesOf(
  owner: DocumentText,
  lines: ReturnType<typeof lineReckoner>,
  read: (text: string) => readonly ReadSentence[],
): readonly Sentence[] {
  return owner.paragraphs.flatMap((paragraph, index) =>
    paragraph.kind === 'subheading'
      ? []
      : read(paragraph.text).map((sentence) => inPlace(sentence, owner, index, lines)),
  );
}

function inPlace(
  sentence: ReadSentence,
  owner: DocumentText,
  paragraph: number,
  lines: ReturnType<typeof lineReckoner>,
): Sentence {
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
    lineAt: (offset) => lines(owner, paragraph, sentence.start + offset),
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

function viewGoals(
  document: SteeringDocument,
  indicators: readonly IndicatorView[],
  activities: readonly ActivityView[],
  gather: (matches: (text: DocumentText) => boolean) => readonly Sentence[],
): readonly GoalView[] {
  const views = new Map<string, GoalView & { children: GoalView[] }>();
  const parentOf = new Map(document.goals.map((goal) => [goal.id, goal.parent]));
  for (const goal of document.goals) {
    views.set(goal.id, {
      goal,
      get parent() {
        return views.get(parentOf.get(goal.id) ?? '') ?? null;
      },
      children: [],
      indicators: indicators.filter((view) => view.indicator.goal === goal.id),
      activities: activities.filter((view) => view.activity.goal === goal.id),
      sentencesOf: (section) =>
        gather(
          (text) =>
            text.goal === goal.id && text.indicator === null && text.activity === null && text.heading === section,
        ),
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
