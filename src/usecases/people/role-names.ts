import type { Role } from '#domain/access/role.ts';

/** Roles as people call them, for logs and lists that are made on the server. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  reader: 'läsare',
  writer: 'skribent',
  headOfUnit: 'chef',
  planner: 'verksamhetsplanerare',
  controller: 'controller',
  economyHead: 'ekonomichef',
  boardSecretary: 'nämndsekreterare',
  centralOffice: 'stadsledningskontor',
  auditor: 'revisor',
  administrator: 'systemförvaltare',
};
