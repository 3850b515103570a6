-- A calendar that follows along by itself fetches the days from a secret address of the person's own; whoever has the
-- address reads the days and nothing else. One a person; a new one takes the place of the old, and it can be taken away.
create table calendar_address (
  municipality text not null,
  person       uuid not null,
  -- SHA-256 of the secret: whoever reads the table cannot fetch with it.
  token_hash   text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  at           timestamptz not null,
  primary key (municipality, person),
  foreign key (municipality, person) references person on delete cascade
);
create unique index calendar_address_hash on calendar_address (municipality, token_hash);
select guard_table('calendar_address');
