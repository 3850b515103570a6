-- Changes during the year are carried out whatever they are about: what an indicator is called and what it counts, what an
-- activity is called, and who is responsible for it from then on.

alter table year_change drop constraint year_change_subject_check;
alter table year_change add check (subject in (
  'target', 'councilTarget', 'activityEnd', 'activityTitle', 'indicator', 'definition', 'responsible'));

-- Who takes over, where the change is about who is responsible.
alter table year_change add column successor uuid;
alter table year_change add foreign key (municipality, successor) references organisation;
alter table year_change add check (successor is null or subject = 'responsible');
