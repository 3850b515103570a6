-- What a round asks for: chapters of the template, instructions and questions at the places they are about; what was
-- changed in it and why; and what its people asked each other.

-- Working days that each kind of organisation is given less than whoever collects from it (domain/rounds).
alter table round add column lead_days jsonb not null default '{}';

-- A chapter before or after the goals. Asked for by one organisation of everybody below it.
create table round_chapter (
  municipality   text not null,
  id             uuid not null,
  round          uuid not null,
  organisation   uuid not null,
  place          text not null check (place in ('front', 'back')),
  position       integer not null,
  heading        text not null check (heading <> ''),
  required       boolean not null,
  max_characters integer check (max_characters > 0),
  -- Kinds of organisation that write it; null: all below.
  kinds          jsonb,
  -- The tables it must have: title and column headings.
  tables         jsonb not null default '[]',
  primary key (municipality, id),
  foreign key (municipality, round) references round (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation
);
select guard_table('round_chapter');
create index round_chapter_round on round_chapter (municipality, round);

-- An instruction or a question, from one organisation to everybody below it, about the whole document (no chapter, no
-- level), a chapter, every goal of a level, or one section of every goal of a level.
create table round_instruction (
  municipality   text not null,
  id             uuid not null,
  round          uuid not null,
  organisation   uuid not null,
  chapter        uuid,
  level          text,
  section        text,
  kind           text not null check (kind in ('instruction', 'question')),
  body           text not null check (body <> ''),
  max_characters integer check (max_characters > 0),
  kinds          jsonb,
  person         uuid not null,
  at             timestamptz not null,
  version        integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, round) references round (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, chapter) references round_chapter (municipality, id) on delete cascade,
  foreign key (municipality, person) references person,
  check (chapter is null or (level is null and section is null)),
  check (section is null or level is not null)
);
select guard_table('round_instruction');
create index round_instruction_round on round_instruction (municipality, round, organisation);

-- A deadline that was moved, somebody who was excused or taken in, with the reason. Never changed.
create table round_change (
  municipality text not null,
  id           uuid not null,
  sequence     bigint generated always as identity,
  round        uuid not null,
  organisation uuid not null,
  what         text not null check (what in ('deadline', 'excused', 'included')),
  before       text,
  after        text,
  reason       text not null check (reason <> ''),
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, round) references round (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person
);
select guard_table('round_change');
create index round_change_round on round_change (municipality, round, sequence);
create index round_change_at on round_change (municipality, at);

-- A question or reminder to somebody who takes part, and the answer.
create table round_message (
  municipality text not null,
  id           uuid not null,
  round        uuid not null,
  -- To whom; what it is about is that organisation's part.
  organisation uuid not null,
  kind         text not null check (kind in ('question', 'reminder')),
  body         text not null check (body <> ''),
  person       uuid not null,
  at           timestamptz not null,
  answer       text check (answer <> ''),
  answered_by  uuid,
  answered_at  timestamptz,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, round) references round (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person,
  foreign key (municipality, answered_by) references person (municipality, id),
  check ((answer is null) = (answered_at is null) and (answered_by is null) = (answered_at is null))
);
select guard_table('round_message');
create index round_message_organisation on round_message (municipality, organisation, at);
create index round_message_round on round_message (municipality, round);

-- A year's model that was taken over from another year says from which, when and by whom.
alter table steering_model add column copied_from integer;
alter table steering_model add column copied_at timestamptz;
alter table steering_model add column copied_by uuid;
alter table steering_model add foreign key (municipality, copied_by) references person (municipality, id);
