/**
 * What is written and not yet stored by the server, kept in the browser's own database: it is there after the network
 * was away, the tab was closed or the session ended, and is thrown away when the server has it. Keys begin with the
 * person, so that nobody else at the same computer sends it.
 */

const NAME = 'styrkedja-unsent';
const STORE = 'unsent';

let opening: Promise<IDBDatabase | null> | undefined;

/** Null where the browser keeps no database (a private window of some browsers): then words live as long as the page. */
function open(): Promise<IDBDatabase | null> {
  opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => resolve(null));
    } catch {
      resolve(null);
    }
  });
  return opening;
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await open();
  if (database === null) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(STORE));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => resolve(undefined));
  });
}

export const unsent = {
  read: (key: string): Promise<unknown> => run('readonly', (store) => store.get(key) as IDBRequest<unknown>),
  keep: async (key: string, value: unknown): Promise<void> => {
    await run('readwrite', (store) => store.put(value, key));
  },
  remove: async (key: string): Promise<void> => {
    await run('readwrite', (store) => store.delete(key));
  },
};
