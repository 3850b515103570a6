-- Writing: a draft's rows are changed one by one, so each counts its own versions; where a thing of a draft came from;
-- what was entered for an indicator, with its numbers behind the share, source and day; who takes part in an activity.

alter table edition_goal add column version integer not null default 1;
alter table edition_indicator add column version integer not null default 1;
alter table edition_activity add column version integer not null default 1;
alter table edition_text add column version integer not null default 1;

-- Leads, takes part, is not called, or has nothing to do with it; null until somebody has said.
alter table edition_activity add column participation text
  check (participation in ('leads', 'takesPart', 'notCalled', 'notApplicable'));
-- The end day before the activity was postponed; null while it never was.
alter table edition_activity add column planned_end text;

-- The version of the draft that findings, quotations and search were last derived from; null for what is kept whole.
alter table edition add column derived_version integer;

-- What a draft took over from another edition when it was begun. Never changed; what has been written since is told by
-- comparing. The source may be removed, and then nothing is known of it any longer.
create table carried (
  municipality   text not null,
  edition        uuid not null,
  thing          text not null check (thing in ('goal', 'indicator', 'activity', 'text', 'table')),
  thing_id       text not null,
  source         uuid not null,
  source_thing   text not null,
  primary key (municipality, edition, thing, thing_id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, source) references edition (municipality, id) on delete cascade
);
select guard_table('carried');
create index carried_source on carried (municipality, source);

-- Every value that was entered, in order; the last of a cell stands in edition_indicator. Never changed.
create table edition_value (
  municipality text not null,
  edition      uuid not null,
  indicator    text not null,
  cell         text not null check (cell in ('outcome', 'men', 'women', 'forecast', 'target')),
  sequence     bigint generated always as identity,
  -- As it is printed; null where the cell was emptied.
  printed      text,
  numerator    numeric,
  denominator  numeric,
  -- Why there is no number.
  reason       text check (reason in ('notMeasured', 'notPublished', 'tooFewAnswers', 'notApplicable', 'noData')),
  source       text,
  measured_on  date,
  -- What stood there before.
  replaced     text,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, edition, indicator, cell, sequence),
  foreign key (municipality, edition, indicator) references edition_indicator (municipality, edition, id) on delete cascade,
  foreign key (municipality, person) references person
);
select guard_table('edition_value');
