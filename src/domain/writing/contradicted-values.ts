import { editionDay } from '../editions/edition-title.ts';
import { judgeRow } from '../indicators/read-row.ts';
import { compareDecimals } from '../kernel/decimal.ts';
import { readClaims } from '../review/language/claims.ts';
import type { Claim } from '../review/language/claims.ts';
import { splitSentences } from '../review/language/sentences.ts';
import { readTrends } from '../review/language/trends.ts';
import type { Trend } from '../review/language/trends.ts';
import type { Direction } from '../steering/direction.ts';
import { amountIn, readMeasureRow } from '../steering/measure.ts';
import type { DocumentIndicator, DocumentText, Mark, SteeringDocument } from '../steering/steering-document.ts';

/** A sentence that says the opposite of the value it holds. */
export type ContradictedValue = {
  readonly indicator: string;
  readonly sentence: string;
  /** One plain Swedish sentence. */
  readonly message: string;
};

type Ground = Pick<SteeringDocument, 'kind' | 'year' | 'indicators'>;
/** Values that a sentence about change or about reaching a target speaks of; of a target alone it may say anything. */
const SPOKEN_OF: readonly string[] = ['outcome', 'change', 'previous'];

/**
 * Sentences of a text that say the opposite of the live value in them (docs/domain/writing.md, law 25): a rise that was a
 * fall, better that was worse, reached that was missed. A sentence with values of several indicators is left alone,
 * because nobody can tell which of them it speaks of.
 */
export function contradictedValues(
  ground: Ground,
  { paragraphs }: Pick<DocumentText, 'paragraphs'>,
  directions: ReadonlyMap<string, Direction>,
): ContradictedValue[] {
  // Cells are no sentences.
  const sentences = paragraphs.filter(({ kind }) => kind !== 'table');
  return sentences.flatMap(({ text, marks = [] }) =>
    splitSentences(text).flatMap((sentence) => {
      const values = marks.filter(isSpokenOf(sentence.start, sentence.start + sentence.text.length));
      const ids = new Set(values.map((mark) => (mark.source.of === 'indicator' ? mark.source.id : '')));
      const indicator = ground.indicators.find(({ id }) => ids.has(id));
      if (indicator === undefined || ids.size !== 1) return [];
      const message = contradiction(ground, indicator, sentence.text, directions.get(indicator.id) ?? 'unknown');
      return message === null ? [] : [{ indicator: indicator.id, sentence: sentence.text, message }];
    }),
  );
}

const isSpokenOf =
  (from: number, to: number) =>
  (mark: Mark): mark is Extract<Mark, { kind: 'value' }> =>
    mark.kind === 'value' &&
    mark.source.of === 'indicator' &&
    SPOKEN_OF.includes(mark.source.show) &&
    mark.from >= from &&
    mark.to <= to;

function contradiction(
  { kind, year }: Ground,
  { cells, name }: DocumentIndicator,
  sentence: string,
  direction: Direction,
): string | null {
  const claims = readClaims(sentence);
  const row = readMeasureRow(cells);
  const [now, before] = [amountIn(row, 'outcome'), amountIn(row, 'previous')];
  if (now !== null && before !== null && now.unit === before.unit) {
    const change = compareDecimals(now.value, before.value);
    const trend = contradictedTrend(readTrends(sentence, claims), change, direction);
    const path = `”${name}” har gått från ${cells.previous ?? ''} till ${cells.outcome ?? ''}`;
    if (trend !== null) return `Meningen säger att värdet har ${SAYS[trend]}, men ${path}.`;
  }
  if (kind === null || year === null) return null;
  const judged = judgeRow(cells, direction, kind === 'VP' ? null : editionDay(kind, year));
  const target = cells.target ?? cells.councilTarget ?? '';
  const against = `”${name}” är ${cells.outcome ?? ''} mot målet ${target}`;
  if (judged === 'missed' && says(claims, ['reached'])) return `Meningen säger att målet nås, men ${against}.`;
  if (judged === 'reached' && says(claims, ['notReached'])) return `Meningen säger att målet inte nås, men ${against}.`;
  return null;
}

const SAYS = { rose: 'ökat', fell: 'minskat', better: 'förbättrats', worse: 'försämrats' } as const;

const says = (claims: readonly Claim[], kinds: readonly Claim['kind'][]): boolean =>
  claims.length === 1 &&
  claims.every(({ kind, negated, tense }) => kinds.includes(kind) && !negated && tense !== 'future');

/** The trend that the change denies; null where the sentence says both ways, or what is good is not known. */
function contradictedTrend(trends: readonly Trend[], change: -1 | 0 | 1, direction: Direction): Trend['kind'] | null {
  const kinds = [...new Set(trends.map(({ kind }) => kind))];
  const [said] = kinds;
  if (said === undefined || kinds.length > 1 || change === 0) return null;
  if (said === 'rose' || said === 'fell') return (said === 'rose') === change > 0 ? null : said;
  if (direction !== 'higher' && direction !== 'lower') return null;
  const isBetter = (direction === 'higher') === change > 0;
  return (said === 'better') === isBetter ? null : said;
}
