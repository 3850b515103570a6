-- Comments on a draft: threads on a text (with the words they are about), a goal, an indicator, an activity or a value.
-- They stay with the edition when it is decided and stand in no document that leaves the house.

create table comment_thread (
  municipality text not null,
  id           uuid not null,
  edition      uuid not null,
  kind         text not null check (kind in ('text', 'goal', 'indicator', 'activity', 'value')),
  -- Document id of what it is about; the thing may go and the thread stays.
  thing        text not null,
  -- For a value: which cell of the indicator.
  cell         text,
  -- What the thing was called when the thread began.
  about        text not null,
  -- The words that were marked, and their place in the shared document: two relative positions (Yjs), which follow the
  -- words whatever is written around them.
  quote        text,
  quote_start  bytea,
  quote_end    bytea,
  begun_at     timestamptz not null,
  resolved_at  timestamptz,
  resolved_by  uuid,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, edition) references edition (municipality, id) on delete cascade,
  foreign key (municipality, resolved_by) references person (municipality, id),
  check ((kind = 'value') = (cell is not null)),
  check ((quote is null) = (quote_start is null) and (quote is null) = (quote_end is null)),
  check ((resolved_at is null) = (resolved_by is null))
);
select guard_table('comment_thread');
create index comment_thread_edition on comment_thread (municipality, edition, begun_at);

-- What was said, in order; never changed.
create table comment (
  municipality text not null,
  thread       uuid not null,
  number       integer not null,
  person       uuid not null,
  at           timestamptz not null,
  body         text not null check (body <> ''),
  primary key (municipality, thread, number),
  foreign key (municipality, thread) references comment_thread (municipality, id) on delete cascade,
  foreign key (municipality, person) references person (municipality, id)
);
select guard_table('comment');

-- Who was asked by name. It waits for the person until they have answered, said that it is done, or the thread is resolved.
create table comment_mention (
  municipality text not null,
  thread       uuid not null,
  number       integer not null,
  person       uuid not null,
  done_at      timestamptz,
  primary key (municipality, thread, number, person),
  foreign key (municipality, thread, number) references comment (municipality, thread, number) on delete cascade,
  foreign key (municipality, person) references person (municipality, id)
);
select guard_table('comment_mention');
create index comment_mention_waiting on comment_mention (municipality, person) where done_at is null;
