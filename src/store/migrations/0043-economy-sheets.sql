-- Tables of a year that people keep and no ledger sends: result units with their caps, investments by object, grants for
-- premises, the balance sheet (domain.md section 7). Every saved version is a row of its own and never changes; the
-- newest counts, so that each figure leads to who entered it, when and why.

create table economy_sheet (
  municipality text not null references municipality,
  organisation uuid not null,
  year         integer not null check (year between 1900 and 2200),
  kind         text not null check (kind in ('resultUnits', 'investments', 'rentGrants', 'balance')),
  number       integer not null check (number >= 1),
  -- Checked against the schema of the rules (Sheet) on the way in and out; amounts are kronor as decimal text.
  sheet        jsonb not null,
  reason       text not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, organisation, year, kind, number),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person
);
comment on table economy_sheet is 'Versions of a year''s economic tables that are entered by hand';
select guard_table('economy_sheet');
