import { z } from 'zod';

import { faultOf } from '../../kernel/failure.ts';
import type { Fault } from '../../kernel/fault.ts';

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

const PARTS = ['{vad}', '{område}', '{avvikelse}', '{förändring}'] as const;

/** The phrases, by what the form calls them. */
const NAMES: Readonly<Record<keyof PhrasingRules, string>> = {
  surplus: 'Överskott',
  deficit: 'Underskott',
  none: 'Ingen avvikelse',
  unchanged: 'Oförändrat',
  improved: 'Bättre',
  worse: 'Sämre',
};

/** The words of a phrase without its parts: what tells one from another in a finished sentence. */
const wordsIn = (phrase: string): string =>
  phrase
    .replace(/\{[^{}]*\}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** Everything that does not hold together in the phrases, so that no sentence says less, or another thing, than it should. */
export function phrasingFaults(rules: PhrasingRules): Fault[] {
  const fields = ['surplus', 'deficit', 'none', 'unchanged', 'improved', 'worse'] as const;
  const faults = fields.flatMap((field): Fault[] => {
    const phrase = rules[field];
    const fault = (message: string, remedy: string): Fault => faultOf(`phrase-${field}`, message, remedy, NAMES[field]);
    const parts: string[] = phrase.match(/\{[^{}]*\}/gu) ?? [];
    const unknown = parts.filter((part) => !PARTS.some((known) => known === part));
    const isOpen = /[{}]/u.test(phrase.replace(/\{[^{}]*\}/gu, ''));
    const isMain = field === 'surplus' || field === 'deficit' || field === 'none';
    return [
      ...unknown.map((part) => fault(`Delen ${part} finns inte.`, `Delarna är ${PARTS.join(', ')}.`)),
      ...(isOpen ? [fault('En klammer saknar sin andra hälft.', 'Skriv delar som {område}.')] : []),
      ...(isMain && !parts.includes('{område}')
        ? [fault('Området nämns inte.', 'Skriv {område} där namnet ska stå.')]
        : []),
      ...((field === 'surplus' || field === 'deficit') && !parts.includes('{avvikelse}')
        ? [fault('Beloppet nämns inte.', 'Skriv {avvikelse} där beloppet ska stå.')]
        : []),
      ...(isMain && parts.includes('{förändring}')
        ? [fault('Förändringen hör till fortsättningen.', 'Flytta {förändring} till Bättre och Sämre.')]
        : []),
      ...(isMain && /[.!?]\s*$/u.test(phrase) ? [fault('Punkten sätts av sig själv.', 'Ta bort den.')] : []),
    ];
  });
  const alike = ([one, other]: readonly [keyof PhrasingRules, keyof PhrasingRules]): Fault[] =>
    wordsIn(rules[one]) === wordsIn(rules[other]) && (rules[one] !== '' || rules[other] !== '')
      ? [
          faultOf(
            `phrase-${other}`,
            `${NAMES[one]} och ${NAMES[other].toLowerCase()} sägs med samma ord.`,
            'Skriv så att det syns i ord vilket det är: annars märks det inte när siffrorna har vänt.',
            NAMES[other],
          ),
        ]
      : [];
  const pairs = [
    ['surplus', 'deficit'],
    ['surplus', 'none'],
    ['deficit', 'none'],
    ['improved', 'worse'],
    ['unchanged', 'improved'],
    ['unchanged', 'worse'],
  ] as const;
  return [...faults, ...pairs.flatMap(alike)];
}
