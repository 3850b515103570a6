-- The year as it is run: rounds that are opened, who reports in them and by when, what is asked; and the steps an
-- edition takes from draft to sealed. Steps are facts with who and when; an edition's state is folded from them
-- (domain/editions/lifecycle.ts) and kept beside them for queries.

alter table edition drop constraint edition_state_check;
alter table edition add check (state in ('draft', 'sent', 'approved', 'decided', 'sealed', 'superseded'));

create table round (
  municipality text not null references municipality,
  id           uuid not null,
  year         integer not null check (year between 1900 and 2200),
  kind         text not null check (kind in ('VP', 'T1', 'T2', 'VB')),
  -- Whoever opened it, and everybody below takes part: the council's round reaches all; a board may run its own.
  organisation uuid not null,
  title        text not null,
  opened_at    timestamptz not null,
  opened_by    uuid not null,
  closed_at    timestamptz,
  version      integer not null default 1,
  primary key (municipality, id),
  unique (municipality, organisation, year, kind),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, opened_by) references person
);
select guard_table('round');

-- Who reports in a round and by when. A row of a board is written by the central office, rows below by the board.
create table round_part (
  municipality text not null,
  round        uuid not null,
  organisation uuid not null,
  -- The organisation that collects it: the nearest above that takes part; null at the top.
  collector    uuid,
  deadline     date not null,
  -- Why it takes no part any longer, although it once did; null while it does.
  excused      text,
  version      integer not null default 1,
  primary key (municipality, round, organisation),
  foreign key (municipality, round) references round on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, collector) references organisation
);
select guard_table('round_part');
create index round_part_organisation on round_part (municipality, organisation);

alter table edition add column round uuid;
alter table edition add foreign key (municipality, round) references round (municipality, id);
create index edition_round on edition (municipality, round) where round is not null;

-- What was done with an edition or a section of it, in order. Never changed.
create table edition_step (
  municipality text not null,
  id           uuid not null,
  edition      uuid not null,
  sequence     bigint generated always as identity,
  -- A goal's id, 'chapter:<text id>' or null for the edition as a whole.
  section      text,
  step         text not null check (step in (
    'open', 'ready', 'notReady', 'send', 'takeBack', 'return', 'approve', 'reopen', 'decide', 'seal', 'supersede')),
  person       uuid not null,
  at           timestamptz not null,
  -- Required for return, reopen and supersede.
  reason       text,
  -- The edition's version that the step is about, and the SHA-256 of its content then.
  edition_version integer not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Meeting, paragraph, reference and the like of a decision.
  details      jsonb not null default '{}',
  primary key (municipality, id),
  foreign key (municipality, edition) references edition on delete cascade,
  foreign key (municipality, person) references person,
  check (step not in ('return', 'reopen', 'supersede') or reason <> '')
);
select guard_table('edition_step');
create index edition_step_edition on edition_step (municipality, edition, sequence);
