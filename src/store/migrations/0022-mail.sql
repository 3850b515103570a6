-- Mail: how often each person wants a digest, and every digest as a job that is kept until it is sent. And substitutes:
-- somebody who holds a person's roles for a time.

create table mail_setting (
  municipality text not null,
  person       uuid not null,
  frequency    text not null check (frequency in ('daily', 'weekly', 'off')),
  version      integer not null default 1,
  primary key (municipality, person),
  foreign key (municipality, person) references person on delete cascade
);
select guard_table('mail_setting');

-- One digest a person and day at most. waiting: to be sent. sending: handed to the mail server just now. sent: taken by it.
-- failed: refused by it. unsure: the answer never came; never sent again, its content comes with the next one.
-- quiet: there was nothing to tell that day.
create table mail_job (
  municipality text not null,
  id           uuid not null,
  person       uuid not null,
  day          date not null,
  recipient    text not null,
  subject      text not null,
  body         text not null,
  -- Ids of the tasks it tells of: what a later digest need not call new.
  tasks        jsonb not null,
  state        text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure', 'quiet')),
  attempts     integer not null default 0,
  next_attempt timestamptz not null,
  claimed_at   timestamptz,
  sent_at      timestamptz,
  fault        text,
  primary key (municipality, id),
  unique (municipality, person, day),
  foreign key (municipality, person) references person on delete cascade
);
-- Made from what is audited already; the job itself is the record of what was sent.
select guard_table('mail_job', audited => false);
create index mail_job_waiting on mail_job (municipality, next_attempt) where state in ('waiting', 'sending');

create table substitution (
  municipality text not null,
  id           uuid not null,
  -- Who is away, and who acts instead.
  person       uuid not null,
  substitute   uuid not null,
  valid_from   date not null,
  valid_to     date not null check (valid_to > valid_from),
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, person) references person on delete cascade,
  foreign key (municipality, substitute) references person (municipality, id) on delete cascade,
  check (person <> substitute)
);
select guard_table('substitution');
create index substitution_person on substitution (municipality, person);
create index substitution_substitute on substitution (municipality, substitute);

-- A role that is held for somebody who is away says for whom; it has its own dates and stays in the history.
alter table role_assignment add column substitution uuid;
alter table role_assignment add foreign key (municipality, substitution) references substitution (municipality, id);
