-- What a municipality has set of the review's rules: whether a rule is asked, and the numbers it uses. A row is never
-- changed: the newest version of a rule holds, those before it are its history.

create table rule_setting (
  municipality text not null references municipality,
  rule         text not null,
  version      integer not null check (version >= 1),
  enabled      boolean not null,
  -- Name of the limit → number; what is left out is as the rule itself has it.
  limits       jsonb not null,
  reason       text not null check (reason <> ''),
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, rule, version),
  foreign key (municipality, person) references person
);
select guard_table('rule_setting');
