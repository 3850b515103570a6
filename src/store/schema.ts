import type { ColumnType, Generated, JSONColumnType } from 'kysely';

import type { Role } from '#domain/access/role.ts';
import type { OrganisationKind, Succession } from '#domain/organisation/organisation.ts';

/*
 * The tables as TypeScript sees them: camelCase here, snake_case in SQL (Kysely's CamelCasePlugin; keys inside jsonb are
 * left alone). What a column becomes is told in parsers.ts. One type a table; the migrations say what each is for.
 */

/** ISO instant. Set by the database where nothing is given. */
type Instant = Generated<string>;

export type MunicipalityTable = { municipality: string; name: string; createdAt: Instant };

export type AuditEntryTable = {
  municipality: string;
  /** Sequence, time, actor, transaction and hashes are set by a trigger; nobody writes them. */
  sequence: ColumnType<number, never, never>;
  at: ColumnType<string, never, never>;
  actor: ColumnType<string, never, never>;
  action: ColumnType<string, string, never>;
  kind: ColumnType<string, string, never>;
  thing: ColumnType<string | null, string | null, never>;
  summary: ColumnType<string, string, never>;
  before: ColumnType<unknown, unknown, never>;
  after: ColumnType<unknown, unknown, never>;
  request: ColumnType<string | null, string | null, never>;
  transactionId: ColumnType<string | null, never, never>;
  previousHash: ColumnType<string, never, never>;
  hash: ColumnType<string, never, never>;
};

export type AuditHeadTable = { municipality: string; sequence: number; hash: string };

export type FinishedRequestTable = {
  municipality: string;
  request: string;
  actor: string;
  fingerprint: string | null;
  at: Instant;
  result: JSONColumnType<object, unknown, never> | null;
};

export type PersonTable = {
  municipality: string;
  id: string;
  name: string;
  email: string;
  disabled: Generated<boolean>;
  lastSignIn: string | null;
  createdAt: Instant;
  version: Generated<number>;
};

export type LocalAccountTable = {
  municipality: string;
  person: string;
  passwordHash: string;
  changedAt: Instant;
  mustChange: Generated<boolean>;
};

export type OidcAccountTable = { municipality: string; issuer: string; subject: string; person: string };

export type SessionTable = {
  municipality: string;
  tokenHash: string;
  id: string;
  person: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: string;
  revokedAt: string | null;
  client: Generated<string>;
};

export type SignInAttemptTable = {
  municipality: string;
  id: string;
  email: string;
  address: string;
  at: Instant;
  succeeded: boolean;
};

export type RoleAssignmentTable = {
  municipality: string;
  id: string;
  person: string;
  role: Role;
  organisation: string;
  validFrom: string;
  validTo: string | null;
  version: Generated<number>;
};

export type OrganisationTable = {
  municipality: string;
  id: string;
  createdAt: Instant;
  version: Generated<number>;
};

export type OrganisationVersionTable = {
  municipality: string;
  organisation: string;
  validFrom: string;
  validTo: string | null;
  name: string;
  kind: OrganisationKind;
  parent: string | null;
};

export type OrganisationSuccessorTable = {
  municipality: string;
  predecessor: string;
  successor: string;
  date: string;
  event: Succession['event'];
};

export type Schema = {
  municipality: MunicipalityTable;
  auditEntry: AuditEntryTable;
  auditHead: AuditHeadTable;
  finishedRequest: FinishedRequestTable;
  person: PersonTable;
  localAccount: LocalAccountTable;
  oidcAccount: OidcAccountTable;
  session: SessionTable;
  signInAttempt: SignInAttemptTable;
  roleAssignment: RoleAssignmentTable;
  organisation: OrganisationTable;
  organisationVersion: OrganisationVersionTable;
  organisationSuccessor: OrganisationSuccessorTable;
};
