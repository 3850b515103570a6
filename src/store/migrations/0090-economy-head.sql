-- The head of economy of a board or of the whole: sees staff costs and grants what those below ask for, which no role did.

alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add check (role in ('reader', 'writer', 'headOfUnit', 'planner', 'controller', 'economyHead',
  'boardSecretary', 'centralOffice', 'auditor', 'administrator'));
