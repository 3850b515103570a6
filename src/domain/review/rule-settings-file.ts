import { z } from 'zod';

import type { Fault } from '../kernel/fault.ts';
import type { RuleSetting } from './review-settings.ts';

import { faultOf } from '../kernel/failure.ts';
import { isWithin } from './rule-limits.ts';
import type { LimitValues } from './rule-limits.ts';
import type { Rule } from './rule.ts';
import { findRule } from './rules.ts';

/**
 * A municipality's settings of the rules as a file, so that a review without the server goes by them too: fetched on the
 * page of the rules, given to `styrkedja review --settings`. Rules that are not named are as they come.
 */
export const RuleSettingsFile = z.object({
  rules: z.array(
    z.object({ rule: z.string(), enabled: z.boolean(), limits: z.record(z.string(), z.number()).default({}) }),
  ),
});
export type RuleSettingsFile = z.infer<typeof RuleSettingsFile>;

/** Reads such a file; faults where it is none, or where it names a rule or a number that does not exist here. */
export function readRuleSettings(text: string): { settings: readonly RuleSetting[]; faults: readonly Fault[] } {
  const read = RuleSettingsFile.safeParse(parsed(text));
  if (!read.success) {
    const remedy = 'Hämta filen på nytt från sidan Reglerna i bruk.';
    return { settings: [], faults: [faultOf('rule-settings', 'Filen är ingen fil med regelinställningar.', remedy)] };
  }
  const settings = read.data.rules;
  const faults = settings.flatMap(({ rule: id, limits }) => {
    const rule = findRule(id);
    return rule === undefined
      ? [faultOf('unknown-rule', `Regeln ”${id}” finns inte.`, 'Ta bort den ur filen, eller rätta dess namn.')]
      : wrongLimits(rule, limits).map((fault) => ({ ...fault, message: `${rule.title}: ${fault.message}` }));
  });
  return { settings, faults };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every number that the rule does not know, or that lies outside its bounds. */
export function wrongLimits({ limits = [] }: Rule, set: LimitValues): readonly Fault[] {
  return Object.entries(set).flatMap(([name, value]) => {
    const known = limits.find((limit) => limit.name === name);
    if (known === undefined)
      return [faultOf('unknown-limit', 'Gränsen finns inte.', 'Läs om sidan, eller ta bort den ur filen.', name)];
    if (isWithin(known, value)) return [];
    const remedy = `Välj ett tal från ${known.least} till ${known.most}.`;
    return [faultOf('limit', `${value} ligger utanför vad gränsen får vara.`, remedy, known.label)];
  });
}
