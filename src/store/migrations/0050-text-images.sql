-- Images in the texts that people write: each kept once, by the hash of its bytes, and which drafts it was put into. It
-- stays when it is taken out of a text, because earlier versions of the text have it.

create table text_image (
  municipality text not null,
  -- SHA-256 of the content.
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  type         text not null check (type in ('image/png', 'image/jpeg')),
  width        integer not null check (width > 0),
  height       integer not null check (height > 0),
  -- Without places, times and names that a camera writes into it.
  content      bytea not null,
  primary key (municipality, hash)
);
select guard_table('text_image');
-- What a sealed edition shows never becomes another picture.
revoke update on text_image from styrkedja_app;

create table edition_image (
  municipality text not null,
  edition      uuid not null,
  hash         text not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, edition, hash),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, hash) references text_image (municipality, hash),
  foreign key (municipality, person) references person (municipality, id)
);
select guard_table('edition_image');
create index edition_image_hash on edition_image (municipality, hash);
