-- Which computed tables and charts of the economy a round's template wants in a chapter, and how they are printed where
-- nothing else is said: checked against the schemas of the rules (TablePlacement, StyleChoice; docs/domain/economy.md, EK-82).

alter table round_chapter add column economy jsonb not null default '[]';
alter table round add column table_style jsonb not null default '{}';

-- Tables that a correction took over from the sealed edition: they stay as they were decided until somebody asks for them
-- anew (EK-83).
alter table edition_economy_table add column frozen boolean not null default false;
