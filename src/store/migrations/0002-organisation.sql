-- The organisation, versioned in time: a lasting identity, what it was called and where it stood, and who succeeded whom
-- (domain.md section 2: a merger, a split and a move are normal events).

create table organisation (
  municipality text not null references municipality,
  id uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, id)
);
comment on table organisation is 'A lasting identity; names, kinds and places are in organisation_version';
select guard_table('organisation');

create table organisation_version (
  municipality text not null,
  organisation uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text collate swedish not null check (name <> ''),
  kind text not null check (kind in (
    'council', 'executiveBoard', 'board', 'administration', 'department', 'unit', 'group', 'company')),
  parent uuid,
  primary key (municipality, organisation, valid_from),
  foreign key (municipality, organisation) references organisation on delete cascade,
  foreign key (municipality, parent) references organisation,
  check (parent is distinct from organisation)
);
comment on column organisation_version.valid_to is 'The first day on which it no longer holds; null: until further notice';
comment on column organisation_version.parent is 'The lasting identity above; null for the council';
create index organisation_version_parent on organisation_version (municipality, parent);
create index organisation_version_name on organisation_version (municipality, lower(name));
select guard_table('organisation_version');

-- Two versions of one organisation may not hold on the same day. (An exclusion constraint would need an extension.)
create function refuse_overlapping_versions() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  -- The identity's row lock makes two writers of one organisation wait for each other.
  perform from organisation where municipality = new.municipality and id = new.organisation for update;
  if exists (
    select from organisation_version other
      where other.municipality = new.municipality and other.organisation = new.organisation
        and other.valid_from <> new.valid_from
        and daterange(other.valid_from, other.valid_to) && daterange(new.valid_from, new.valid_to)
  ) then
    raise exception 'Versions of organisation % overlap from %', new.organisation, new.valid_from
      using errcode = 'SK010';
  end if;
  return null;
end
$$;
-- Deferred: closing one version and opening the next may come in any order within an act.
create constraint trigger no_overlap after insert or update on organisation_version
  deferrable initially deferred for each row execute function refuse_overlapping_versions();

create table organisation_successor (
  municipality text not null,
  predecessor uuid not null,
  successor uuid not null,
  date date not null,
  event text not null check (event in ('merger', 'split', 'move', 'rename')),
  primary key (municipality, predecessor, successor, date),
  foreign key (municipality, predecessor) references organisation on delete cascade,
  foreign key (municipality, successor) references organisation on delete cascade,
  check (predecessor <> successor)
);
comment on table organisation_successor is 'From the date the successor carries on what the predecessor did; series follow it';
create index organisation_successor_successor on organisation_successor (municipality, successor);
select guard_table('organisation_successor');

alter table role_assignment
  add foreign key (municipality, organisation) references organisation;
