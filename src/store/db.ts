import type { Kysely } from 'kysely';

import type { Schema } from './schema.ts';

/** What every file of queries takes: the queries of one act (`act.db`). Rows of other municipalities do not exist for it. */
export type Db = Kysely<Schema>;
