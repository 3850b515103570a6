import type { Finding, FindingEvidence } from './finding.ts';
import type { ReviewContext } from './review-context.ts';
import type { LimitValues, RuleLimit } from './rule-limits.ts';
import type { DocumentSketch } from './sketch-document.ts';

/** What a rule says of one thing that does not add up; the runner adds the rule's id and the place. */
export type RuleFinding = {
  readonly severity?: Finding['severity'];
  /** One plain Swedish sentence: what does not fit, both sides, and the difference. Never about a person. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly remedy: string;
  /** At least one; the first is where the finding belongs on the page. */
  readonly evidence: readonly FindingEvidence[];
  readonly confidence: number;
  /**
   * What lies behind it, such as "indicator:i4:outcome". Findings of any rules with the same cause are told as one, by
   * the weightiest of them, with everybody's evidence.
   */
  readonly cause?: string;
};

/** A document in short that the rule must (or must not) speak about; tested for every rule. */
export type RuleExample = { readonly name: string; readonly document: DocumentSketch };

/** A rule is one file. Its number is for documents and conversations and never changes or is used again. */
export type Rule = {
  readonly id: string;
  /** "R01": stands in docs/domain/review.md. */
  readonly number: string;
  /** The heaviest that the rule gives. */
  readonly severity: Finding['severity'];
  /** Where it comes from: "domain.md 10", "Kommunallagen 6 kap. 6 §". */
  readonly source: string;
  /** Swedish, a few words. */
  readonly title: string;
  /** Swedish, why it matters and what is compared. */
  readonly explanation: string;
  readonly wrong: readonly RuleExample[];
  readonly right: readonly RuleExample[];
  /** Numbers that a municipality may set otherwise; left out where there are none. */
  readonly limits?: readonly RuleLimit[];
  /** Pure, and linear in the document's size or bounded. Its numbers are read by `limit(limits, name)`. */
  readonly check: (context: ReviewContext, limits: LimitValues) => readonly RuleFinding[];
};
