-- Tables of an edition that are computed from the economy's figures: how each is printed, and what is behind every cell.
-- The printed words stand in edition_table like those of any other table; while the edition is a draft they are computed
-- anew when the figures change, from then on they stay as they were (docs/domain/economy.md, EK-73).

create table edition_economy_table (
  municipality text not null,
  edition      uuid not null,
  id           text not null,
  -- Checked against the schema of the rules (EconomyTableSpec).
  spec         jsonb not null,
  -- A list of cells a row: the exact amount and where it comes from (CellSource).
  cells        jsonb not null,
  -- Which loads and which months the outcome was of when it was computed.
  basis        jsonb not null,
  person       uuid not null,
  computed_at  timestamptz not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition, id) references edition_table (municipality, edition, id) on delete cascade,
  foreign key (municipality, person) references person
);
comment on table edition_economy_table is 'What is behind the computed tables of an edition';
select guard_table('edition_economy_table');
