import { sql } from 'kysely';

import type { FindingState } from '#domain/review/finding-answer.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';

import type { Db } from './db.ts';
import { stateOfFinding } from './editions/findings.ts';
import { visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';
import { jsonb } from './sql.ts';

export type RuleSettingRow = RuleSetting & {
  readonly version: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

const columns = sql`s.rule, s.enabled, s.limits, s.version, s.reason, p.name as by, s.at`;
const tables = sql`rule_setting s join person p on p.municipality = s.municipality and p.id = s.person`;

/** The settings that hold: the newest of each rule that has any. */
export async function loadRuleSettings(db: Db): Promise<RuleSettingRow[]> {
  const { rows } = await sql<RuleSettingRow>`
    select distinct on (s.rule) ${columns} from ${tables} order by s.rule, s.version desc
  `.execute(db);
  return rows;
}

/** All that has been set of a rule, newest first. */
export async function listRuleHistory(db: Db, rule: string): Promise<RuleSettingRow[]> {
  const { rows } = await sql<RuleSettingRow>`
    select ${columns} from ${tables} where s.rule = ${rule} order by s.version desc
  `.execute(db);
  return rows;
}

export type NewRuleSetting = RuleSetting & {
  readonly version: number;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
};

/** False where somebody else has set the rule meanwhile. */
export async function insertRuleSetting(db: Db, setting: NewRuleSetting): Promise<boolean> {
  const { rule, version, enabled, limits, reason, person, at } = setting;
  const { rows } = await sql`
    insert into rule_setting (municipality, rule, version, enabled, limits, reason, person, at)
    values (current_municipality(), ${rule}, ${version}, ${enabled}, ${jsonb(limits)}, ${reason}, ${person}, ${at})
    on conflict do nothing returning rule
  `.execute(db);
  return rows.length > 0;
}

export type RuleUse = {
  readonly rule: string;
  readonly state: FindingState;
  readonly because: string | null;
  readonly count: number;
};

/**
 * What has become of every rule's findings in the editions that may be seen. Answers to findings that are no longer
 * kept, because the rules have changed since, count too: they were given.
 */
export async function countRuleUse(db: Db, drafts: ReadableDrafts): Promise<RuleUse[]> {
  const { rows } = await sql<RuleUse>`
    select coalesce(f.rule, a.rule) as rule, ${stateOfFinding} as state, a.because, count(*) as count
    from finding f
    full join (select * from finding_answer where withdrawn_at is null) a
      on a.municipality = f.municipality and a.edition = f.edition and a.key = f.key
    join edition e on e.municipality = coalesce(f.municipality, a.municipality) and e.id = coalesce(f.edition, a.edition)
    where e.replaced_by is null and e.state <> 'superseded' and ${visible('e', drafts)}
    group by 1, 2, 3
  `.execute(db);
  return rows;
}
