-- Texts that several people write at once. While a text of a draft is written, every change is an update of a shared
-- document (Yjs) in text_update, stored before it is acknowledged; the paragraphs in edition_text are derived from it in
-- the same transaction. An update says who and when, so it takes the place of an audit entry for the change of words;
-- the audit log gets one entry for each spell of writing.

alter table edition drop column derived_version;

-- Counts the changes of a draft and how many of them the derived rows (findings, search, quotations) have followed.
create table draft_upkeep (
  municipality text not null,
  edition      uuid not null,
  changed      bigint not null default 0,
  derived      bigint not null default 0,
  primary key (municipality, edition),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade
);
select guard_table('draft_upkeep', audited => false);

create table text_document (
  municipality text not null,
  edition      uuid not null,
  text         text not null,
  -- Everything up to and including the update `upto`, merged.
  state        bytea not null,
  upto         bigint not null default 0,
  -- The version of edition_text that the paragraphs were last derived in: another one means that somebody replaced the
  -- words as a whole, and the shared document follows.
  text_version integer not null,
  primary key (municipality, edition, text),
  foreign key (municipality, edition, text) references edition_text (municipality, edition, id) on delete cascade
);
select guard_table('text_document', audited => false);

create table text_update (
  municipality   text not null,
  edition        uuid not null,
  text           text not null,
  sequence       bigint generated always as identity,
  -- Null where the words were replaced by an act that the audit log tells of.
  person         uuid,
  at             timestamptz not null,
  content        bytea not null,
  -- Ties it to the change of the paragraphs; null after a restore.
  transaction_id xid8 default pg_current_xact_id(),
  primary key (municipality, edition, text, sequence),
  foreign key (municipality, edition, text) references edition_text (municipality, edition, id) on delete cascade,
  foreign key (municipality, person) references person
);
select guard_table('text_update', audited => false);

-- How a text read after each spell of writing: who wrote, from when to when.
create table text_version (
  municipality text not null,
  edition      uuid not null,
  text         text not null,
  number       integer not null,
  started_at   timestamptz not null,
  changed_at   timestamptz not null,
  people       uuid[] not null,
  paragraphs   jsonb not null,
  primary key (municipality, edition, text, number),
  foreign key (municipality, edition, text) references edition_text (municipality, edition, id) on delete cascade
);
select guard_table('text_version', audited => false);

-- As require_audit, but an update of the shared document tells as much of a change of words as an entry would.
create function require_audit_or_update() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place text := case when tg_op = 'DELETE' then old.municipality else new.municipality end;
begin
  if exists (select from audit_entry where municipality = place and transaction_id = pg_current_xact_id()) then
    return null;
  end if;
  if tg_op = 'UPDATE' and exists (
    select from text_update u where u.municipality = place and u.edition = new.edition and u.text = new.id
      and u.transaction_id = pg_current_xact_id()
  ) and to_jsonb(new) - array['paragraphs', 'version'] = to_jsonb(old) - array['paragraphs', 'version'] then
    return null;
  end if;
  raise exception 'The change of % in municipality % left no audit entry', tg_table_name, place
    using errcode = 'SK001', table = tg_table_name;
end
$$;
drop trigger audited on edition_text;
create constraint trigger audited after insert or update or delete on edition_text
  deferrable initially deferred for each row execute function require_audit_or_update();
