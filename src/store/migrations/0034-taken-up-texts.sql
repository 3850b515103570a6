-- Texts of a draft that were taken up from a unit's document: where they come from and how the origin read then, so that
-- a later change of the origin can be shown word by word. The words themselves are the draft's own.
create table text_origin (
  municipality   text not null,
  edition        uuid not null,
  text           text not null,
  source_edition uuid not null,
  source_text    text not null,
  -- How the origin read when it was last taken up or looked at.
  taken          jsonb not null,
  person         uuid not null,
  at             timestamptz not null,
  primary key (municipality, edition, text),
  foreign key (municipality, edition, text) references edition_text (municipality, edition, id) on delete cascade,
  foreign key (municipality, source_edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, person) references person (municipality, id)
);
select guard_table('text_origin');
create index text_origin_source on text_origin (municipality, source_edition);
