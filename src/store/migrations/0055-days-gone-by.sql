-- A day gone by is set at the door (styrkedja.day), and what came after it does not exist for the act: rows of a table
-- that only grows carry their moment, and a policy leaves the later ones out. So no query has to remember the day. What
-- changes in place (the state of a load, an answer that was taken back) asks stood() about the moment of its change.

-- Stockholm, because that is the day that a reader in a Swedish municipality means.
create function shown_until() returns timestamptz
  language sql stable
  as $$ select (nullif(current_setting('styrkedja.day', true), '')::date + 1)::timestamp at time zone 'Europe/Stockholm' $$;
comment on function shown_until() is 'The end of the day gone by that is shown; null: now';

create function stood(moment timestamptz) returns boolean
  language sql stable
  as $$ select moment is not null and (shown_until() is null or moment < shown_until()) $$;
comment on function stood(timestamptz) is 'Whether something that happened at a moment had happened on the day that is shown';

create function show_by_day(name text, moment text) returns void
  language plpgsql
  as $$
begin
  execute format('create policy by_day on %I as restrictive for select to styrkedja_app using (stood(%I))', name, moment);
end
$$;
comment on function show_by_day(text, text) is 'On a day gone by, rows that came after it do not exist';

select show_by_day('audit_entry', 'at');
select show_by_day('correction', 'at');
select show_by_day('edition_step', 'at');
select show_by_day('economy_load', 'at');
select show_by_day('account_mapping', 'at');
select show_by_day('budget_step', 'at');
select show_by_day('forecast', 'at');
select show_by_day('forecast_request', 'at');
select show_by_day('measure_plan_version', 'at');
select show_by_day('economy_sheet', 'at');
select show_by_day('volume_change', 'at');
select show_by_day('finding', 'found_at');
select show_by_day('finding_answer', 'at');
select show_by_day('round', 'opened_at');
select show_by_day('year_change', 'proposed_at');
select show_by_day('round_instruction', 'at');
select show_by_day('round_message', 'at');

-- When a load came to each of its states. Never changed.
create table economy_load_step (
  municipality text not null,
  load         uuid not null,
  number       integer not null check (number >= 1),
  state        text not null check (state in ('reading', 'read', 'loaded', 'refused', 'replaced', 'undone')),
  -- The load that counted instead from then on.
  replaced_by  uuid,
  at           timestamptz not null,
  primary key (municipality, load, number),
  foreign key (municipality, load) references economy_load (municipality, id) on delete cascade
);
comment on table economy_load_step is 'What a load was, from when: a day gone by is counted from it';

-- Loads from before: from the log where it tells, else they have been what they are since they came.
insert into economy_load_step (municipality, load, number, state, replaced_by, at)
select l.municipality, l.id, row_number() over (partition by l.municipality, l.id order by s.at, s.place),
  s.state, case when s.state = 'replaced' then l.replaced_by end, s.at
from economy_load l
cross join lateral (
  select 'read' as state, l.at, 0 as place where l.state <> 'reading' and l.state <> 'refused'
  union all
  select case e.action when 'load' then 'loaded' else 'undone' end, e.at, 1 from audit_entry e
  where e.municipality = l.municipality and e.kind = 'economy-load' and e.thing = l.id::text
    and e.action in ('load', 'undo')
  union all
  select 'replaced', e.at, 2 from audit_entry e
  where e.municipality = l.municipality and e.kind = 'economy-load' and e.action = 'load'
    and e.after -> 'replaces' ? l.id::text
  union all
  select l.state, l.at, 3 where l.state in ('reading', 'refused') or (l.state = 'loaded' and not exists (
    select from audit_entry e where e.municipality = l.municipality and e.kind = 'economy-load'
      and e.thing = l.id::text and e.action = 'load'))
) s;
-- Guarded from here on: what was filled in above is no act of a person.
select guard_table('economy_load_step');
select show_by_day('economy_load_step', 'at');

-- What a load was at the end of the day that is shown.
create function load_state(in_municipality text, of_load uuid, today text) returns text
  language sql stable
  as $$
    select case when shown_until() is null then today else coalesce((
      select s.state from economy_load_step s where s.municipality = in_municipality and s.load = of_load
      order by s.number desc limit 1), 'reading') end
  $$;

-- Sums of a load stay when it is replaced or undone, for the days on which it counted. Those that were taken away
-- before are made anew from the rows, which were kept.
insert into month_outcome (municipality, load, year, month, organisation, area, kind, activity, project, counterpart,
  amount, row_count)
select s.municipality, s.load, l.year, extract(month from r.day)::integer, s.organisation, s.area, s.kind, s.activity,
  s.project, s.counterpart, sum(r.amount), count(*)
from economy_load l
join ledger_string s on s.municipality = l.municipality and s.load = l.id
join ledger_row r on r.municipality = s.municipality and r.load = s.load and r.string = s.number
where l.state in ('replaced', 'undone') and exists (select from economy_load_step t
    where t.municipality = l.municipality and t.load = l.id and t.state = 'loaded')
  and not s.left_out and s.organisation is not null and s.area is not null and s.kind is not null
group by s.municipality, s.load, l.year, extract(month from r.day), s.organisation, s.area, s.kind, s.activity, s.project,
  s.counterpart
on conflict do nothing;

alter table measure_plan add column closed_at timestamptz;
comment on column measure_plan.closed_at is 'When it was closed; null also for those that were closed before this was kept';

grant execute on function shown_until(), stood(timestamptz), load_state(text, uuid, text) to styrkedja_app, styrkedja_keeper;
