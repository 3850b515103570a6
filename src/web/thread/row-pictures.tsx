import { lazy } from 'react';

/**
 * The small pictures of a row read exact numbers and days with the rules' own functions, which bring the schema
 * library along: they come after the page's words.
 */
export const OutcomeBar = lazy(async () => ({ default: (await import('./outcome-bar.tsx')).OutcomeBar }));
export const TimeLine = lazy(async () => ({ default: (await import('./time-line.tsx')).TimeLine }));
