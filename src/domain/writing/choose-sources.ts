import type { EditionKind } from '../steering/steering-document.ts';

/** An edition as far as it matters for what a new one is built from. */
export type SourceCandidate = {
  readonly id: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly number: number;
};

/** The order in which the editions of a year come. */
const ORDER: readonly EditionKind[] = ['VP', 'T1', 'T2', 'VB'];
const rank = ({ year, kind, number }: SourceCandidate): number => (year * 10 + ORDER.indexOf(kind)) * 1000 + number;

const newest = <T extends SourceCandidate>(candidates: readonly T[]): T | null =>
  candidates.toSorted((one, other) => rank(other) - rank(one))[0] ?? null;

/** The newest edition before this one: of the same year for a report, of any earlier time for a plan or where none is. */
export const previousOf = <T extends SourceCandidate>(own: readonly T[], kind: EditionKind, year: number): T | null =>
  newest(own.filter((each) => rank(each) < rank({ id: '', kind, year, number: 0 })));

/** Last year's edition of the same kind. */
export const patternOf = <T extends SourceCandidate>(own: readonly T[], kind: EditionKind, year: number): T | null =>
  newest(own.filter((each) => each.kind === kind && each.year < year));

/** Last year's annual report, which tells the year's results. */
export const lastResultOf = <T extends SourceCandidate>(own: readonly T[], year: number): T | null =>
  newest(own.filter((each) => each.kind === 'VB' && each.year === year - 1));

/** What the level above has decided last, up to the year in question. */
export const aboveOf = <T extends SourceCandidate>(decided: readonly T[], year: number): T | null =>
  newest(decided.filter((each) => each.year <= year));
