import type { IndicatorColumn } from '#domain/steering/steering-document.ts';

/** How much the analysis speaks for a value to stand in a column. */
export type Evidence = Partial<Record<IndicatorColumn, number>>;

const CLUES: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ['target', /årsmål|målet|mål (?:om|på)|målsättning/iu],
  ['forecast', /prognos|bedöms bli|beräknas|förväntas/iu],
  ['previous', /föregående år|förra året|förra årets|tidigare år|i fjol|jämfört med/iu],
  [
    'outcome',
    /utfall|resultat|ligger på|uppg(?:år|ick) till|hittills|har .{0,40}(?:fått|erhållit|genomförts)|andelen är|är (?:nu|idag)/iu,
  ],
];

const BEFORE = 70;
const AFTER = 40;
const WEIGHT = 1.2;
const LONGEST = 6_000;
const MOST = 12;

function places(analysis: string, number: string): readonly number[] {
  const found: number[] = [];
  for (let at = analysis.indexOf(number); at >= 0 && found.length < MOST; at = analysis.indexOf(number, at + 1)) {
    const before = analysis.charAt(at - 1);
    const after = analysis.slice(at + number.length, at + number.length + 2);
    if (!/[\d,.]/u.test(before) && !/^(?:\d|[,.]\d)/u.test(after)) found.push(at);
  }
  return found;
}

/** Looks for the cell's number in the analysis and for the words beside it that say what it is. */
export function textEvidence(cell: string, analysis: string): Evidence {
  const number = /\d[\d ]*(?:,\d+)?/u.exec(cell)?.[0].trim();
  if (number === undefined || analysis === '') return {};
  const text = analysis.slice(0, LONGEST);
  const evidence: Evidence = {};
  for (const at of places(text, number)) {
    const around = text.slice(Math.max(0, at - BEFORE), at + number.length + AFTER);
    const sentence = around.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find((part) => part.includes(number)) ?? around;
    for (const [column, clue] of CLUES) if (clue.test(sentence)) evidence[column] = WEIGHT;
  }
  return evidence;
}
