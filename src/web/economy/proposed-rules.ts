import type { MappingRule, MappingTarget } from '#domain/economy/account-mapping.ts';
import type { UnmatchedString } from '#domain/economy/load-view.ts';

import { present, textIn, yearIn } from '../shell/search-values.ts';

/** A string that lacks a place may stand in the address, so that a rule is begun for it. */
export type MappingSearch = {
  readonly ar?: number;
  readonly konto?: string;
  readonly ansvar?: string;
  readonly verksamhet?: string;
  /** What it lacks, with commas between. */
  readonly saknar?: string;
};

export const parseMappingSearch = (raw: Record<string, unknown>): MappingSearch =>
  present({
    ar: yearIn(raw['ar']),
    konto: textIn(raw['konto']),
    ansvar: textIn(raw['ansvar']),
    verksamhet: textIn(raw['verksamhet']),
    saknar: textIn(raw['saknar']),
  });

/** The address at which rules are begun for a string. */
export const beginningOf = (
  year: number,
  { account, responsibility, operation, missing }: UnmatchedString,
): MappingSearch =>
  present({
    ar: year,
    konto: textIn(account),
    ansvar: textIn(responsibility),
    verksamhet: textIn(operation),
    saknar: missing.join(','),
  });

/** Beginnings of rules for what a string lacks: kinds go by account, the others by who answers for it or what for. */
export function proposedRules({ konto, ansvar, verksamhet, saknar = '' }: MappingSearch): MappingRule[] {
  const lacks = new Set(saknar.split(','));
  const targets: readonly MappingTarget[] = ['organisation', 'area', 'kind'];
  const place =
    ansvar === undefined
      ? verksamhet === undefined
        ? undefined
        : { operation: verksamhet }
      : { responsibility: ansvar };
  const account = konto === undefined ? undefined : { account: konto };
  return targets
    .filter((target) => lacks.has(target))
    .map((target) => ({ target, when: (target === 'kind' ? (account ?? place) : (place ?? account)) ?? {}, to: '' }));
}
