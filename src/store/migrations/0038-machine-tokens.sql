-- Systems that push figures: the token of each, tied to one organisation and to that one right, and whose load is whose.

create table machine_token (
  municipality text not null references municipality,
  id           uuid not null,
  name         text collate swedish not null check (name <> ''),
  -- SHA-256 of the token: whoever reads the table cannot push with it.
  token_hash   text not null,
  organisation uuid not null,
  -- Who made it; its loads stand in that person's name beside the token's.
  person       uuid not null,
  at           timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   uuid,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, person) references person,
  foreign key (municipality, revoked_by) references person,
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index machine_token_hash on machine_token (municipality, token_hash);
select guard_table('machine_token');

-- One row a token: when it was last used, and how often within the hour.
create table machine_token_use (
  municipality text not null,
  token        uuid not null,
  last_used_at timestamptz not null,
  hour         timestamptz not null,
  uses         integer not null check (uses >= 1),
  primary key (municipality, token),
  foreign key (municipality, token) references machine_token on delete cascade
);
-- Moves with every request; what a request does is audited as a load.
select guard_table('machine_token_use', audited => false);

alter table economy_load add column token uuid;
alter table economy_load add foreign key (municipality, token) references machine_token;
