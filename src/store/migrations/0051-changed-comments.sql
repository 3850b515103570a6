-- Whoever said something in a comment may say it in other words or take it back; how it read before is kept.
alter table comment add column changed_at timestamptz;
alter table comment add column removed_at timestamptz;

create table comment_before (
  municipality text not null,
  thread       uuid not null,
  number       integer not null,
  sequence     bigint generated always as identity,
  body         text not null,
  -- Until when it read so.
  until        timestamptz not null,
  primary key (municipality, thread, number, sequence),
  foreign key (municipality, thread, number) references comment (municipality, thread, number) on delete cascade
);
select guard_table('comment_before');
