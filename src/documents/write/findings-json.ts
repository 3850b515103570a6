import type { Finding } from '#domain/review/finding.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';

/** A finding in the interchange format: what is said, with its lines and quotes. */
export const findingToJson = (finding: Finding) => ({
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message,
  remedy: finding.remedy,
  confidence: finding.confidence,
  lines: [...new Set(finding.evidence.map(({ place }) => place.line).filter((line) => line !== null))],
  evidence: finding.evidence.map(({ quote }) => quote),
});

export type EditionOfFindings = {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: string;
};

/** The findings of a kept edition with what has become of each; one JSON object, ending in a line feed. */
export function keptFindingsToJson(edition: EditionOfFindings, findings: readonly KeptFinding[]): string {
  const printed = findings.map((finding) => ({
    key: finding.key,
    ...findingToJson(finding),
    state: finding.state,
    answer: finding.answer,
    foundAt: finding.foundAt,
    mendedAt: finding.mendedAt,
  }));
  return `${JSON.stringify({ edition, findings: printed }, null, 2)}\n`;
}
