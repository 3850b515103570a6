-- A table may be drawn too: which picture its printed rows make, the same on screen and in every file. Null: a table alone.

alter table edition_table add column picture text check (picture in ('deviations', 'months', 'volumeCost'));
comment on column edition_table.picture is
  'deviations: bars of deviation by area; months: outcome, budget and last year by month; volumeCost: a volume and what one costs by month';
