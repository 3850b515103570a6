import { z } from 'zod';

import type { EditionState } from './edition-view.ts';

/** A part that somebody above waits for: an organisation below and how far it has come. */
export type CollectedPart = {
  readonly organisation: string;
  readonly name: string;
  /** notBegun: nobody has opened it. */
  readonly state: EditionState | 'notBegun';
};

/** A part that was not there when somebody went on without it; kept with the step (LC-8). */
export const Gap = z.object({
  organisation: z.string(),
  name: z.string(),
  state: z.enum(['notBegun', 'draft', 'sent']),
});
export type Gap = z.infer<typeof Gap>;

/** Parts that are not taken in: not begun, still written, or sent but not yet approved. */
export const gapsOf = (parts: readonly CollectedPart[]): Gap[] =>
  parts.flatMap(({ state, ...part }) =>
    state === 'notBegun' || state === 'draft' || state === 'sent' ? [{ ...part, state }] : [],
  );

/** Whether the person confirmed the gaps that there are, no more and no fewer. */
export function confirmsGaps(gaps: readonly Gap[], confirmed: readonly string[]): boolean {
  const known = new Set(gaps.map(({ organisation }) => organisation));
  const named = new Set(confirmed);
  return known.size === named.size && [...known].every((organisation) => named.has(organisation));
}
