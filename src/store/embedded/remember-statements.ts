import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

import { MAX_REMEMBERED_STATEMENTS } from '#limits';

/**
 * A pool whose connections read and plan each statement once and from then on only carry it out: on the embedded database
 * planning a statement over tables with row-level security takes longer than running it. PostgreSQL itself plans anew
 * where the role, a table or a policy is another. Not for a server: what stands between may give each act another
 * connection, which knows nothing of the statement.
 */
export function rememberStatements(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const remembering = known.get(client) ?? new RememberingClient(client);
      known.set(client, remembering);
      return remembering;
    },
    end: () => pool.end(),
  };
}

class RememberingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #names = new Map<string, string>();

  constructor(client: PoolClient) {
    this.#client = client;
  }

  query: PostgresPoolClient['query'] = (text: unknown, values?: readonly unknown[]) => {
    if (typeof text !== 'string') return this.#client.query(text as never);
    const name = this.#nameOf(text);
    const asked = { text, values: [...(values ?? [])], ...(name === undefined ? {} : { name }) };
    return this.#client.query(asked) as never;
  };

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  /** Questions only: what changes tables or settings is said once, and several commands at once cannot be remembered. */
  #nameOf(text: string): string | undefined {
    const found = this.#names.get(text);
    if (found !== undefined) return found;
    if (!QUESTION.test(text) || this.#names.size >= MAX_REMEMBERED_STATEMENTS) return undefined;
    const name = `styrkedja_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

const QUESTION = /^\s*(?:select|with)\b/i;
