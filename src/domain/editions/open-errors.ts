import type { KeptFinding } from '../review/finding-answer.ts';

/**
 * Findings that keep a section (null: the whole) from being marked ready: of severity error, neither mended nor
 * dismissed by anybody with a reason (LC-7).
 *
 * @param things ids of what is in the section; null for the whole document
 */
export const openErrors = (findings: readonly KeptFinding[], things: ReadonlySet<string> | null): KeptFinding[] =>
  findings.filter(
    ({ severity, state, place }) =>
      severity === 'error' &&
      (state === 'open' || state === 'confirmed') &&
      (things === null || (place.id !== null && things.has(place.id))),
  );

/** Errors that stand and were set aside with a reason, which the next level reads (LC-7). */
export const dismissedErrors = (findings: readonly KeptFinding[]): KeptFinding[] =>
  findings.filter(
    ({ severity, state, mendedAt }) => severity === 'error' && state === 'dismissed' && mendedAt === null,
  );
