-- Of several successors of one event exactly one carries on the series: every value has one place in today's
-- organisation, so that totals stay the same (docs/domain/reorganisation.md, RE-4).
alter table organisation_successor add column carries boolean not null default true;
comment on column organisation_successor.carries is 'Whether the series of the predecessor is read on in this successor';

-- Earlier splits have no choice on record: the first by id carries on, as the program read them until now.
update organisation_successor s set carries = false
  where exists (select from organisation_successor other where other.municipality = s.municipality
    and other.predecessor = s.predecessor and other.date = s.date and other.successor < s.successor);

create unique index organisation_successor_carrier on organisation_successor (municipality, predecessor, date) where carries;
