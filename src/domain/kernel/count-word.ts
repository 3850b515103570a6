import type { Language } from './language.ts';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A small count as a sentence has it: in words up to ten, in digits above. */
export const countWord = (count: number, language: Language): string => WORDS[language][count] ?? String(count);
