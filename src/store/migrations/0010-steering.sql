-- How a municipality steers itself: models, files that came in, editions with their goals, indicators, activities,
-- texts and tables. Everything printed is kept verbatim beside what it means. Municipality comes first in every key, so
-- that row-level security reads an index and the schema can be spread by municipality.

create table steering_model (
  municipality text not null references municipality,
  year         integer not null check (year between 1900 and 2200),
  -- Checked against the schema of the rules (SteeringModel) on the way in and out.
  model        jsonb not null,
  version      integer not null default 1,
  primary key (municipality, year)
);
select guard_table('steering_model');

-- The bytes of a file as it came in; never changed. An import names its file; the same file sent twice is stored twice,
-- because throwing one import away must not touch the other.
create table stored_file (
  municipality text not null references municipality,
  id           uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type   text not null,
  size         integer not null check (size >= 0),
  content      bytea not null,
  primary key (municipality, id),
  check (octet_length(content) = size)
);
select guard_table('stored_file');
-- Files are already compressed; trying again costs time and gives nothing.
alter table stored_file alter column content set storage external;

create table import (
  municipality text not null references municipality,
  id           uuid not null,
  -- The place of the role by which the person imports: decides who else sees it before it is kept.
  organisation uuid not null,
  person       uuid not null,
  file         uuid,
  file_name    text not null,
  sha256       text not null,
  size         integer not null,
  state        text not null check (state in ('waiting', 'reading', 'read', 'refused', 'kept', 'undone', 'thrownAway')),
  created_at   timestamptz not null,
  -- The file as read, line by line, and what was understood; null until read.
  lines        jsonb,
  result       jsonb,
  faults       jsonb not null default '[]',
  -- Indicator id in the document → definition id chosen by a person; null in the value makes a new one.
  choices      jsonb not null default '{}',
  edition      uuid,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person,
  foreign key (municipality, file) references stored_file (municipality, id)
);
select guard_table('import');
create index import_newest on import (municipality, created_at desc, id desc);
create index import_unfinished on import (municipality, state) where state in ('waiting', 'reading');

create table edition (
  municipality  text not null references municipality,
  id            uuid not null,
  organisation  uuid not null,
  year          integer not null check (year between 1900 and 2200),
  kind          text not null check (kind in ('VP', 'T1', 'T2', 'VB')),
  -- 1 for the first; a kept new version of the same edition counts on.
  number        integer not null check (number >= 1),
  state         text not null check (state in ('draft', 'decided', 'sealed', 'superseded')),
  origin        text not null check (origin in ('imported', 'example', 'written')),
  import        uuid,
  title         text not null,
  decided_on    date,
  kept_at       timestamptz not null,
  kept_by       uuid not null,
  -- The head of the document as printed (kind, year, organisation, level, official statement).
  head          jsonb not null,
  -- The set of rules the stored findings come from; null where they were never looked for.
  rules         text,
  version       integer not null default 1,
  primary key (municipality, id),
  unique (municipality, organisation, year, kind, number),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, import) references import (municipality, id),
  foreign key (municipality, kept_by) references person
);
select guard_table('edition');
create index edition_newest on edition (municipality, year desc, kept_at desc, id desc);
alter table import add foreign key (municipality, edition) references edition (municipality, id) on delete set null (edition);

-- A goal that lasts through the editions of its year: the same goal in a board's and its units' documents is one.
create table goal (
  municipality  text not null references municipality,
  id            uuid not null,
  year          integer not null,
  level         text not null check (level in ('focusArea', 'areaGoal', 'boardGoal', 'departmentGoal', 'unitGoal', 'commitment')),
  organisation  uuid not null,
  -- The title without case, blanks and marks.
  key           text not null,
  title         text not null,
  primary key (municipality, id),
  unique (municipality, year, level, key, organisation),
  foreign key (municipality, organisation) references organisation
);
select guard_table('goal');

create table edition_goal (
  municipality   text not null,
  edition        uuid not null,
  id             text not null,
  goal           uuid not null,
  position       integer not null,
  line           integer,
  page           integer,
  parent         text,
  level          text not null,
  number         text,
  title          text not null,
  status         text check (status in ('full', 'partial', 'none')),
  status_printed text,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, goal) references goal (municipality, id)
);
select guard_table('edition_goal');
create index edition_goal_lasting on edition_goal (municipality, goal);

create table indicator_definition (
  municipality     text not null references municipality,
  id               uuid not null,
  name             text not null,
  definition       text,
  unit             text,
  direction        text not null check (direction in ('higher', 'lower', 'range', 'exact', 'unknown')),
  direction_reason text,
  periodicity      text,
  over_units       text check (over_units in ('sum', 'weighted', 'none')),
  over_time        text check (over_time in ('sum', 'last', 'mean', 'rolling12')),
  -- The organisation whose document brought it: decides who may change the definition.
  organisation     uuid not null,
  version          integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation
);
select guard_table('indicator_definition');

-- Every name a definition is met under; two names with one key are the same indicator.
create table indicator_name (
  municipality text not null,
  key          text not null,
  definition   uuid not null,
  name         text not null,
  primary key (municipality, key),
  foreign key (municipality, definition) references indicator_definition (municipality, id) on delete cascade
);
select guard_table('indicator_name');
create index indicator_name_definition on indicator_name (municipality, definition);

create table edition_indicator (
  municipality   text not null,
  edition        uuid not null,
  id             text not null,
  definition     uuid not null,
  position       integer not null,
  line           integer,
  page           integer,
  goal           text,
  owner          text check (owner in ('council', 'board', 'department', 'unit')),
  name           text not null,
  -- As printed, cell breaks joined; null where empty.
  outcome        text,
  men            text,
  women          text,
  previous       text,
  forecast       text,
  target         text,
  council_target text,
  period         text,
  period_start   date,
  period_end     date,
  confidence     double precision not null,
  doubts         jsonb not null,
  -- The organisation whose value this row only quotes.
  quoted_from    uuid,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, definition) references indicator_definition (municipality, id),
  foreign key (municipality, quoted_from) references organisation
);
select guard_table('edition_indicator');
create index edition_indicator_definition on edition_indicator (municipality, definition);

-- What the cells of an indicator mean, with corrections laid over: an exact number with its unit, or the reason why
-- there is none. Made anew from the cells whenever they are corrected.
create table edition_measure (
  municipality text not null,
  edition      uuid not null,
  indicator    text not null,
  cell         text not null check (cell in ('outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget')),
  value        numeric,
  unit         text,
  reason       text,
  -- For targets: at least, at most, more, less, to be set …
  target_kind  text,
  primary key (municipality, edition, indicator, cell),
  foreign key (municipality, edition, indicator) references edition_indicator (municipality, edition, id) on delete cascade,
  check (value is null or reason is null)
);
-- Derived from the cells, so no act of a person of its own.
select guard_table('edition_measure', audited => false);

-- An activity that lasts through the editions of its year.
create table activity (
  municipality text not null references municipality,
  id           uuid not null,
  year         integer not null,
  organisation uuid not null,
  key          text not null,
  title        text not null,
  primary key (municipality, id),
  unique (municipality, year, key, organisation),
  foreign key (municipality, organisation) references organisation
);
select guard_table('activity');

create table edition_activity (
  municipality  text not null,
  edition       uuid not null,
  id            text not null,
  activity      uuid not null,
  position      integer not null,
  line          integer,
  page          integer,
  goal          text,
  owner         text check (owner in ('council', 'board', 'department', 'unit')),
  owner_heading text,
  title         text not null,
  -- ISO days; an impossible day is kept as printed, so these are texts.
  start_day     text,
  end_day       text,
  deviation     boolean not null,
  doubts        jsonb not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, activity) references activity (municipality, id)
);
select guard_table('edition_activity');
create index edition_activity_lasting on edition_activity (municipality, activity);

create table edition_text (
  municipality  text not null,
  edition       uuid not null,
  id            text not null,
  position      integer not null,
  line          integer,
  page          integer,
  goal          text,
  indicator     text,
  activity      text,
  heading       text,
  heading_level integer,
  is_section    boolean not null,
  paragraphs    jsonb not null,
  understood    boolean not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade
);
select guard_table('edition_text');

create table edition_table (
  municipality text not null,
  edition      uuid not null,
  id           text not null,
  position     integer not null,
  line         integer,
  page         integer,
  goal         text,
  title        text,
  unit         text,
  columns      jsonb not null,
  rows         jsonb not null,
  doubts       jsonb not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade
);
select guard_table('edition_table');

-- A correction lies over what was printed. It stands over an import until that is kept, then over the edition.
create table correction (
  municipality text not null references municipality,
  id           uuid not null,
  import       uuid,
  edition      uuid,
  -- Counts on over the whole table: corrections are laid in this order.
  sequence     bigint generated always as identity,
  thing        text not null check (thing in ('goal', 'indicator', 'activity', 'text', 'table', 'document')),
  thing_id     text,
  field        text not null,
  before       text,
  after        text,
  person       uuid not null,
  at           timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (municipality, id),
  foreign key (municipality, import) references import (municipality, id) on delete cascade,
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, person) references person,
  check ((import is null) <> (edition is null))
);
select guard_table('correction');
create index correction_import on correction (municipality, import) where import is not null;
create index correction_edition on correction (municipality, edition) where edition is not null;

-- What does not add up in an edition, looked for when it is kept and whenever it is corrected.
create table finding (
  municipality text not null,
  edition      uuid not null,
  number       integer not null,
  rule         text not null,
  severity     text not null check (severity in ('error', 'warning', 'note')),
  message      text not null,
  remedy       text not null,
  thing        text not null,
  thing_id     text,
  line         integer,
  page         integer,
  evidence     jsonb not null,
  confidence   double precision not null,
  primary key (municipality, edition, number),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade
);
-- Derived from the document, so no act of a person of its own.
select guard_table('finding', audited => false);
create index finding_rule on finding (municipality, rule);
