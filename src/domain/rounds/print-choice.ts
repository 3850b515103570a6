import { z } from 'zod';

/** What a round lets its documents print besides what they always print. */
export const PrintChoice = z.enum(['reasons', 'indicators', 'activities', 'plansBelow']);
export type PrintChoice = z.infer<typeof PrintChoice>;

/** In one order, each once. */
export const orderedChoices = (chosen: readonly PrintChoice[]): PrintChoice[] =>
  PrintChoice.options.filter((option) => chosen.includes(option));
