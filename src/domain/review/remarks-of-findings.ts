import type { Remark } from '../report/remark.ts';
import type { Finding } from './finding.ts';

/** The findings as remarks for an annotated copy: each at its first place, with everything it quotes. */
export function remarksOfFindings(findings: readonly Finding[]): readonly Remark[] {
  return findings.map(({ severity, message, remedy, place, evidence }) => ({
    severity,
    text: message,
    remedy,
    quotes: evidence.map(({ quote }) => quote),
    thing: place.id,
  }));
}
