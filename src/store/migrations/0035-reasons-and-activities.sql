-- What a round lets its documents print besides what they always print; and what is known of an activity besides its
-- days: how far it has come, why it was postponed, how it was changed over time, and what was taken away.

-- Words of domain/rounds/print-choice.ts.
alter table round add column prints jsonb not null default '[]';

alter table edition_activity add column progress text
  check (progress in ('notStarted', 'started', 'done', 'stopped'));
-- Why it was postponed; null while it never was, or nobody has said.
alter table edition_activity add column postponed_reason text;

-- Every change of an activity in a draft, in order. Never changed; it stays when the activity is taken away.
create table activity_change (
  municipality text not null,
  edition      uuid not null,
  activity     text not null,
  sequence     bigint generated always as identity,
  -- What was changed: title, start, end, deviation, participation, progress, reason, or removed or restored.
  before       jsonb not null,
  after        jsonb not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, edition, activity, sequence),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, person) references person
);
select guard_table('activity_change');

-- An own activity that was taken away from a draft, with its texts, so that it can be brought back as it was.
create table removed_activity (
  municipality text not null,
  edition      uuid not null,
  id           text not null,
  lasting      uuid not null,
  content      jsonb not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, lasting) references activity (municipality, id),
  foreign key (municipality, person) references person
);
select guard_table('removed_activity');
