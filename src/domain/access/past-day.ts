import type { Actor } from './can.ts';

/** A header with a day gone by (ISO): everything is answered as it stood then, and nothing can be changed (RE-9). */
export const DAY_HEADER = 'styrkedja-day';

/** Where the day stands in the address of a page, and of a file that a page links to: a link cannot send a header. */
export const DAY_IN_ADDRESS = 'den';

/** The day that is looked at: a day gone by, or today. What somebody may see and do is always decided by today. */
export const shownDay = ({ pastDay, today }: Pick<Actor, 'pastDay' | 'today'>): string => pastDay ?? today;
