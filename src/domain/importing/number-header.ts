import { knownUnit } from '#domain/steering/unit.ts';

import type { Line } from './line.ts';

/** Words that columns of money and volumes begin with; `\b` knows no å, ä or ö. */
const CUES =
  /(?<![\p{L}\d_])(?:mnkr|tkr|mkr|budget|prognos|avvikelse|budgetjusteringar|begärda|kostnader|intäkter|netto|bokslut|utfall|överskott|underskott|resultatöverföring|(?:in|ut)gående (?:över|under)skott|bruttobudget|nettobudget|beräknad|beräknat|riktvärde|jan|feb|januari|februari|diff|andel av|föregående år|medel|snitt|totalt per|antal per|överfört (?:från|till)|årets resultat)(?![\p{L}\d_])|överföringar\)|\(netto\)|\(\+\/-\)|\(efter|\(före/iu;
const ALL_CUES = new RegExp(CUES, 'giu');
const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(?:\p{L}{0,6})\.?$/iu;
const BEGINS =
  /^(?:budget|prognos|avvikelse|utfall|begärda|budgetjusteringar|budgetjustering|kostnader|intäkter|netto|bokslut|varav|resultat-?|resultatöverföring|beräknat|beräknad|andel|diff|riktvärde|förbrukning|föregående|medel|snitt|överfört|ingående|utgående|bruttobudget|nettobudget)/iu;

const LONGEST_HEADER = 110;
const TIMES = /^(?:(?:20\d\d(?:-\d\d-\d\d)?|T[123]|VB|VP|jan-\p{L}{3})(?: |$)){2,}/u;

export const isHeaderCue = (text: string): boolean =>
  text.length < LONGEST_HEADER && !/[.!?]$/u.test(text) && ((CUES.test(text) && !/\d,\d/u.test(text)) || isTimes(text));

/** The second line of a header: "2017 2017-08-31 2017". */
const isTimes = (text: string): boolean => (TIMES.exec(text)?.[0].length ?? -1) === text.length;

/** Where each column of a header on one line begins: with a capital, or a year after the first that no column's name has. */
const columnStarts = (words: readonly string[]): readonly number[] =>
  [...words.keys()].filter((at) => {
    const [word, before] = [words[at] ?? '', words[at - 1] ?? ''];
    return /^\p{Lu}/u.test(word) || (at > 0 && /^20\d\d$/u.test(word) && !(at > 1 && /^\p{Lu}/u.test(before)));
  });

/** The columns on one line that names the row and each of its `count` numbers, whatever the words are; null for other lines. */
export function columnsOnLine(text: string, count: number): readonly string[] | null {
  if (count < 2 || text.length >= LONGEST_HEADER || /[.!?:;,]$/u.test(text)) return null;
  const words = text.split(' ');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const starts =
    capitals === count + 1 ? [...words.keys()].filter((at) => /^\p{Lu}/u.test(words[at] ?? '')) : columnStarts(words);
  if (starts.length !== count + 1 || starts[0] !== 0) return null;
  return starts.map((start, nth) => words.slice(start, starts[nth + 1]).join(' '));
}

/** A line that can only be a header: it begins with the unit, names months, or several columns. */
export function isStrongHeader(text: string): boolean {
  if (!isHeaderCue(text)) return false;
  if (isTimes(text)) return true;
  return (
    /^(?:mnkr|tkr|mkr)\b/iu.test(text) || (text.replaceAll(/\p{L}+\/\p{L}+/gu, ' ').match(ALL_CUES)?.length ?? 0) >= 2
  );
}

/** A title without the unit that stands in brackets behind it: "Antal hushåll (hushåll)". */
export function partUnit(title: string, columns: readonly string[]): { title: string; unit: string | null } {
  const { words = title, unit = '' } = /^(?<words>.*\S)\s*\((?<unit>\S{1,20})\)$/u.exec(title)?.groups ?? {};
  // A word that is neither a known unit nor said besides tells something else: "(netto)".
  const said = [words, ...columns].join(' ').toLowerCase().includes(unit.toLowerCase());
  if (unit !== '' && (knownUnit(unit) !== null || (said && /^\p{Ll}/u.test(unit)))) return { title: words, unit };
  return { title, unit: unitOf([title, ...columns].join(' ')) };
}

export const unitOf = (text: string): string | null => /\b(mnkr|tkr|mkr)\b/iu.exec(text)?.[1]?.toLowerCase() ?? null;

/** Letters of months that narrow columns broke ("Ma / j") are put together. */
function monthColumns(text: string): { first: string; columns: readonly string[] } | null {
  const letters = text.replaceAll(/\s+/gu, ' ');
  const start = /\bjan(?:uari)?\b/iu.exec(letters);
  if (start === null || !/\bfeb/iu.test(letters)) return null;
  const rest = letters.slice(start.index).split(' ');
  const columns: string[] = [];
  let part = '';
  for (const word of rest) {
    const expected = MONTHS[columns.length];
    part += word;
    if (expected !== undefined && MONTH.test(part) && part.toLowerCase().startsWith(expected)) {
      columns.push(part);
      part = '';
    } else if (expected === undefined) break;
  }
  const used = columns.join('').length;
  const tail = lettersAfter(rest.join(' '), used);
  return {
    first: letters.slice(0, start.index).trim(),
    columns: tail === '' ? columns : [...columns, tail.replaceAll(' ', '')],
  };
}

function lettersAfter(text: string, letters: number): string {
  let seen = 0;
  let at = 0;
  for (; at < text.length && seen < letters; at += 1) if (text.charAt(at) !== ' ') seen += 1;
  return text.slice(at).trim();
}

/** The columns of a header over several lines that has one capital for each of them: "Överfört från 2016 Årets / resultat". */
function capitalColumns(lines: readonly Line[], count: number): readonly string[] | null {
  const text = lines.map((line) => line.text).join(' ');
  const words = text.replaceAll(/- (?=\p{Ll})/gu, '').split(' ');
  const starts = [...words.keys()].filter((at) => /^\p{Lu}/u.test(words[at] ?? ''));
  if (count < 2 || starts.length !== count || starts[0] !== 0) return null;
  return starts.map((start, nth) => words.slice(start, starts[nth + 1]).join(' '));
}

/** The columns that a header's lines name; `sumLast` where a mean or sum stands after the months. */
export function columnsOf(lines: readonly Line[], count = 0): { columns: readonly string[]; sumLast: boolean } {
  const months = monthColumns(lines.map((line) => line.text).join(' '));
  if (months !== null) {
    const columns = months.first === '' ? months.columns : [months.first, ...months.columns];
    return { columns, sumLast: months.columns.length > MONTHS.length };
  }
  const only = lines.length === 1 && isTimes(lines[0]?.text ?? '') ? (lines[0]?.text.split(' ') ?? []) : [];
  if (only.length > 0 && only.length + 1 === count) return { columns: ['', ...only], sumLast: false };
  const columns: string[] = [];
  for (const line of lines) {
    for (const [nth, word] of line.text.split(' ').entries()) {
      const begins = BEGINS.test(word) && /^\p{Lu}/u.test(word);
      const last = columns.at(-1);
      if (last === undefined || begins || (nth === 0 && line.gap)) columns.push(word);
      else
        columns[columns.length - 1] =
          last.endsWith('-') && /^\p{Ll}/u.test(word) ? last.slice(0, -1) + word : `${last} ${word}`;
    }
  }
  return { columns: (columns.length === count ? null : capitalColumns(lines, count)) ?? columns, sumLast: false };
}
