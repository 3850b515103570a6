-- Files of figures are large, and a value of a hundred megabytes is held several times over by client and database on its
-- way in and out. They are stored in pieces, each sent and fetched by itself; what was stored before stays whole.

alter table stored_file alter column content drop not null;

create table stored_file_piece (
  municipality text not null,
  file         uuid not null,
  -- From 0, in the order of the file.
  number       integer not null check (number >= 0),
  content      bytea not null,
  primary key (municipality, file, number),
  foreign key (municipality, file) references stored_file (municipality, id) on delete cascade
);
-- Part of its file, whose coming and going are acts.
select guard_table('stored_file_piece', audited => false);
alter table stored_file_piece alter column content set storage external;
