import type { Rule } from './rule.ts';

/** A number that a rule uses and that a municipality may set otherwise. */
export type RuleLimit = {
  /** In camelCase; never changes, because settings are kept by it. */
  readonly name: string;
  /** Swedish: what it is a limit of, read before the number. */
  readonly label: string;
  /** "%", "ord", "personer"; read after the number. */
  readonly unit: string;
  /** What holds where nothing is set, and between what it may be set. */
  readonly standard: number;
  readonly least: number;
  readonly most: number;
};

/** The numbers that hold, by the names of the rule's limits. */
export type LimitValues = Readonly<Record<string, number>>;

/** A rule's numbers: those set where they are within bounds, else its own. */
export function limitsOf({ limits = [] }: Pick<Rule, 'limits'>, set: LimitValues = {}): LimitValues {
  return Object.fromEntries(
    limits.map((limit) => {
      const value = set[limit.name];
      return [limit.name, value !== undefined && isWithin(limit, value) ? value : limit.standard];
    }),
  );
}

export const isWithin = ({ least, most }: RuleLimit, value: number): boolean => value >= least && value <= most;

/** The number of a limit that the rule has declared; asking for another is a bug. */
export function limit(values: LimitValues, name: string): number {
  const value = values[name];
  if (value === undefined) throw new Error(`The rule declares no limit ${name}`);
  return value;
}
