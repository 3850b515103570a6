-- Who is responsible changes during the year for goals and indicators too, not only for activities.

alter table year_change drop constraint year_change_subject_check;
alter table year_change add check (subject in ('target', 'councilTarget', 'activityEnd', 'activityTitle', 'indicator',
  'definition', 'responsible', 'goalResponsible', 'indicatorResponsible'));

alter table year_change drop constraint year_change_check3;
alter table year_change add check (successor is null
  or subject in ('responsible', 'goalResponsible', 'indicatorResponsible'));
