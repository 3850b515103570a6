-- Volumes: what is counted every month and what costs follow (docs/domain/volumes.md). A month has a value, a reason why
-- there is none ("i.u."), or no row yet.

create table volume (
  municipality text not null references municipality,
  id           uuid not null,
  organisation uuid not null,
  -- Checked against the schema of the rules (VolumeDefinition) on the way in and out.
  definition   jsonb not null,
  name         text collate swedish not null check (name <> ''),
  -- No longer counted; its values stay.
  ended        boolean not null default false,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation
);
comment on table volume is 'Volym: what is counted each month, by groups, for an organisation';
select guard_table('volume');
create index volume_organisation on volume (municipality, organisation);

create table volume_month (
  municipality text not null,
  volume       uuid not null,
  split        text not null,
  year         integer not null check (year between 1990 and 2100),
  month        integer not null check (month between 1 and 12),
  -- Null: i.u., and then the reason may say why.
  value        numeric(18, 3) check (value >= 0),
  reason       text not null default '',
  primary key (municipality, volume, split, year, month),
  foreign key (municipality, volume) references volume (municipality, id),
  check (value is null or reason = '')
);
select guard_table('volume_month');

-- Every change of a month's value: by whom, when, from what to what, and from which file. Never changed itself.
create table volume_change (
  municipality text not null,
  id           uuid not null,
  volume       uuid not null,
  split        text not null,
  year         integer not null,
  month        integer not null,
  -- VolumeEntry; null where nothing was entered.
  before       jsonb,
  after        jsonb,
  source       text,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, volume) references volume (municipality, id),
  foreign key (municipality, person) references person
);
select guard_table('volume_change');
create index volume_change_newest on volume_change (municipality, volume, at desc);
