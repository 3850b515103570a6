/**
 * Swedish order for people: å, ä, ö after z, numbers inside names by their value ("1.2" before "1.10"), case of no
 * weight but to keep the order steady.
 */
const collator = new Intl.Collator('sv-SE', { numeric: true, sensitivity: 'variant', caseFirst: 'upper' });

export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}
