/** A header with a day gone by (ISO): everything is answered as it stood then, and nothing can be changed (RE-9). */
export const DAY_HEADER = 'styrkedja-day';
