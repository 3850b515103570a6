-- Plans of measures: a forecast that is worse than its budget by more than the municipality's limit opens one. Every time
-- it is written or followed up is a version of its own; what was promised stays beside what came of it.

create table measure_plan (
  municipality text not null references municipality,
  id           uuid not null,
  organisation uuid not null,
  year         integer not null check (year between 1900 and 2200),
  -- The forecast that opened it, and its deviation then.
  forecast     uuid not null,
  deviation    numeric(18, 2) not null,
  deadline     date not null,
  -- Why it was closed; null while it is open.
  closed       text,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, forecast) references forecast (municipality, id)
);
select guard_table('measure_plan');
-- One open plan an organisation and year: a worse forecast is answered within it.
create unique index measure_plan_open on measure_plan (municipality, organisation, year) where closed is null;
create index measure_plan_year on measure_plan (municipality, year, organisation);

create table measure_plan_version (
  municipality text not null,
  plan         uuid not null,
  number       integer not null check (number >= 1),
  -- The month whose forecast it was written or followed up with.
  month        integer not null check (month between 1 and 12),
  -- Checked against the schema of the rules (Measure).
  measures     jsonb not null,
  comment      text not null default '',
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, plan, number),
  foreign key (municipality, plan) references measure_plan (municipality, id) on delete cascade,
  foreign key (municipality, person) references person
);
select guard_table('measure_plan_version');
