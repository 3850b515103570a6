/** How long one may go on typing before it is kept. */
const WAIT_MS = 400;

type Store = {
  readonly keep: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** Keeps the newest of what is typed in a form, a moment after the last key; also what is typed after something was forgotten. */
export class FormKeeper {
  readonly #store: Store;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** Keeps the value soon, in place of one that still waits. */
  keep(value: unknown): void {
    this.stop();
    this.#timer = setTimeout(() => {
      void this.#store.keep(this.#key, { value, at: new Date().toISOString() });
    }, WAIT_MS);
  }

  /** What waits to be kept is not. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  forget(): void {
    this.stop();
    void this.#store.remove(this.#key);
  }
}
