import { z } from 'zod';

import { compareDecimals } from '../../kernel/decimal.ts';
import { amountKey } from '../../steering/live-value.ts';
import type { EditionKind, Mark, Paragraph } from '../../steering/steering-document.ts';
import { amountWords, areaStandings, liveAmounts } from './live-amounts.ts';
import type { AreaStanding } from './live-amounts.ts';
import type { EconomyFigures } from './economy-figures.ts';

const phrase = z.string().trim().min(1).max(400);
const ending = z.string().max(400);

/**
 * How the municipality phrases the first sentence about an area. {vad} is "Prognosen" or "Utfallet", {område} the area's
 * name, {avvikelse} and {förändring} its amounts; the ending follows where there is a forecast before to compare with.
 */
export const PhrasingRules = z.object({
  surplus: phrase,
  deficit: phrase,
  none: phrase,
  unchanged: ending,
  improved: ending,
  worse: ending,
});
export type PhrasingRules = z.infer<typeof PhrasingRules>;

/** Until a municipality sets its own. */
export const USUAL_PHRASES: PhrasingRules = {
  surplus: '{vad} för {område} visar ett överskott om {avvikelse}',
  deficit: '{vad} för {område} visar ett underskott om {avvikelse}',
  none: '{vad} för {område} visar ingen avvikelse mot budget',
  unchanged: ', vilket är oförändrat mot föregående prognos',
  improved: ', vilket är {förändring} bättre än i föregående prognos',
  worse: ', vilket är {förändring} sämre än i föregående prognos',
};

/** A sentence made from the figures, with its amounts as live values. */
export type ProposedSentence = { readonly area: string | null; readonly name: string; readonly paragraph: Paragraph };

/** The first sentence of every area whose deviation is known, and of all together last (EK-79). */
export function proposeSentences(figures: EconomyFigures, rules: PhrasingRules): ProposedSentence[] {
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

/** An area's name within a sentence: small letter, unless it is an abbreviation. */
const asWord = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}` : name;

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
  figures: EconomyFigures,
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
