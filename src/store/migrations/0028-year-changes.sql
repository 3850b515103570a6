-- Changes during the year to an indicator, a target, an activity or a responsible board: proposal, opinion of the central
-- office, decision, and when it was carried out (docs/domain/changes.md).

create table year_change (
  municipality   text not null references municipality,
  id             uuid not null,
  organisation   uuid not null,
  year           integer not null check (year between 1900 and 2200),
  subject        text not null check (subject in ('target', 'councilTarget', 'activityEnd', 'indicator', 'responsible')),
  -- The definition or the lasting activity, as the subject says.
  thing          uuid,
  name           text not null check (name <> ''),
  before         text,
  after          text,
  reason         text not null check (reason <> ''),
  from_day       date not null,
  proposed_by    uuid not null,
  proposed_at    timestamptz not null,
  opinion        text check (opinion in ('supports', 'opposes')),
  opinion_reason text,
  opinion_by     uuid,
  opinion_at     timestamptz,
  decision       text check (decision in ('approved', 'refused')),
  decided_on     date,
  reference      text,
  decided_by     uuid,
  decided_at     timestamptz,
  applied_at     timestamptz,
  version        integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organisation) references organisation,
  foreign key (municipality, proposed_by) references person,
  foreign key (municipality, opinion_by) references person,
  foreign key (municipality, decided_by) references person,
  check ((opinion is null) = (opinion_at is null)),
  check ((decision is null) = (decided_on is null or reference is null or decided_at is null)),
  check (applied_at is null or decision = 'approved')
);
select guard_table('year_change');
create index year_change_place on year_change (municipality, organisation, year);
create index year_change_due on year_change (municipality, from_day) where decision = 'approved' and applied_at is null;

-- A decided change is a fact; that it has been carried out is all that is added.
create function refuse_decided_change() returns trigger
  language plpgsql
  as $$
begin
  if old.decision is not null and (tg_op = 'DELETE'
    or to_jsonb(new) - array['applied_at', 'version'] <> to_jsonb(old) - array['applied_at', 'version']) then
    raise exception 'Change % is decided and never changes', old.id using errcode = 'SK010', table = tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger refuse_decided before update or delete on year_change
  for each row execute function refuse_decided_change();
