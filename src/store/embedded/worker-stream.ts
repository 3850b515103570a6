import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';

import { compiledDatabase } from './compiled-database.ts';
import type { FromWorker, ToWorker, WorkerTask } from './worker-protocol.ts';

/**
 * The "socket" between the PostgreSQL client and the thread that holds the embedded database. One stream is one worker:
 * where the database dies (out of memory, a fault in the WebAssembly), the stream fails as a broken connection does, the
 * pool forgets it, and the next query starts a new worker, which recovers the folder as PostgreSQL does after a crash.
 */
export class WorkerStream extends Duplex {
  readonly #task: Omit<WorkerTask, 'program'>;
  readonly #before: Promise<void>;
  #worker: Worker | undefined;
  #closed: (() => void) | undefined;
  /** Settles when the worker is gone and another may open the folder. */
  readonly gone: Promise<void>;
  #settleGone: () => void = () => undefined;

  /** @param before settles when an earlier worker has let go of the folder */
  constructor(task: Omit<WorkerTask, 'program'>, before: Promise<void>) {
    super({ emitClose: true });
    this.#task = task;
    this.#before = before;
    this.gone = new Promise((resolve) => {
      this.#settleGone = resolve;
    });
  }

  /** Called by the PostgreSQL client in place of opening a socket. */
  connect(): this {
    this.#start().catch((cause: unknown) => {
      this.#settleGone();
      this.destroy(cause instanceof Error ? cause : new Error(String(cause)));
    });
    return this;
  }

  async #start(): Promise<void> {
    await this.#before;
    const program = await compiledDatabase();
    if (this.destroyed) {
      this.#settleGone();
      return;
    }
    const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
      workerData: { ...this.#task, program } satisfies WorkerTask,
      // The database's own chatter is no part of our logs; what matters comes as messages.
      stdout: true,
      stderr: true,
    });
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#hear(message));
    worker.on('error', (cause) => this.destroy(cause instanceof Error ? cause : new Error(String(cause))));
    worker.on('exit', () => {
      // Forgotten first: whoever destroys the stream from here on must not wait for an exit that has been.
      this.#worker = undefined;
      this.#settleGone();
      this.#closed?.();
      this.destroy();
    });
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        this.emit('connect');
        break;
      case 'bytes':
        this.push(message.bytes);
        break;
      case 'failed':
        this.destroy(new Error(`The embedded database failed: ${message.message}`));
        break;
      case 'closed':
        this.push(null);
        break;
    }
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  override _read(): void {
    // Answers are pushed as they come; the database holds one query at a time, so they cannot pile up.
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#tell({ kind: 'bytes', bytes: chunk });
    done();
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error | null) => void): void {
    this.#tell({ kind: 'bytes', bytes: Buffer.concat(chunks.map(({ chunk }) => chunk)) });
    done();
  }

  /** The client says good-bye: the database closes its files (with a checkpoint) before the stream ends. */
  override _final(done: (error?: Error | null) => void): void {
    if (this.#worker === undefined) {
      done();
      return;
    }
    this.#closed = () => done();
    this.#tell({ kind: 'close' });
  }

  override _destroy(cause: Error | null, done: (error?: Error | null) => void): void {
    if (this.#worker === undefined) {
      this.#settleGone();
      done(cause);
      return;
    }
    this.#worker.once('exit', () => done(cause));
    void this.#worker.terminate();
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  /** The worker keeps the process alive only while it works for somebody, as a socket does. */
  ref(): this {
    this.#worker?.ref();
    return this;
  }

  unref(): this {
    this.#worker?.unref();
    return this;
  }
}
