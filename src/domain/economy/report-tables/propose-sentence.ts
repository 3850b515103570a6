import type { Decimal } from '../../kernel/decimal.ts';
import {
  absoluteDecimal,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  roundDecimal,
} from '../../kernel/decimal.ts';
import { amountKey } from '../../steering/live-value.ts';
import type { EditionKind, Mark, Paragraph } from '../../steering/steering-document.ts';
import { amountWords, areaStandings, liveAmounts } from './live-amounts.ts';
import type { AmountFigures, AreaStanding } from './live-amounts.ts';
import type { PhrasingRules } from './phrasing-rules.ts';

/** A sentence made from the figures, with its amounts as live values. */
export type ProposedSentence = { readonly area: string | null; readonly name: string; readonly paragraph: Paragraph };

/** The first sentence of every area whose deviation is known, and of all together last (EK-79). */
export function proposeSentences(figures: AmountFigures, rules: PhrasingRules): ProposedSentence[] {
  const words = amountWords(liveAmounts(figures));
  return areaStandings(figures).flatMap((standing): ProposedSentence[] => {
    const template = templateFor(standing, rules);
    if (template === null) return [];
    const { area, name } = standing;
    return [{ area, name, paragraph: fill(template, standing, figures.kind, words) }];
  });
}

const SIDES = ['surplus', 'deficit', 'none'] as const;
const TURNS = ['improved', 'worse', 'unchanged'] as const;

/** Which phrases say where an area stands; no turn where there is nothing to compare with, null where nothing is known. */
function phrasesFor({ deviation, change }: AreaStanding): {
  readonly side: (typeof SIDES)[number];
  readonly turn: (typeof TURNS)[number] | null;
} | null {
  if (deviation === null) return null;
  const side = compareDecimals(deviation, '0');
  const turn = change === null ? null : compareDecimals(change, '0');
  return {
    side: side > 0 ? 'surplus' : side < 0 ? 'deficit' : 'none',
    turn: turn === null ? null : turn > 0 ? 'improved' : turn < 0 ? 'worse' : 'unchanged',
  };
}

function templateFor(standing: AreaStanding, rules: PhrasingRules): string | null {
  const phrases = phrasesFor(standing);
  if (phrases === null) return null;
  return `${rules[phrases.side]}${phrases.turn === null ? '' : rules[phrases.turn]}.`;
}

function fill(
  template: string,
  { area, name }: AreaStanding,
  kind: EditionKind,
  words: Readonly<Record<string, string>>,
): Paragraph {
  const marks: Mark[] = [];
  let text = '';
  for (const part of template.split(/(\{[a-zåäö]+\})/u)) {
    if (part === '{vad}') text += kind === 'VB' ? 'Utfallet' : 'Prognosen';
    else if (part === '{område}') text += area === null ? 'verksamheten som helhet' : asWord(name);
    else if (part === '{avvikelse}' || part === '{förändring}') {
      const show = part === '{avvikelse}' ? 'deviation' : 'change';
      const source = { of: 'economy', area, show } as const;
      const printed = words[amountKey(source)] ?? '';
      if (printed !== '') marks.push({ kind: 'value', from: text.length, to: text.length + printed.length, source });
      text += printed;
    } else text += part;
  }
  return { kind: 'paragraph', text, line: null, ...(marks.length === 0 ? {} : { marks }) };
}

/** An area's name within a sentence: small letter, unless it is an abbreviation, and without the "varav" of a table. */
function asWord(printed: string): string {
  const name = printed.replace(/^varav\s+/iu, '');
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}` : name;
}

/** Which paragraphs still read just as the figures propose: nobody has worked on them yet. */
export const untouchedSentences = (
  paragraphs: readonly Paragraph[],
  proposed: readonly ProposedSentence[],
): ProposedSentence[] => proposed.filter(({ paragraph }) => paragraphs.some(({ text }) => text === paragraph.text));

/** A sentence in a text that begins as a proposed one, and what the figures say now. */
export type ContradictedSentence = { readonly said: string; readonly now: string };

/**
 * Sentences whose words say another thing than the figures do now: a live amount follows by itself, but "underskott" and
 * "bättre" are words that a person let in (EK-80). What was written after the sentence does not hide it.
 */
export function contradictedSentences(
  paragraphs: readonly Paragraph[],
  figures: AmountFigures,
  rules: PhrasingRules,
): ContradictedSentence[] {
  const proposed = proposeSentences(figures, rules);
  return areaStandings(figures).flatMap((standing): ContradictedSentence[] => {
    const phrases = phrasesFor(standing);
    const now = proposed.find(({ area }) => area === standing.area)?.paragraph.text;
    if (phrases === null || now === undefined) return [];
    return paragraphs.flatMap((paragraph): ContradictedSentence[] => {
      const words = printedIn(paragraph);
      const begins = (template: string): boolean =>
        paragraph.text.startsWith(fill(template, standing, figures.kind, words).text);
      const side = begins(rules[phrases.side]) ? phrases.side : SIDES.find((each) => begins(rules[each]));
      if (side === undefined) return [];
      const turns = TURNS.filter((each) => rules[each] !== '' && begins(`${rules[side]}${rules[each]}`));
      const isTurned = turns.length > 0 && (phrases.turn === null || !turns.includes(phrases.turn));
      return side === phrases.side && !isTurned ? [] : [{ said: paragraph.text, now }];
    });
  });
}

/** The amounts that a paragraph prints, by source. */
const printedIn = ({ text, marks = [] }: Paragraph): Readonly<Record<string, string>> =>
  Object.fromEntries(
    marks.flatMap((mark) =>
      mark.kind === 'value' && mark.source.of === 'economy'
        ? [[amountKey(mark.source), text.slice(mark.from, mark.to)]]
        : [],
    ),
  );

/** Sentences of exact amounts in kronor, one a way of standing, so that somebody who changes the phrases sees them in use. */
export function exampleSentences(standings: readonly AreaStanding[], rules: PhrasingRules): string[] {
  const inMillions = (amount: Decimal | null): Decimal | null =>
    amount === null ? null : roundDecimal(multiplyDecimals(amount, '0.000001'), 1);
  const seen = new Set<string>();
  return standings.flatMap((exact): string[] => {
    const standing = { ...exact, deviation: inMillions(exact.deviation), change: inMillions(exact.change) };
    const phrases = phrasesFor(standing);
    const template = templateFor(standing, rules);
    const key = `${phrases?.side ?? ''} ${phrases?.turn ?? ''}`;
    if (template === null || seen.has(key)) return [];
    seen.add(key);
    const { area, deviation, change } = standing;
    const printed = (amount: Decimal | null): string => `${formatDecimal(absoluteDecimal(amount ?? '0'), 1)} mnkr`;
    const words = {
      [amountKey({ area, show: 'deviation' })]: printed(deviation),
      [amountKey({ area, show: 'change' })]: printed(change),
    };
    return [fill(template, standing, 'T2', words).text];
  });
}
