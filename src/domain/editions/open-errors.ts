import type { Finding } from '../review/finding.ts';

/**
 * Findings that keep a section (null: the whole) from being marked ready: of severity error, and not dismissed by
 * anybody with a reason (LC-7).
 *
 * @param things ids of what is in the section; null for the whole document
 */
export const openErrors = (
  findings: readonly Finding[],
  things: ReadonlySet<string> | null,
  isDismissed: (finding: Finding) => boolean,
): Finding[] =>
  findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !isDismissed(finding) &&
      (things === null || (finding.place.id !== null && things.has(finding.place.id))),
  );
