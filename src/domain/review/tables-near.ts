import type { DocumentTable } from '../steering/steering-document.ts';
import type { ReviewContext, Sentence } from './review-context.ts';

import { MONTH_NAMES } from '../kernel/calendar.ts';

/** A row that sums others. */
export const TOTAL = /^(?:totalt?|summa|samtliga|hela|medel\p{L}*|netto\p{L}*)(?!\p{L})/iu;
/** "2022", "Utfall 2022", "15 okt 2022", and a day that was set off from its year: "2021 15 okt". */
export const YEAR = /^(?:\d{1,2}\s+)?(?:\p{L}+\s+)?20\d\d(?:\s+\d{1,2}\s+\p{L}{3,})?$/u;
export const MONTH = new RegExp(`^(?:${MONTH_NAMES.flatMap((name) => [name, name.slice(0, 3)]).join('|')})\\.?$`, 'iu');

/** Tables of the sentence's own goal or chapter, the nearest first. */
export function tablesNear({ owner }: Sentence, { tables }: ReviewContext): readonly DocumentTable[] {
  return tables
    .filter((table) => table.goal === owner.goal && Math.abs(table.position - owner.position) <= NEAR)
    .toSorted((a, b) => Math.abs(a.position - owner.position) - Math.abs(b.position - owner.position));
}
const NEAR = 2;

/** The columns after the first whose head is like the pattern. */
export const columnsLike = ({ columns }: DocumentTable, pattern: RegExp): readonly number[] =>
  columns.flatMap((column, index) => (index > 0 && pattern.test(column.trim()) ? [index] : []));
