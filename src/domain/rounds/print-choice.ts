import { z } from 'zod';

/** What a round lets its documents print besides what they always print. */
export const PrintChoice = z.enum(['reasons', 'indicators', 'activities', 'requests', 'plansBelow']);
export type PrintChoice = z.infer<typeof PrintChoice>;

/** What one document prints: its own choice, or its round's where it has none. */
export const DocumentPrints = z.object({
  own: z.array(PrintChoice).nullable(),
  round: z.array(PrintChoice),
  /** The edition's. */
  version: z.number().int(),
  allowed: z.array(z.enum(['choose'])),
});
export type DocumentPrints = z.infer<typeof DocumentPrints>;

/** In one order, each once. */
export const orderedChoices = (chosen: readonly PrintChoice[]): PrintChoice[] =>
  PrintChoice.options.filter((option) => chosen.includes(option));
