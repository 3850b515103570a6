/** Apart from their schema, so that a page can list them without the schema library. */
export const ROLES = [
  'reader',
  'writer',
  'headOfUnit',
  'planner',
  'controller',
  'economyHead',
  'boardSecretary',
  'centralOffice',
  'auditor',
  'administrator',
] as const;
