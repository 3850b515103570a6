-- A chapter that somebody added to a draft by hand: whoever did may take it away, and it can be brought back as it was.

-- Null for what came with the draft, and for what was added before this was kept.
alter table edition_text add column added_by uuid;
alter table edition_text add foreign key (municipality, added_by) references person (municipality, id);

-- The text with its versions and its shared document (Yjs): with a new one in its place, words that a window has not sent
-- yet would come in twice.
create table removed_chapter (
  municipality text not null,
  edition      uuid not null,
  id           text not null,
  content      jsonb not null,
  person       uuid not null,
  at           timestamptz not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, person) references person (municipality, id)
);
select guard_table('removed_chapter');
