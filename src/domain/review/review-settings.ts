import type { LimitValues } from './rule-limits.ts';
import type { ReviewOptions } from './run-review.ts';

import { limitsOf } from './rule-limits.ts';
import { RULES } from './rules.ts';

/** What a municipality has set of one rule. */
export type RuleSetting = { readonly rule: string; readonly enabled: boolean; readonly limits: LimitValues };

/** Settings as the review takes them. */
export const optionsOf = (settings: readonly RuleSetting[]): Pick<ReviewOptions, 'without' | 'limits'> => ({
  without: new Set(settings.filter(({ enabled }) => !enabled).map(({ rule }) => rule)),
  limits: new Map(settings.map(({ rule, limits }) => [rule, limits])),
});

/**
 * The rules that a document is read with and the numbers they use where those are not their own, as one text: findings
 * that come from another are looked for again.
 */
export function ruleSetOf(settings: readonly RuleSetting[]): string {
  const byRule = new Map(settings.map((setting) => [setting.rule, setting]));
  return RULES.flatMap((rule) => {
    const setting = byRule.get(rule.id);
    if (setting?.enabled === false) return [];
    const values = limitsOf(rule, setting?.limits);
    const changed = (rule.limits ?? [])
      .filter(({ name, standard }) => values[name] !== standard)
      .map(({ name }) => `${name}=${values[name]}`);
    return [changed.length === 0 ? rule.id : `${rule.id}(${changed.join(',')})`];
  }).join(' ');
}
