import { allowedOf } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { limitsOf } from '#domain/review/rule-limits.ts';
import type { LimitValues, RuleLimit } from '#domain/review/rule-limits.ts';
import { precisionOf } from '#domain/review/rule-precision.ts';
import type { RuleCounts } from '#domain/review/rule-precision.ts';
import { RULES } from '#domain/review/rules.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { countRuleUse, loadRuleSettings } from '#store/rule-settings.ts';
import type { RuleUse } from '#store/rule-settings.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';

export type RuleInUse = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly explanation: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly enabled: boolean;
  readonly limits: RuleLimit[];
  /** The numbers that hold. */
  readonly values: LimitValues;
  /** 0 where nothing was ever set. */
  readonly version: number;
  readonly shown: number;
  readonly counts: RuleCounts;
  readonly precision: number | null;
};

export type RulesInUse = { readonly items: RuleInUse[]; readonly allowed: Action[] };

export const MUNICIPALITY = { organisation: null, ancestors: [], state: null } as const;

/** Every rule with what has become of its findings in the editions that the person may read, and how it is set. */
export function showRulesInUse(app: App, who: SignedIn): Promise<Result<RulesInUse, Failure>> {
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const register = await loadRegister(db);
    const uses = Map.groupBy(await countRuleUse(db, readableDrafts(who, register)), ({ rule }) => rule);
    const settings = new Map((await loadRuleSettings(db)).map((setting) => [setting.rule, setting]));
    const items = RULES.map((rule): RuleInUse => {
      const { id, number, title, explanation, severity, limits = [] } = rule;
      const setting = settings.get(id);
      const counts = countsOf(uses.get(id) ?? []);
      return {
        id,
        number,
        title,
        explanation,
        severity,
        enabled: setting?.enabled ?? true,
        limits: [...limits],
        values: limitsOf(rule, setting?.limits),
        version: setting?.version ?? 0,
        shown: Object.values(counts).reduce((sum, count) => sum + count, 0),
        counts,
        precision: precisionOf(counts),
      };
    });
    return { items, allowed: allowedOf(who.actor, ['rule.change'], MUNICIPALITY) };
  });
}

function countsOf(uses: readonly RuleUse[]): RuleCounts {
  const sum = (matches: (use: RuleUse) => boolean): number =>
    uses.filter(matches).reduce((total, { count }) => total + count, 0);
  const dismissed = (...kinds: readonly string[]): number =>
    sum(({ state, because }) => state === 'dismissed' && because !== null && kinds.includes(because));
  return {
    open: sum(({ state }) => state === 'open'),
    confirmed: sum(({ state }) => state === 'confirmed'),
    mended: sum(({ state }) => state === 'mended'),
    misread: dismissed('misread'),
    accepted: dismissed('accepted'),
    explained: dismissed('explained', 'other'),
  };
}
