import type { Decimal } from '../../kernel/decimal.ts';
import { addDecimals, compareDecimals } from '../../kernel/decimal.ts';
import type { MoneyTie } from './money-tie.ts';

/** A tie with the goal it belongs to. */
export type GoalTie = { readonly goal: string; readonly tie: MoneyTie };

/** What lies within what, in the year: an organisation below another, an area that is a part of another. */
export type Within = {
  readonly organisation: (inner: string, outer: string) => boolean;
  readonly area: (inner: string, outer: string) => boolean;
};

/** One smallest piece of money: what one organisation itself has under an area, a kind and a project. */
export type Piece = {
  readonly organisation: string;
  readonly area: string;
  readonly kind: string;
  /** Empty where there is none. */
  readonly project: string;
};

const projectOf = (tie: MoneyTie): string => (tie.what === 'share' ? tie.project : '');

/** Whether the piece belongs to what the tie names. A budget or forecast has no project: what names one has none of it. */
export const covers = (tie: MoneyTie, piece: Piece, within: Within): boolean =>
  within.organisation(piece.organisation, tie.organisation) &&
  (tie.area === null || within.area(piece.area, tie.area)) &&
  (tie.kind === null || tie.kind === piece.kind) &&
  (projectOf(tie) === '' || projectOf(tie) === piece.project);

/** No code of the year: stands for everything that no tie names. */
const REST = '\u0000';

type Dimension = {
  readonly of: (tie: MoneyTie) => string;
  readonly holds: (tie: MoneyTie, value: string) => boolean;
};

const dimensions = (within: Within): Dimension[] => [
  {
    of: (tie) => tie.organisation,
    holds: (tie, value) => within.organisation(value, tie.organisation),
  },
  {
    of: (tie) => tie.area ?? REST,
    holds: (tie, value) => tie.area === null || (value !== REST && within.area(value, tie.area)),
  },
  {
    of: (tie) => tie.kind ?? REST,
    holds: (tie, value) => tie.kind === null || tie.kind === value,
  },
  {
    of: (tie) => projectOf(tie) || REST,
    holds: (tie, value) => projectOf(tie) === '' || projectOf(tie) === value,
  },
];

/**
 * Every set of ties that meet in some piece of money. Along each dimension what two ties name lies one within the other
 * or apart, so the pieces that the ties themselves name are all that need to be looked at.
 */
function* meetings(ties: readonly GoalTie[], [first, ...rest]: readonly Dimension[]): Generator<readonly GoalTie[]> {
  if (first === undefined) {
    yield ties;
    return;
  }
  for (const value of new Set(ties.map(({ tie }) => first.of(tie)))) {
    const meeting = ties.filter(({ tie }) => first.holds(tie, value));
    if (meeting.length > 0) yield* meetings(meeting, rest);
  }
}

export type Overlap = {
  readonly why: 'moreThanAll' | 'amountInShare';
  /** All that meet there, some of the new ones among them. */
  readonly ties: readonly GoalTie[];
  readonly shares: Decimal;
};

/**
 * Where the same money would be counted twice (EK-91): shares that come to more than all of it, or an amount set apart
 * within what is already divided by shares. `added` are the ties that somebody wants, `standing` those of other goals.
 */
export function overlaps(added: readonly GoalTie[], standing: readonly GoalTie[], within: Within): Overlap[] {
  const found = new Map<string, Overlap>();
  const isNew = new Set(added);
  for (const meeting of meetings([...added, ...standing], dimensions(within))) {
    if (!meeting.some((one) => isNew.has(one))) continue;
    const shares = addDecimals('0', ...meeting.flatMap(({ tie }) => (tie.what === 'share' ? [tie.share] : [])));
    const hasAmount = meeting.some(({ tie }) => tie.what === 'amount');
    const hasShare = meeting.some(({ tie }) => tie.what === 'share');
    const why = compareDecimals(shares, '100') > 0 ? 'moreThanAll' : hasAmount && hasShare ? 'amountInShare' : null;
    if (why !== null)
      found.set(JSON.stringify([why, meeting.map(({ goal, tie }) => [goal, tie])]), { why, ties: meeting, shares });
  }
  return [...found.values()];
}
