-- Files of figures as they are read: how they are laid out, where their account strings belong, and their rows.

create table figure_layout (
  municipality text not null references municipality,
  id           uuid not null,
  name         text collate swedish not null check (name <> ''),
  -- Checked against the schema of the rules (FigureLayout) on the way in and out.
  layout       jsonb not null,
  version      integer not null default 1,
  primary key (municipality, id)
);
create unique index figure_layout_name on figure_layout (municipality, lower(name));
select guard_table('figure_layout');

-- Each change is a new version of the whole; the newest counts, and a load says which one it was mapped with.
create table account_mapping (
  municipality text not null references municipality,
  year         integer not null check (year between 1900 and 2200),
  number       integer not null check (number >= 1),
  mapping      jsonb not null,
  reason       text not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, year, number),
  foreign key (municipality, person) references person
);
select guard_table('account_mapping');

alter table economy_load
  add column format text check (format in ('sie', 'csv', 'xlsx', 'push')),
  add column origin text,
  -- The description it was read by, as it was then; null for SIE.
  add column layout jsonb,
  add column mapping integer,
  -- Why it was loaded in spite of faults.
  add column accepted text,
  -- The load that counts instead of this one; where that is undone, this one counts again.
  add column replaced_by uuid;
alter table economy_load add foreign key (municipality, replaced_by) references economy_load (municipality, id);
create index economy_load_replaced on economy_load (municipality, replaced_by) where replaced_by is not null;

-- The account strings of a load, and where they belong by the mapping; null where no rule says.
create table ledger_string (
  municipality   text not null,
  load           uuid not null,
  number         integer not null,
  account        text not null,
  responsibility text not null,
  operation      text not null,
  activity       text not null,
  project        text not null,
  counterpart    text not null,
  organisation   uuid,
  area           uuid,
  kind           uuid,
  left_out       boolean not null default false,
  primary key (municipality, load, number),
  foreign key (municipality, load) references economy_load (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, area) references economy_area (municipality, id),
  foreign key (municipality, kind) references account_kind (municipality, id)
);
-- Part of its load, whose coming and going are acts.
select guard_table('ledger_string', audited => false);

create table ledger_row (
  municipality text not null,
  load         uuid not null,
  number       integer not null,
  string       integer not null,
  day          date not null,
  amount       numeric(18, 2) not null,
  text         text not null,
  voucher      text not null,
  -- Line or row of the file.
  line         integer not null,
  primary key (municipality, load, number),
  foreign key (municipality, load) references economy_load (municipality, id) on delete cascade
);
-- Part of its load, whose coming and going are acts. A foreign key to the string would cost a look-up for each of a
-- million rows that are written together with their strings.
select guard_table('ledger_row', audited => false);
-- From a figure to its rows.
create index ledger_row_string on ledger_row (municipality, load, string, day);
