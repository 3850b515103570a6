-- What a goal costs: the money that is tied to it and its activities, as a list that is saved whole each time. Every
-- version stays; the newest counts (docs/domain/economy.md, EK-90 on).

create table goal_money (
  municipality text not null references municipality,
  goal         uuid not null,
  number       integer not null check (number >= 1),
  -- Checked against the schema of the rules (MoneyTie) on the way in and out; areas and kinds by the year's codes.
  ties         jsonb not null,
  reason       text not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, goal, number),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, person) references person
);
comment on table goal_money is 'Versions of what money is tied to a goal of a year, with shares';
select guard_table('goal_money');
