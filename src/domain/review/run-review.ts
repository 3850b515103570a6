import type { SteeringDocument } from '../steering/steering-document.ts';
import type { Finding, FindingEvidence } from './finding.ts';
import type { ReviewContext } from './review-context.ts';
import type { Rule, RuleFinding } from './rule.ts';
import type { LimitValues } from './rule-limits.ts';

import { MAX_EVIDENCE_PER_FINDING, MAX_FINDINGS_PER_RULE, REVIEW_MILLISECONDS } from '#limits';

import { distinctKeys, findingKey } from './finding-key.ts';
import { prepareReview } from './review-context.ts';
import { limitsOf } from './rule-limits.ts';
import { RULES } from './rules.ts';

export type ReviewOptions = {
  /** Rules that the municipality has switched off, by id. */
  readonly without?: ReadonlySet<string>;
  /** Numbers that the municipality has set, by rule; else each rule's own hold. */
  readonly limits?: ReadonlyMap<string, LimitValues>;
  /** Milliseconds since any moment, and how many the review may take: rules not begun by then are left out and named. */
  readonly clock?: () => number;
  readonly budget?: number;
};

export type ReviewResult = {
  readonly findings: readonly Finding[];
  /** Ids of rules that were left out because time ran out, or whose findings were cut off at the limit. */
  readonly incomplete: readonly string[];
};

/** Reads a document with every rule and gives what does not add up, in the order of the document. Pure. */
export function runReview(document: SteeringDocument, options: ReviewOptions = {}): ReviewResult {
  return reviewPrepared(prepareReview(document), options);
}

/** As runReview, of a document that has been prepared. */
export function reviewPrepared(context: ReviewContext, options: ReviewOptions = {}): ReviewResult {
  const started = options.clock?.() ?? 0;
  const incomplete: string[] = [];
  const raw: { rule: Rule; finding: RuleFinding }[] = [];
  for (const rule of RULES) {
    if (options.without?.has(rule.id)) continue;
    if (options.clock && options.clock() - started > (options.budget ?? REVIEW_MILLISECONDS)) {
      incomplete.push(rule.id);
      continue;
    }
    const found = rule.check(context, limitsOf(rule, options.limits?.get(rule.id)));
    if (found.length > MAX_FINDINGS_PER_RULE) incomplete.push(rule.id);
    for (const finding of found.slice(0, MAX_FINDINGS_PER_RULE)) raw.push({ rule, finding });
  }
  const findings = mergeCauses(raw).toSorted(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || WEIGHT[b.severity] - WEIGHT[a.severity],
  );
  return { findings: distinctKeys(findings), incomplete };
}

const WEIGHT = { error: 3, warning: 2, note: 1 } as const;

/** Findings with one cause become one: told by the weightiest, with the evidence of all. */
function mergeCauses(raw: readonly { rule: Rule; finding: RuleFinding }[]): readonly Finding[] {
  const groups = new Map<string, { rule: Rule; finding: RuleFinding }[]>();
  raw.forEach((entry, index) => {
    const cause = entry.finding.cause ?? `single:${index}`;
    groups.set(cause, [...(groups.get(cause) ?? []), entry]);
  });
  return [...groups.values()].flatMap((group) => {
    const weight = ({ rule, finding }: { rule: Rule; finding: RuleFinding }): number =>
      WEIGHT[finding.severity ?? rule.severity] + finding.confidence;
    const [first, ...others] = group.toSorted((a, b) => weight(b) - weight(a));
    return first
      ? [
          toFinding(
            first.rule,
            first.finding,
            others.flatMap(({ finding }) => finding.evidence),
          ),
        ]
      : [];
  });
}

function toFinding(rule: Rule, finding: RuleFinding, more: readonly FindingEvidence[]): Finding {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && Boolean(seen.add(key));
  // What other rules lend is told once; a rule's own quotes may be the same words in two places of a text.
  const own = finding.evidence.filter(({ quote, place }) => isNew(`${place.thing}:${place.id}:${place.line}:${quote}`));
  const told = new Set(own.map(({ quote, place }) => `${place.thing}:${place.id}:${quote}`));
  const lent = more.filter(
    ({ quote, place }) =>
      !told.has(`${place.thing}:${place.id}:${quote}`) && isNew(`${place.thing}:${place.id}:${place.line}:${quote}`),
  );
  const evidence = [...own, ...lent];
  const place = evidence[0]?.place ?? { thing: 'document' as const, id: null, line: null, page: null };
  const { message, remedy, confidence } = finding;
  return {
    key: findingKey(rule.id, finding.evidence),
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message,
    remedy,
    place,
    evidence: evidence.slice(0, MAX_EVIDENCE_PER_FINDING),
    confidence,
  };
}
