-- What can be found: one row for every goal, indicator, activity and text of an edition, and one for the edition itself.
-- Derived from the documents with their corrections laid over; made anew whenever an edition is kept or corrected.

create table search_row (
  municipality text not null references municipality,
  edition      uuid not null,
  -- "goal/g12": the thing and its id within the edition.
  id           text not null,
  thing        text not null check (thing in ('goal', 'indicator', 'activity', 'text', 'edition')),
  -- What the page opens: the thing's id in the document, an indicator's definition, or the edition.
  target       text not null,
  title        text not null,
  body         text not null,
  -- Base forms of the words and of the parts of their compounds (domain/search); not from PostgreSQL's own dictionaries,
  -- so that the embedded database and every server find the same.
  words        tsvector not null,
  primary key (municipality, edition, id),
  foreign key (municipality, edition) references edition on delete cascade
);
-- Derived from the document, so no act of a person of its own.
select guard_table('search_row', audited => false);
create index search_row_words on search_row using gin (words);
