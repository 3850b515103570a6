/** How far a reading has come. */
export type ReadingProgress = {
  readonly share: number;
  readonly pagesRead: number | null;
  readonly pages: number | null;
};

/** Does one reading; told how far it has come, and asked to stop by the signal. */
export type Read = (id: string, progress: (done: number, of: number) => void, signal: AbortSignal) => Promise<void>;

/** Reads imports in the background, one after the other, in the order they came. */
export class ReadingQueue {
  readonly #read: Read;
  readonly #failed: (error: unknown) => void;
  readonly #stopping = new AbortController();
  readonly #progress = new Map<string, ReadingProgress>();
  #last: Promise<void> = Promise.resolve();

  constructor(read: Read, failed: (error: unknown) => void) {
    this.#read = read;
    this.#failed = failed;
  }

  enqueue(id: string): void {
    this.#last = this.#last.then(() => this.#readOne(id));
  }

  /** Null where the import is not being read by this server. */
  progressOf(id: string): ReadingProgress | null {
    return this.#progress.get(id) ?? null;
  }

  /** Resolves when everything that waits has been read. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** Stops the reading at work; what was not read is taken up at the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#last;
  }

  async #readOne(id: string): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const report = (done: number, of: number): void => {
      this.#progress.set(id, { share: of === 0 ? 0 : done / of, pagesRead: done, pages: of });
    };
    this.#progress.set(id, { share: 0, pagesRead: null, pages: null });
    try {
      await this.#read(id, report, this.#stopping.signal);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#progress.delete(id);
    }
  }
}
