import { countWord } from '#domain/kernel/count-word.ts';
import { FEWEST_PERSONS_BEHIND } from '#limits';

/** Below how many persons staff costs are hidden, as texts say it: "fem", "five". */
export const FEWEST_SV = countWord(FEWEST_PERSONS_BEHIND, 'sv');
export const FEWEST_EN = countWord(FEWEST_PERSONS_BEHIND, 'en');
