import type { EnteredCell } from '../writing/enter-value.ts';

/** The cells of a computed indicator that cannot be typed over; apart from their schema, for the pages. */
export const COMPUTED_CELLS: readonly EnteredCell[] = ['outcome', 'men', 'women', 'forecast'];
