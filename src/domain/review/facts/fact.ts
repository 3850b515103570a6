import type { Sentence } from '../review-context.ts';

/** What kind of value is told: only values of one kind can contradict each other. */
export type FactKind = 'count' | 'share' | 'money' | 'day' | 'state' | 'side';

/**
 * One thing that a sentence says: of what, for which time and whom, and the value. Two facts of the same thing whose values
 * cannot both hold are a finding (`contradictions.ts`).
 */
export type Fact = {
  readonly sentence: Sentence;
  readonly kind: FactKind;
  /** Where its words begin in the sentence, and the words: "36", "den 4 maj", "har skjutits upp". */
  readonly start: number;
  readonly text: string;
  /** The value may be anything from `low` to `high`: "drygt 400" is 400 to 460, 84 % is 83.5 to 84.5. */
  readonly low: number;
  readonly high: number;
  /** Stem of the noun that is counted; empty where a value is counted of nothing ("sjukfrånvaron var 7,4 procent"). */
  readonly head: string;
  /** Stems of the words of weight in the value's own clause, the head among them. */
  readonly words: readonly string[];
  /** The text whose names pick out what is meant; the sentence where none is given. */
  readonly named?: string;
  /** Words of the same clause that may be said besides and need not be said again. */
  readonly beside?: readonly string[];
  /** Those of the words that are verbs. */
  readonly verbs: ReadonlySet<string>;
  /** Everything that makes it another fact though the words are the same: sex, months, part of, plan, mean, per month. */
  readonly marks: string;
};
