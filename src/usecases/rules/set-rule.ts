import { can } from '#domain/access/can.ts';
import { conflict, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LimitValues } from '#domain/review/rule-limits.ts';
import { wrongLimits } from '#domain/review/rule-settings-file.ts';
import { findRule } from '#domain/review/rules.ts';
import { insertRuleSetting, listRuleHistory } from '#store/rule-settings.ts';
import type { RuleSettingRow } from '#store/rule-settings.ts';

import { readingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { MUNICIPALITY } from './show-rules-in-use.ts';

export type SetRuleInput = {
  readonly requestId: string;
  readonly rule: string;
  /** The newest version that the person saw; 0 where nothing was set. */
  readonly version: number;
  readonly enabled: boolean;
  readonly limits: LimitValues;
  readonly reason: string;
};

const noRule = notFound('Regeln finns inte.');

/** Switches a rule on or off or sets its numbers, for the whole municipality. Editions are then read again. */
export async function setRule(
  app: App,
  who: SignedIn,
  { requestId, rule: id, version, enabled, limits, reason }: SetRuleInput,
): Promise<Result<{ version: number }, Failure>> {
  const options = { requestId, fingerprint: `rule ${id}` };
  return writing(
    app,
    who,
    options,
    async ({ db, audit, afterCommit }): Promise<Result<{ version: number }, Failure>> => {
      if (!can(who.actor, 'rule.change', MUNICIPALITY)) return forbidden('Du får inte ändra reglerna.');
      const rule = findRule(id);
      if (rule === undefined) return noRule;
      const wrong = wrongLimits(rule, limits);
      if (wrong.length > 0) return invalid(...wrong);
      const [before] = await listRuleHistory(db, id);
      const stale = conflict('Någon annan har ändrat regeln. Läs om sidan och försök igen.', {
        version: before?.version ?? 0,
      });
      if ((before?.version ?? 0) !== version) return stale;
      const setting = {
        rule: id,
        version: version + 1,
        enabled,
        limits,
        reason,
        person: who.id,
        at: app.now().toISOString(),
      };
      if (!(await insertRuleSetting(db, setting))) return stale;
      audit({
        action: 'set-rule',
        kind: 'rule',
        thing: id,
        summary: `${who.name} ändrade regeln ”${rule.title}”${enabled ? '' : ' (avstängd)'}: ${reason}`,
        before: before === undefined ? null : { enabled: before.enabled, limits: before.limits },
        after: { enabled, limits },
      });
      afterCommit(() => {
        app.reviews.start();
      });
      return ok({ version: version + 1 });
    },
  );
}

/** All that was ever set of a rule, newest first. */
export async function showRuleHistory(app: App, who: SignedIn, id: string): Promise<Result<RuleSettingRow[], Failure>> {
  if (findRule(id) === undefined) return noRule;
  return readingAs(app, who, 'edition.read', ({ db }) => listRuleHistory(db, id));
}
