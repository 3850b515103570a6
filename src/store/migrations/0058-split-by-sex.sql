-- Whether an indicator is split by sex (domain.md section 4); null where nobody has said.
alter table indicator_definition add column by_sex boolean;
comment on column indicator_definition.by_sex is 'Whether values are told for women and men each; null: not said';
