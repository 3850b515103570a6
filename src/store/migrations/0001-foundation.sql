-- The foundation: roles, tenancy, people, sign-in, sessions, the audit log and the guard that every later table gets.
--
-- Three database roles:
--   the owner         the login that migrates, backs up and serves; it never reads or writes business tables as itself
--   styrkedja_keeper  sees every municipality: backup, restore, verification. The owner is a member.
--   styrkedja_app     what every act runs as (set local role): one municipality, no DDL, no change of the audit log.
-- Roles belong to the whole server, so several databases on one server share the two names; rights do not cross databases.

do $$
declare
  name text;
  has text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach name in array array['styrkedja_app', 'styrkedja_keeper'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then
        execute format('create role %I nologin nosuperuser nobypassrls', name);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database on this server was migrated in the same moment
    end;
    if not pg_has_role(current_user, name, has) then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public to styrkedja_app, styrkedja_keeper;
-- A function may be called by those it is granted to, nobody else.
alter default privileges revoke execute on functions from public;

-- Swedish order: å, ä, ö after z. PGlite takes the locale sv-SE without a word and sorts wrongly, so the rules are
-- written out; PostgreSQL 15 has no rules but knows sv.
do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    execute $sql$create collation swedish (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<ö<<<Ö')$sql$;
  else
    execute $sql$create collation swedish (provider = icu, locale = 'sv')$sql$;
  end if;
end
$$;

-- ── who acts, and where ────────────────────────────────────────────────────────────────────────────────────────────

create function current_municipality() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('styrkedja.municipality', true), '') $$;
comment on function current_municipality() is 'The municipality of the act, set by the door for one transaction; null outside';

create function current_actor() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('styrkedja.actor', true), '') $$;
comment on function current_actor() is 'Who acts: person:<id> or system:<name>, set by the door for one transaction';

grant execute on function current_municipality(), current_actor() to styrkedja_app, styrkedja_keeper;

-- ── the guard ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Runs when the transaction commits. Danger: without it a forgotten audit entry is a change that nobody made.
create function require_audit() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place text := case when tg_op = 'DELETE' then old.municipality else new.municipality end;
begin
  if not exists (
    select from audit_entry where municipality = place and transaction_id = pg_current_xact_id()
  ) then
    raise exception 'The change of % in municipality % left no audit entry', tg_table_name, place
      using errcode = 'SK001', table = tg_table_name;
  end if;
  return null;
end
$$;

-- Every table of a later migration is guarded with one line: select guard_table('indicator');
-- audited = false only for tables that hold no act of a person; the architecture test lists them with reasons.
create function guard_table(name text, audited boolean default true) returns void
  language plpgsql
  as $$
declare
  first_column text;
begin
  select a.attname into first_column
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = name::regclass and i.indisprimary;
  if first_column is distinct from 'municipality' then
    raise exception 'Table % must have municipality first in its primary key', name;
  end if;
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy own_municipality on %I to styrkedja_app'
    ' using (municipality = current_municipality()) with check (municipality = current_municipality())', name);
  execute format('create policy keeper on %I to styrkedja_keeper using (true) with check (true)', name);
  execute format('revoke all on %I from public', name);
  execute format('grant select, insert, update, delete on %I to styrkedja_app', name);
  execute format('grant select, insert, update, delete on %I to styrkedja_keeper', name);
  if audited then
    execute format(
      'create constraint trigger audited after insert or update or delete on %I'
      ' deferrable initially deferred for each row execute function require_audit()', name);
  end if;
end
$$;
comment on function guard_table(text, boolean) is
  'Forced row-level security by municipality, grants, and the refusal to commit a change without an audit entry';

-- ── municipality ───────────────────────────────────────────────────────────────────────────────────────────────────

create table municipality (
  municipality text primary key check (municipality ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text collate swedish not null check (name <> ''),
  created_at timestamptz not null default now()
);
comment on table municipality is 'A tenant. Its id is a short readable word, lasting, and first in every key';

-- ── audit log ──────────────────────────────────────────────────────────────────────────────────────────────────────

create table audit_entry (
  municipality text not null references municipality,
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  kind text not null,
  thing text,
  summary text not null,
  before jsonb,
  after jsonb,
  request uuid,
  transaction_id xid8,
  previous_hash text not null,
  hash text not null,
  primary key (municipality, sequence)
);
comment on table audit_entry is 'Append-only. Each entry carries the hash of the one before (chain per municipality)';
comment on column audit_entry.actor is 'person:<id> or system:<name>; set by the trigger from the door, not by the writer';
comment on column audit_entry.kind is 'The kind of thing changed: indicator, edition, person …';
comment on column audit_entry.transaction_id is
  'Ties entries to the changes of their transaction; null after a restore, because a new server counts anew; not hashed';
create index audit_entry_transaction on audit_entry (municipality, transaction_id) where transaction_id is not null;
create index audit_entry_thing on audit_entry (municipality, kind, thing, sequence);

create table audit_head (
  municipality text primary key references municipality,
  sequence bigint not null,
  hash text not null
);
comment on table audit_head is
  'The last entry of each chain. Its row lock lets one writer at a time append, so that the chain cannot fork;'
  ' it also shows when entries were cut off at the end';

-- What is hashed: a JSON array of strings and nulls, in this order. domain/audit/hash-chain.ts builds the same text.
create function audit_canonical(entry audit_entry) returns text
  language sql stable
  as $$
  select jsonb_build_array(
    entry.municipality, entry.sequence::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor, entry.action, entry.kind, entry.thing, entry.summary,
    entry.before::text, entry.after::text, entry.request::text, entry.previous_hash)::text
$$;

create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  head audit_head;
begin
  new.actor := current_actor();
  if new.actor is null then
    raise exception 'An audit entry needs an actor: write through the door' using errcode = 'SK002';
  end if;
  select * into head from audit_head where municipality = new.municipality for update;
  if not found then
    insert into audit_head (municipality, sequence, hash) values (new.municipality, 0, repeat('0', 64))
      on conflict do nothing;
    select * into head from audit_head where municipality = new.municipality for update;
  end if;
  new.sequence := head.sequence + 1;
  -- Taken after the lock, so that time never runs backwards along the chain.
  new.at := clock_timestamp();
  new.transaction_id := pg_current_xact_id();
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(audit_canonical(new), 'UTF8')), 'hex');
  update audit_head set sequence = new.sequence, hash = new.hash where municipality = new.municipality;
  return new;
end
$$;

create function refuse_audit_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'The audit log is append-only: % is refused', tg_op using errcode = 'SK003';
end
$$;

-- Named so that it runs after any other trigger of the table: what it hashes is what is stored.
create trigger zz_chain_audit_entry before insert on audit_entry
  for each row execute function chain_audit_entry();
create trigger refuse_audit_change before update or delete on audit_entry
  for each row execute function refuse_audit_change();
create trigger refuse_audit_truncate before truncate on audit_entry
  for each statement execute function refuse_audit_change();

select guard_table('municipality');
select guard_table('audit_entry', audited => false);
select guard_table('audit_head', audited => false);
-- The application appends and reads; the head is moved by the trigger alone. A new municipality is made by the keeper.
revoke update, delete on audit_entry from styrkedja_app;
revoke all on audit_head from styrkedja_app;
revoke insert, delete on municipality from styrkedja_app;

-- ── finished requests ──────────────────────────────────────────────────────────────────────────────────────────────

create table finished_request (
  municipality text not null references municipality,
  request uuid not null,
  actor text not null,
  fingerprint text,
  at timestamptz not null default now(),
  result jsonb,
  primary key (municipality, request)
);
comment on table finished_request is 'What each request answered: sent twice, it is done once and answers the same';
create index finished_request_at on finished_request (municipality, at);
select guard_table('finished_request', audited => false);
revoke update on finished_request from styrkedja_app;

-- ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create table person (
  municipality text not null references municipality,
  id uuid not null,
  name text collate swedish not null check (name <> ''),
  email text not null check (email <> ''),
  disabled boolean not null default false,
  last_sign_in timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, id)
);
create unique index person_email on person (municipality, lower(email));
select guard_table('person');

create table local_account (
  municipality text not null,
  person uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  must_change boolean not null default false,
  primary key (municipality, person),
  foreign key (municipality, person) references person on delete cascade
);
comment on column local_account.password_hash is 'argon2id in PHC form; never in the audit log';
select guard_table('local_account');

create table oidc_account (
  municipality text not null,
  issuer text not null,
  subject text not null,
  person uuid not null,
  primary key (municipality, issuer, subject),
  foreign key (municipality, person) references person on delete cascade
);
create index oidc_account_person on oidc_account (municipality, person);
select guard_table('oidc_account');

create table session (
  municipality text not null,
  token_hash text not null,
  id uuid not null,
  person uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  client text not null default '',
  primary key (municipality, token_hash),
  foreign key (municipality, person) references person on delete cascade
);
comment on column session.token_hash is 'sha256 of the token in hex; the token itself is only in the cookie';
create unique index session_id on session (municipality, id);
create index session_person on session (municipality, person);
create index session_expiry on session (municipality, expires_at);
select guard_table('session', audited => false);

create table sign_in_attempt (
  municipality text not null references municipality,
  id uuid not null,
  email text not null,
  address text not null,
  at timestamptz not null default now(),
  succeeded boolean not null,
  primary key (municipality, id)
);
comment on table sign_in_attempt is 'For throttling by account and by address; old rows are removed';
create index sign_in_attempt_email on sign_in_attempt (municipality, email, at);
create index sign_in_attempt_address on sign_in_attempt (municipality, address, at);
select guard_table('sign_in_attempt', audited => false);

create table role_assignment (
  municipality text not null,
  id uuid not null,
  person uuid not null,
  role text not null check (role in (
    'reader', 'writer', 'headOfUnit', 'planner', 'controller', 'boardSecretary', 'centralOffice', 'auditor',
    'administrator')),
  organisation uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, person) references person on delete cascade
);
comment on table role_assignment is 'A role at a place in the organisation; it holds for what lies below';
comment on column role_assignment.valid_to is 'The first day on which it no longer holds; null: until further notice';
create index role_assignment_person on role_assignment (municipality, person);
create index role_assignment_organisation on role_assignment (municipality, organisation);
select guard_table('role_assignment');

grant execute on function audit_canonical(audit_entry) to styrkedja_app, styrkedja_keeper;
