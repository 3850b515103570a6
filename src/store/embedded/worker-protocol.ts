/** What the main thread gives the worker that holds an embedded database. */
export type WorkerTask = {
  /** The folder with the database files themselves (PostgreSQL's data directory); made where it is missing. */
  readonly dataFolder: string;
  /** One shared 32-bit counter of syncs that reached the disk. */
  readonly syncs: Int32Array<SharedArrayBuffer>;
  readonly program: WebAssembly.Module;
};

export type ToWorker = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'closed' };
