-- Questions of auditors to those who answer for a document: what about, by when, the answer, and when the auditor was
-- content. A question is never changed; what follows is written beside it.

create table question (
  municipality text not null,
  id           uuid not null,
  -- Who is asked.
  organisation uuid not null,
  -- What it is about, where it is about an edition or a row of it; the words stay when the edition goes.
  edition      uuid,
  thing_id     text,
  about        text not null,
  question     text not null check (question <> ''),
  due          date not null,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  answer       text,
  answered_by  uuid,
  answered_at  timestamptz,
  closed_at    timestamptz,
  version      integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, edition) references edition (municipality, id) on delete set null (edition),
  foreign key (municipality, asked_by) references person (municipality, id),
  foreign key (municipality, answered_by) references person (municipality, id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
select guard_table('question');
create index question_organisation on question (municipality, organisation, due);
