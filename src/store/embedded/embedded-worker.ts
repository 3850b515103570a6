import { parentPort, workerData } from 'node:worker_threads';

import { PGlite } from '@electric-sql/pglite';

import { SyncedNodeFS } from './synced-node-fs.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-protocol.ts';

/*
 * The thread that holds the embedded database. It speaks PostgreSQL's wire protocol over messages, so that the very
 * same client, parsers and errors serve it and a server, and a long query never stops the web server's event loop.
 */

/**
 * PGlite's own parameters but for `-F`, which turns fsync off. `wal_sync_method=fsync` because fdatasync, PostgreSQL's
 * choice on Linux, does nothing in the WebAssembly build; one fsync a commit is what is wanted.
 */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'full_page_writes=on',
  '-c',
  'synchronous_commit=on',
  '-c',
  'wal_sync_method=fsync',
];

const port = parentPort;
if (port === null) {
  throw new Error('embedded-worker.ts runs as a worker thread only');
}
const task = workerData as WorkerTask;

const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

try {
  const database = await PGlite.create({
    fs: new SyncedNodeFS(task.dataFolder, () => Atomics.add(task.syncs, 0, 1)),
    startParams: START_PARAMETERS,
    pgliteWasmModule: task.program,
  });
  port.on('message', (message: ToWorker) => {
    void answer(database, message).catch((cause: unknown) => {
      tell({ kind: 'failed', message: String(cause) });
    });
  });
  tell({ kind: 'ready' });
} catch (cause) {
  tell({ kind: 'failed', message: String(cause) });
  port.close();
}

async function answer(database: PGlite, message: ToWorker): Promise<void> {
  if (message.kind === 'close') {
    await database.close();
    tell({ kind: 'closed' });
    port?.close();
    return;
  }
  const parts: Uint8Array[] = [];
  await database.execProtocolRawStream(message.bytes, {
    syncToFs: false,
    // The bytes are a window on the database's memory, which is written over at once: copied here.
    onRawData: (bytes) => parts.push(bytes.slice()),
  });
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  tell({ kind: 'bytes', bytes: joined }, [joined.buffer]);
}
