/**
 * Which codes a rule is for, as a controller writes it: "5011", "50*", "5000-5099", and several with commas between.
 * Codes are compared as text, ranges only between codes of the same length, so that "50" does not stand within
 * "5000-5099" and leading zeros count.
 */
export type CodePattern = { readonly matches: (code: string) => boolean };

const RANGE = /^([^\s*,]+?)\s*[-–]\s*([^\s*,]+)$/u;
const CODE = /^[\p{L}\p{N}_.:/]*\*?$/u;

/** The pattern, or in Swedish what is wrong with it. */
export function readCodePattern(printed: string): { readonly pattern: CodePattern } | { readonly problem: string } {
  const parts = printed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { problem: 'Mönstret är tomt.' };
  const tests: ((code: string) => boolean)[] = [];
  for (const part of parts) {
    const range = RANGE.exec(part);
    const [, from = '', to = ''] = range ?? [];
    if (range !== null) {
      if (from.length !== to.length) return { problem: `”${part}”: koderna i ett intervall ska vara lika långa.` };
      if (from > to) return { problem: `”${part}”: intervallet slutar före det börjar.` };
      tests.push((code) => code.length === from.length && code >= from && code <= to);
    } else if (!CODE.test(part)) {
      return { problem: `”${part}” är varken en kod, en början med * eller ett intervall.` };
    } else if (part.endsWith('*')) {
      const start = part.slice(0, -1);
      tests.push((code) => code.startsWith(start) && code !== '');
    } else tests.push((code) => code === part);
  }
  return { pattern: { matches: (code) => tests.some((test) => test(code)) } };
}
