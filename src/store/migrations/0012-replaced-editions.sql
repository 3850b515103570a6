-- Nothing is lost: an edition that an import replaces is kept, out of sight, and stands again as it was when that
-- import is undone. It keeps its state, rows, corrections and findings; only replaced_by says that it does not stand.

alter table edition add column replaced_by uuid;
-- Checked at commit, because the edition is set aside before the one that replaces it is written. Where the replacing
-- edition goes, what it replaced stands again.
alter table edition add foreign key (municipality, replaced_by) references edition (municipality, id)
  on delete set null (replaced_by) deferrable initially deferred;
alter table edition add check (replaced_by <> id);

-- Of the editions that stand there is one of each number; those set aside may share it.
alter table edition drop constraint edition_municipality_organisation_year_kind_number_key;
create unique index edition_standing on edition (municipality, organisation, year, kind, number)
  where replaced_by is null;
create index edition_replaced on edition (municipality, replaced_by) where replaced_by is not null;

alter table import drop constraint import_state_check;
alter table import add check (state in ('waiting', 'reading', 'read', 'refused', 'kept', 'replaced', 'undone', 'thrownAway'));
