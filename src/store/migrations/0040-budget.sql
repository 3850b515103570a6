-- The budget as a journal of decisions: what was decided, asked for and carried over, by organisation, area, kind and
-- month. Nothing is overwritten; the budget of a day is the sum of the acts that count (docs/domain/economy.md, EK-20 on).

create table budget_act (
  municipality text not null references municipality,
  id           uuid not null,
  year         integer not null check (year between 1900 and 2200),
  -- Whose act it is: decides who may see it, ask for it and decide on it. Its lines lie there or below.
  organisation uuid not null,
  kind         text not null check (kind in ('decided', 'adjustment', 'turnover', 'carried')),
  title        text collate swedish not null check (title <> ''),
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation
);
comment on column budget_act.kind is
  'decided: the decided budget or a change of it; adjustment: budgetjustering; turnover: omslutningsförändring; carried: result of earlier years';
select guard_table('budget_act');
create index budget_act_year on budget_act (municipality, year, organisation);

-- What was done with an act, in order; its state is folded from these.
create table budget_step (
  municipality text not null,
  act          uuid not null,
  number       integer not null check (number >= 1),
  step         text not null
    check (step in ('request', 'support', 'discourage', 'grant', 'refuse', 'withdraw', 'annul', 'reopen')),
  reason       text not null,
  -- The decision's own number (diarienummer, paragraph); empty where there is none.
  reference    text not null default '',
  -- The day of the decision, as it stands in the minutes.
  day          date not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, act, number),
  foreign key (municipality, act) references budget_act (municipality, id) on delete cascade,
  foreign key (municipality, person) references person
);
select guard_table('budget_step');

-- Kronor a month, January first; cost positive, income negative. A grant in part brings lines of its own: those of the
-- last step that has any count.
create table budget_line (
  municipality text not null,
  act          uuid not null,
  step         integer not null,
  organisation uuid not null,
  area         uuid not null,
  kind         uuid not null,
  -- How the year's amount was spread: evenly, as last year's outcome, or by a key of one's own.
  profile      text not null check (profile in ('even', 'lastYear', 'own')),
  months       numeric(18, 2)[] not null check (cardinality(months) = 12),
  primary key (municipality, act, step, organisation, area, kind),
  foreign key (municipality, act, step) references budget_step (municipality, act, number) on delete cascade,
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, area) references economy_area (municipality, id),
  foreign key (municipality, kind) references account_kind (municipality, id)
);
select guard_table('budget_line');
create index budget_line_organisation on budget_line (municipality, organisation);
