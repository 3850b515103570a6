-- Indicators whose values are worked out from the economy instead of entered (docs/domain/economy.md, EK-94 on).

alter table indicator_definition
  add column computed text check (computed in ('complianceBefore', 'complianceAfter', 'forecastAccuracy'));
comment on column indicator_definition.computed is 'Which measure of the economy it is; null where people enter it';

-- A value that was worked out has a source and nobody who entered it.
alter table edition_value alter column person drop not null;
alter table edition_value add check (person is not null or source is not null);
