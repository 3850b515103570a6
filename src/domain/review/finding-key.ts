import type { Finding } from './finding.ts';

/**
 * What makes a finding the same one after the document has changed elsewhere: its rule, what it says and what it quotes
 * of which things. Lines and pages are left out: they move when something is written above.
 */
export function findingKey({ rule, message, evidence }: Finding): string {
  return JSON.stringify([rule, message, evidence.map(({ quote, place }) => [place.thing, place.id, quote])]);
}
