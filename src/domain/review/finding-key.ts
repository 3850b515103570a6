import type { FindingEvidence } from './finding.ts';

/**
 * What a finding is known again by when the document is read anew: its rule, what it quotes of its own, and the thing it
 * is about, as "quotes/thing". Never its number or its lines, which move when text is added above; nor its message, which
 * may be worded better one day; nor the quotes that findings of other rules lent it.
 */
export function findingKey(rule: string, evidence: readonly FindingEvidence[]): string {
  const quotes = evidence.map(({ quote, place }) => `${place.thing}:${quote.replaceAll(/\s+/gu, ' ').trim()}`);
  return `${shortHash(JSON.stringify([rule, ...quotes]))}/${evidence[0]?.place.id ?? '-'}`;
}

/** The part of a key that does not name the thing: the same where a document is read from its file again. */
export const saidBy = (key: string): string => key.split('/')[0] ?? key;

/** The same thing said twice in one place is told apart by its order: the second is "key/2". */
export function distinctKeys<T extends { readonly key: string }>(findings: readonly T[]): readonly T[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const count = (met.get(finding.key) ?? 0) + 1;
    met.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}/${count}` };
  });
}

/**
 * 53 bits of a text in base 36 (the public-domain mixing known as cyrb53). Keeps apart a document's some hundreds of
 * findings; it guards against nobody.
 */
function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
