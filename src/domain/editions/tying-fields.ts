import type { Correction } from './edition-view.ts';

/** The fields by which a thing of a document is known as one that lasts (lasting-things.ts, indicator-matching.ts). */
const TYING: Readonly<Record<Correction['thing'], readonly string[]>> = {
  goal: ['title', 'level'],
  indicator: ['name'],
  activity: ['title', 'owner'],
  text: [],
  table: [],
  document: [],
};

/** True where a correction of the field may make the thing another of the lasting ones. */
export const decidesTie = ({ thing, field }: Pick<Correction, 'thing' | 'field'>): boolean =>
  TYING[thing].includes(field);
