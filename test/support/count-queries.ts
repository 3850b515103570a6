import { Client } from 'pg';
import { vi } from 'vitest';

/** How many commands went to the database while the work was done, transactions' own among them. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
