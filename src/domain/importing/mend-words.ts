import type { Line } from './line.ts';

/** Words of narrow columns that are broken without a hyphen wherever the column ends: "Tertia / l 1", "nämnd/s / tyrelse". */
const KNOWN = new Set(
  (
    'tertial halvår kvartal månad fastställs fastställas styrelse styrelsen nämnd nämnden nämnd/styrelse nämnd/styrelsen ' +
    'personer minska minskar minskas bibehålla bibehålls oförändrat oförändrad barn/avd. barn/avd procent stycken timmar ' +
    'dagar minuter förbättra förbättras avvikelse avvikelser livsmedel löpande årligen'
  ).split(' '),
);
const MOST_PARTS = 4;
const LONGEST = 130;

/** A part of a word without the hyphen that the column's end may have made. */
const bareOf = (part: string): string => part.toLowerCase().replace(/(?<=\p{L}{2})[-‐]$/u, '');
const withoutHyphen = (text: string): string => text.replace(/(?<=\p{L}{2})[-‐]$/u, '');

/** How many lines after `at` hold the rest of the known word that ends line `at`; 0 where the word is whole. */
function restOfWord(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (line === undefined || line.text.length > LONGEST) return 0;
  let word = bareOf(line.text.split(' ').at(-1) ?? '');
  if (word === '' || /[^\p{L}/]$/u.test(word)) return 0;
  let whole = KNOWN.has(word) ? word : null;
  let parts = 0;
  for (let next = at + 1; next <= at + MOST_PARTS; next += 1) {
    const rest = lines[next];
    if (rest === undefined || rest.text.length > LONGEST) break;
    const [first = '', ...others] = rest.text.split(' ');
    word += bareOf(first);
    if (KNOWN.has(word) && !KNOWN.has(first.toLowerCase())) {
      whole = word;
      parts = next - at;
    }
    if (others.length > 0) break;
  }
  return whole === null ? 0 : parts;
}

/** Puts broken known words together on the line they begin on; a line that held only a part of one goes. */
export function mendWords(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  let open: Line | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line: Line | undefined = open ?? lines[at];
    open = null;
    if (line === undefined) break;
    const parts = restOfWord([line, ...lines.slice(at + 1, at + 1 + MOST_PARTS)], 0);
    const last = lines[at + parts];
    if (parts === 0 || last === undefined) {
      mended.push(line);
      continue;
    }
    const middle = lines.slice(at + 1, at + parts).map((part) => withoutHyphen(part.text));
    const [first = '', ...others] = last.text.split(' ');
    const added = `${middle.join('')}${first}`;
    const rest = last.raw.trimStart().slice(first.length);
    const blanks = rest.trim() === '' ? last.raw.slice(last.raw.trimEnd().length) : ' ';
    mended.push({
      ...line,
      text: withoutHyphen(line.text) + added,
      raw: `${withoutHyphen(line.raw.trimEnd())}${added}${blanks}`,
      trail: blanks.length,
    });
    at += parts;
    if (others.length > 0) {
      open = { ...last, text: others.join(' '), raw: rest.trimStart(), lead: 0, gap: false };
      at -= 1;
    }
  }
  return mended;
}
