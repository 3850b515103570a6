import { z } from 'zod';

import type { Fault } from '../kernel/fault.ts';
import { ACCOUNT_PARTS, accountStringKey } from './account-string.ts';
import type { AccountString } from './account-string.ts';
import { readCodePattern } from './code-pattern.ts';
import type { CodePattern } from './code-pattern.ts';

/** What a rule decides: whose it is, what it is for, or what kind of money. */
export const MappingTarget = z.enum(['organisation', 'area', 'kind']);
export type MappingTarget = z.infer<typeof MappingTarget>;

const pattern = z.string().max(500);

/** One line of the mapping: where every part given fits, the target is `to`. The first line that fits decides. */
export const MappingRule = z.object({
  target: MappingTarget,
  when: z.object({
    account: pattern.optional(),
    responsibility: pattern.optional(),
    operation: pattern.optional(),
    activity: pattern.optional(),
    project: pattern.optional(),
    counterpart: pattern.optional(),
  }),
  /** The id of an organisation, or the code of an area or kind of the year; null: left out of follow-up on purpose. */
  to: z.string().max(100).nullable(),
});
export type MappingRule = z.infer<typeof MappingRule>;

/** Which dimension of a SIE file is which part of the account string: "1" is often the responsibility. */
export const SieDimensions = z.object({
  responsibility: z.string(),
  operation: z.string(),
  activity: z.string(),
  project: z.string(),
  counterpart: z.string(),
});
export type SieDimensions = z.infer<typeof SieDimensions>;

/** The standard's own numbers where it has some (SIE file format 4B, section 8.17): 1 cost centre, 6 project. */
export const USUAL_DIMENSIONS: SieDimensions = {
  responsibility: '1',
  operation: '2',
  activity: '5',
  project: '6',
  counterpart: '7',
};

/** How a year's account strings belong to the municipality's own order of things; versioned as a whole. */
export const AccountMapping = z.object({ rules: z.array(MappingRule).max(5_000), sieDimensions: SieDimensions });
export type AccountMapping = z.infer<typeof AccountMapping>;

/** Where a string belongs; null in a part that no rule decides. */
export type Mapped = {
  readonly organisation: string | null;
  readonly area: string | null;
  readonly kind: string | null;
  /** A rule leaves it out on purpose: balance accounts, internal clearing. */
  readonly leftOut: boolean;
};

export type KnownCodes = Readonly<Record<MappingTarget, ReadonlySet<string>>>;

const fault = (row: number, field: string, message: string, remedy: string): Fault => ({
  code: 'mapping-rule',
  severity: 'error',
  message,
  remedy,
  line: row,
  page: null,
  field,
});

/** Everything wrong with a mapping, by row from 1. */
export function mappingFaults(mapping: AccountMapping, known: KnownCodes): Fault[] {
  return mapping.rules.flatMap((rule, index) => {
    const row = index + 1;
    const given = ACCOUNT_PARTS.filter((part) => rule.when[part] !== undefined);
    const faults = given.flatMap((part) => {
      const read = readCodePattern(rule.when[part] ?? '');
      return 'problem' in read ? [fault(row, part, read.problem, 'Rätta mönstret eller ta bort det.')] : [];
    });
    if (given.length === 0) {
      faults.push(fault(row, 'when', 'Regeln säger inte vilka koder den gäller.', 'Skriv minst ett mönster.'));
    }
    if (rule.to !== null && !known[rule.target].has(rule.to)) {
      faults.push(fault(row, 'to', `”${rule.to}” finns inte det året.`, 'Välj ett värde ur listan.'));
    }
    return faults;
  });
}

type Compiled = { readonly tests: readonly [keyof AccountString, CodePattern][]; readonly to: string | null };

/**
 * A function from account string to place. Each string is worked out once, so that a million rows with some thousand
 * strings cost some thousand. Rules that cannot be read decide nothing (`mappingFaults` tells of them).
 */
export function compileMapping(mapping: AccountMapping): (string: AccountString) => Mapped {
  const byTarget: Record<MappingTarget, Compiled[]> = { organisation: [], area: [], kind: [] };
  for (const { target, when, to } of mapping.rules) {
    const tests = ACCOUNT_PARTS.flatMap((part): [keyof AccountString, CodePattern][] => {
      const printed = when[part];
      const read = printed === undefined ? null : readCodePattern(printed);
      return read === null ? [] : [[part, 'pattern' in read ? read.pattern : { matches: () => false }]];
    });
    if (tests.length > 0) byTarget[target].push({ tests, to });
  }
  const decide = (target: MappingTarget, string: AccountString): string | null | undefined =>
    byTarget[target].find(({ tests }) => tests.every(([part, { matches }]) => matches(string[part])))?.to;
  const seen = new Map<string, Mapped>();
  return (string) => {
    const key = accountStringKey(string);
    const earlier = seen.get(key);
    if (earlier !== undefined) return earlier;
    const [organisation, area, kind] = [decide('organisation', string), decide('area', string), decide('kind', string)];
    const leftOut = organisation === null || area === null || kind === null;
    const mapped = { organisation: organisation ?? null, area: area ?? null, kind: kind ?? null, leftOut };
    seen.set(key, mapped);
    return mapped;
  };
}
