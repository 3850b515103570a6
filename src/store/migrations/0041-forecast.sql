-- Forecasts as they were lodged, every one of them: by organisation, month and number, with what they were held against.

create table forecast (
  municipality text not null references municipality,
  id           uuid not null,
  organisation uuid not null,
  year         integer not null check (year between 1900 and 2200),
  month        integer not null check (month between 1 and 12),
  -- A new forecast of the same month is the next number; the highest counts.
  number       integer not null check (number >= 1),
  comment      text not null default '',
  -- Expected to be carried out to the next year; plus is a surplus.
  transfer     numeric(18, 2) not null default 0,
  -- Cause, action and effect by area, and risks and possibilities; checked against the schemas of the rules.
  notes        jsonb not null default '[]',
  risks        jsonb not null default '[]',
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, id),
  unique (municipality, organisation, year, month, number),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person
);
select guard_table('forecast');
create index forecast_year on forecast (municipality, year, organisation, month);

create table forecast_line (
  municipality text not null,
  forecast     uuid not null,
  area         uuid not null,
  kind         uuid not null,
  -- Kronor of the whole year; cost positive.
  amount       numeric(18, 2) not null,
  -- The budget that day, with what was asked for and not answered: the deviation is worked out from these two.
  budget       numeric(18, 2) not null,
  method       text check (method in ('linear', 'lastYear', 'running', 'budgetLeft', 'volume')),
  primary key (municipality, forecast, area, kind),
  foreign key (municipality, forecast) references forecast (municipality, id) on delete cascade,
  foreign key (municipality, area) references economy_area (municipality, id),
  foreign key (municipality, kind) references account_kind (municipality, id)
);
select guard_table('forecast_line');

-- A forecast that somebody asks an organisation for.
create table forecast_request (
  municipality text not null references municipality,
  organisation uuid not null,
  year         integer not null check (year between 1900 and 2200),
  month        integer not null check (month between 1 and 12),
  due          date not null,
  message      text not null default '',
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, organisation, year, month),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person
);
select guard_table('forecast_request');

-- The municipality's own limits and signs; the usual ones hold where there is no row.
create table economy_setting (
  municipality text not null references municipality,
  settings     jsonb not null,
  version      integer not null default 1,
  primary key (municipality)
);
select guard_table('economy_setting');
