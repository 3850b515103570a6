-- A finding lives: it is known again when its edition is read anew, people answer it, and it is kept when it no longer
-- appears after a change.

alter table finding add column key text;
alter table finding add column found_at timestamptz not null default now();
-- Since when it no longer appears after a change of the document; null while it does.
alter table finding add column mended_at timestamptz;
-- Findings from before have no lasting identity: they are looked for again at the next start.
update finding set key = 'number/' || number;
update edition set rules = null where rules is not null;
alter table finding alter column key set not null;
alter table finding drop constraint finding_pkey;
alter table finding add primary key (municipality, edition, key);
create index finding_order on finding (municipality, edition, number);

-- What people have said of findings. An answer is never changed: another takes its place, or it is taken back, and both
-- are kept. It holds by the finding's key, so that it holds again where a finding comes back.
create table finding_answer (
  municipality text not null,
  id           uuid not null,
  edition      uuid not null,
  key          text not null,
  rule         text not null,
  kind         text not null check (kind in ('dismissed', 'confirmed')),
  because      text check (because in ('misread', 'explained', 'accepted', 'other')),
  reason       text,
  person       uuid not null,
  at           timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (municipality, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, person) references person,
  foreign key (municipality, withdrawn_by) references person (municipality, id),
  -- A dismissal says why; a confirmation needs no reason.
  check ((kind = 'dismissed') = (because is not null and reason is not null))
);
select guard_table('finding_answer');
-- One answer stands at a time.
create unique index finding_answer_standing on finding_answer (municipality, edition, key) where withdrawn_at is null;
create index finding_answer_key on finding_answer (municipality, edition, key);
