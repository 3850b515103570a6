import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import { describeOnOwnDatabase } from '#test/support/databases.ts';

/** Tables outside the guard or a part of it, each with its reason. Anything not named here must be guarded in full. */
const WITHOUT_GUARD: Record<string, string> = {
  schema_migration: 'belongs to the installation, not to a municipality; the application has no rights on it',
};
const WITHOUT_AUDIT_TRIGGER: Record<string, string> = {
  audit_entry: 'is the audit log; append-only by grants and a trigger of its own',
  edition_measure: 'is derived from the cells of its edition, whose change is audited',
  finding: 'is derived from the document of its edition, whose change is audited',
  month_outcome: 'is derived from the rows of its load and the mapping, whose changes are audited',
  ledger_string: 'is part of its load, whose coming and going are acts',
  ledger_row: 'is part of its load, whose coming and going are acts',
  stored_file_piece: 'is part of its file, whose coming and going are acts',
  search_row: 'is derived from the document of its edition, whose change is audited',
  edition_text:
    'has a trigger of its own that also takes an update of the shared document, with who and when, for enough',
  text_document: 'is the merged updates of a text, each of which says who and when',
  text_update: 'says itself who changed a text and when; the audit log tells of each spell of writing',
  text_version: 'is derived from the updates of a text, which say who and when',
  draft_upkeep: 'counts changes that are audited themselves, so that what is derived follows them',
  audit_head: 'is moved by the audit trigger alone; the application has no rights on it',
  finished_request: 'answers of requests whose changes are audited themselves; removed when old',
  machine_token_use: 'moves with every request of a system; what a request does is audited as a load',
  mail_job: 'is made from what is audited already, and is itself the record of what was sent',
  session: 'signing in and out are audited as acts; "last seen" moves with every request',
  sign_in_attempt: 'is a log itself, kept short, written by people who are not signed in',
};

type Guard = {
  table: string;
  first: string | null;
  enabled: boolean;
  forced: boolean;
  policies: string[];
  audited: boolean;
};

const CATALOGUE = sql<Guard>`
  select c.relname as table,
    (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary) as first,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    array(select polname::text from pg_policy where polrelid = c.oid order by polname) as policies,
    exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = c.oid and p.proname = 'require_audit' and t.tgdeferrable and t.tginitdeferred
        and t.tgenabled = 'O') as audited
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`;

describeOnOwnDatabase('every table', (open) => {
  it('has municipality first in its key, forced row-level security, both policies and the audit trigger', async () => {
    const { rows } = await CATALOGUE.execute((await open()).owner);
    expect(rows.length).toBeGreaterThan(10);
    const unguarded = rows
      .filter(({ table }) => !(table in WITHOUT_GUARD))
      .filter(
        (row) =>
          row.first !== 'municipality' ||
          !row.enabled ||
          !row.forced ||
          row.policies.filter((policy) => policy !== 'by_day').join() !== 'keeper,own_municipality' ||
          row.audited === row.table in WITHOUT_AUDIT_TRIGGER,
      );
    expect(unguarded).toEqual([]);
    const names = rows.map(({ table }) => table);
    const excepted = [...Object.keys(WITHOUT_GUARD), ...Object.keys(WITHOUT_AUDIT_TRIGGER)];
    expect(excepted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has municipality first in every foreign key', async () => {
    const { rows } = await sql<{ key: string }>`
      select conrelid::regclass || '.' || conname as key from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and a.attname <> 'municipality' and c.conparentid = 0`.execute((await open()).owner);
    expect(rows).toEqual([]);
  });

  it('gives the application no right to change tables, and nobody else any right', async () => {
    const { rows } = await sql<{ table: string; grantee: string; right: string }>`
      select table_name as table, grantee, privilege_type as right from information_schema.role_table_grants
      where table_schema = 'public' and grantee not in (current_user, 'styrkedja_keeper')
        and not (grantee = 'styrkedja_app' and privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`.execute(
      (await open()).owner,
    );
    expect(rows).toEqual([]);
    const roles = await sql<{ rolname: string }>`
      select rolname from pg_roles where rolname in ('styrkedja_app', 'styrkedja_keeper')
        and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)`.execute((await open()).owner);
    expect(roles.rows).toEqual([]);
  });
});

describe('the exceptions', () => {
  it('all say why', () => {
    const reasons = [...Object.values(WITHOUT_GUARD), ...Object.values(WITHOUT_AUDIT_TRIGGER)];
    expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
  });
});
