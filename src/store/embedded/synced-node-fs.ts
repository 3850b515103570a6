import { fsyncSync } from 'node:fs';

import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type StreamOperations = { fsync?: (stream: { readonly nfd: number }) => number };
type PostgresModule = Parameters<NodeFS['init']>[1];

/**
 * The folder's file system with a real fsync. PGlite's own one has none: the database believes that a commit is on the
 * disk while it may lie in the kernel's memory, and a power cut takes acknowledged acts with it.
 *
 * @param onSync called after every sync that reached the disk; tests count commits with it
 */
export class SyncedNodeFS extends NodeFS {
  readonly #onSync: () => void;

  constructor(folder: string, onSync: () => void) {
    super(folder);
    this.#onSync = onSync;
  }

  override async init(pglite: PGlite, options: PostgresModule): Promise<{ emscriptenOpts: PostgresModule }> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addSync = (module: unknown): void => {
      const operations = nodeStreamOperations(module);
      operations.fsync = (stream) => {
        fsyncSync(stream.nfd);
        this.#onSync();
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

/** Finds the operations inside the WebAssembly module; throws where a new PGlite has moved them, rather than going on unsynced. */
function nodeStreamOperations(module: unknown): StreamOperations {
  if (typeof module === 'object' && module !== null && 'NODEFS' in module) {
    const nodeFs = module.NODEFS;
    if (typeof nodeFs === 'object' && nodeFs !== null && 'stream_ops' in nodeFs) {
      return nodeFs.stream_ops as StreamOperations;
    }
  }
  throw new Error('PGlite no longer shows NODEFS.stream_ops: commits would not be synced to the disk');
}
