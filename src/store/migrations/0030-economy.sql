-- The economy's own order of things, a year at a time: what money is for (areas with varav), what kind it is, where a
-- ledger's account strings belong, and the figures of each month that everything else is computed from. It is no ledger:
-- it takes the ledger's figures (domain.md section 7). Amounts are kronor with two decimals; costs are positive and
-- incomes negative, as the ledger's debit and credit, whatever a table prints (docs/domain/economy.md).

create table economy_area (
  municipality text not null references municipality,
  id           uuid not null,
  year         integer not null check (year between 1900 and 2200),
  -- Short and readable, the same from year to year: "forskola".
  code         text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name         text collate swedish not null check (name <> ''),
  -- The area that it is a part of ("varav"); null for an area of its own.
  parent       uuid,
  position     integer not null,
  version      integer not null default 1,
  primary key (municipality, id),
  unique (municipality, year, code),
  foreign key (municipality, parent) references economy_area (municipality, id),
  check (parent <> id)
);
comment on table economy_area is 'Verksamhetsområde of a year; a child is a varav of its parent';
select guard_table('economy_area');

create table account_kind (
  municipality text not null references municipality,
  id           uuid not null,
  year         integer not null check (year between 1900 and 2200),
  code         text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name         text collate swedish not null check (name <> ''),
  side         text not null check (side in ('income', 'cost')),
  -- Costs of staff: behind few persons they would tell a salary (OSL), so they are hidden from those without the right.
  is_staff     boolean not null default false,
  position     integer not null,
  version      integer not null default 1,
  primary key (municipality, id),
  unique (municipality, year, code)
);
comment on table account_kind is 'Kontoslag of a year: taxor och avgifter, bidrag, personal, lokaler …';
select guard_table('account_kind');

-- A load of figures from a file or a push: seen, compared with the one before, undone as a whole.
create table economy_load (
  municipality  text not null references municipality,
  id            uuid not null,
  year          integer not null check (year between 1900 and 2200),
  what          text not null check (what in ('transactions', 'outcome', 'budget', 'volume')),
  -- Whose figures they are: decides who may see and undo the load.
  organisation  uuid not null,
  file          uuid,
  file_name     text not null,
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state         text not null check (state in ('reading', 'read', 'loaded', 'refused', 'replaced', 'undone')),
  from_month    integer check (from_month between 1 and 12),
  to_month      integer check (to_month between 1 and 12),
  row_count     bigint not null default 0,
  total         numeric(18, 2),
  -- The total that the sender gave, to hold the file against.
  control_total numeric(18, 2),
  faults        jsonb not null default '[]',
  person        uuid not null,
  at            timestamptz not null,
  -- The load that this one took the place of.
  replaces      uuid,
  version       integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, file) references stored_file (municipality, id),
  foreign key (municipality, person) references person,
  foreign key (municipality, replaces) references economy_load (municipality, id)
);
select guard_table('economy_load');
create index economy_load_newest on economy_load (municipality, year, what, at desc);

-- Outcome of a month as mapped: what reports, forecasts and budgets read. Made anew from the rows of the loads whenever
-- one comes or goes or the mapping changes.
create table month_outcome (
  municipality text not null references municipality,
  load         uuid not null,
  year         integer not null,
  month        integer not null check (month between 1 and 12),
  organisation uuid not null,
  area         uuid not null,
  kind         uuid not null,
  -- Booked apart ("särskild aktivitet"), a project, a counterpart; empty where there is none.
  activity     text not null default '',
  project      text not null default '',
  counterpart  text not null default '',
  amount       numeric(18, 2) not null,
  -- How many rows it is the sum of, so that a figure leads to its rows.
  row_count    integer not null,
  primary key (municipality, load, month, organisation, area, kind, activity, project, counterpart),
  foreign key (municipality, load) references economy_load (municipality, id) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, area) references economy_area (municipality, id),
  foreign key (municipality, kind) references account_kind (municipality, id)
);
-- Derived from loads and mapping, so no act of a person of its own.
select guard_table('month_outcome', audited => false);
create index month_outcome_year on month_outcome (municipality, year, organisation, area, month);
