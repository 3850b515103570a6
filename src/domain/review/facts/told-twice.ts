import type { ReviewContext } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';
import type { Contradiction } from './contradictions.ts';
import type { Fact } from './fact.ts';

import { quoteSentence } from '../review-context.ts';
import { contradictions } from './contradictions.ts';

type Words = { readonly message: (one: Fact, other: Fact) => string; readonly remedy: string };

/** A finding for every two of the facts that speak of one thing and cannot both hold. */
export function toldTwice(facts: readonly Fact[], context: ReviewContext, words: Words): readonly RuleFinding[] {
  return contradictions(facts, context).map(({ one, other, likeness }: Contradiction): RuleFinding => ({
    severity: 'warning',
    message: words.message(one, other),
    remedy: words.remedy,
    evidence: [one, other].map(({ sentence, start }) => quoteSentence(sentence, start)),
    confidence: likeness >= 0.8 ? 0.8 : 0.75,
    cause: `twice:${one.sentence.owner.id}:${one.sentence.start}:${other.sentence.owner.id}:${other.sentence.start}`,
  }));
}
