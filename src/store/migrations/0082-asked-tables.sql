-- Which computed tables stand in a draft because the round's template wanted them, so that one it no longer wants is told
-- (docs/domain/economy.md, EK-82). Of those from before nobody knows; they are taken for somebody's own.

alter table edition_economy_table add column asked boolean not null default false;
