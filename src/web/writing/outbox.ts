import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { sessionState } from '../api/session-state.ts';
import { unsent } from './unsent.ts';

const acts = {
  takeUpAbove: client.writing.takeUpAbove,
  setFulfilment: client.writing.setFulfilment,
  addGoal: client.writing.addGoal,
  recordValues: client.writing.recordValues,
  recordCells: client.writing.recordCells,
  addIndicator: client.writing.addIndicator,
  changeActivity: client.writing.changeActivity,
  addActivity: client.writing.addActivity,
  removeActivity: client.writing.removeActivity,
  restoreActivity: client.writing.restoreActivity,
  addText: client.writing.addText,
  removeChapter: client.writing.removeChapter,
  restoreChapter: client.writing.restoreChapter,
  restore: client.writing.restore,
  placeEconomyTable: client.economyTables.place,
  placeAskedTables: client.economyTables.placeAsked,
  changeEconomyTable: client.economyTables.change,
  removeEconomyTable: client.economyTables.remove,
  insertSentence: client.economyTables.insertSentence,
  takeUpText: client.reuse.takeUp,
  followOrigin: client.reuse.follow,
  takeOutText: client.reuse.takeOut,
} as const;

export type ActName = keyof typeof acts;
export type ActInput<N extends ActName> = Omit<Parameters<(typeof acts)[N]>[0], 'id' | 'requestId'>;

/** A change that waits to be sent. The request id makes sure that it is done once, however often it is sent. */
type Waiting = { readonly requestId: string; readonly name: ActName; readonly input: object };

const RETRY_MS = 2_000;

/** The row that a change is of and the version of it that was seen, where it says one. */
function rowOf({ input }: Waiting): { readonly id: string; readonly version: number } | null {
  const said = input as { indicator?: unknown; activity?: unknown; goal?: unknown; version?: unknown };
  const id = said.indicator ?? said.activity ?? said.goal;
  return typeof id === 'string' && typeof said.version === 'number' ? { id, version: said.version } : null;
}

/**
 * Changes that are no running text go out one after the other. Where the server cannot be reached, or the session has
 * ended, they wait in the browser's database and are sent when it can: after a reload too.
 */
export class Outbox {
  readonly #key: string;
  readonly #edition: string;
  readonly #listeners = new Set<() => void>();
  readonly #ends = new Map<string, (problem: Problem | null) => void>();
  /** The versions that this page's own changes have made: a change that was asked for before the answer came builds on them. */
  readonly #own = new Map<string, number>();
  #waiting: Waiting[] = [];
  #sending = false;
  #timer: number | undefined;
  state: 'saved' | 'saving' | 'offline' = 'saved';

  constructor(key: string, edition: string) {
    this.#key = key;
    this.#edition = edition;
  }

  start(): void {
    addEventListener('online', this.#go);
    void this.#recall();
  }

  /** What an earlier page of this browser could not send. */
  async #recall(): Promise<void> {
    const kept = await unsent.read(this.#key);
    if (!Array.isArray(kept) || kept.length === 0) return;
    const known = new Set(this.#waiting.map(({ requestId }) => requestId));
    this.#waiting = [...(kept as Waiting[]).filter(({ requestId }) => !known.has(requestId)), ...this.#waiting];
    await this.#run();
  }

  end(): void {
    removeEventListener('online', this.#go);
    clearTimeout(this.#timer);
  }

  /** Settles when the server has answered: null where the change is done, else why it is not. */
  send<N extends ActName>(name: N, input: ActInput<N>): Promise<Problem | null> {
    const requestId = crypto.randomUUID();
    this.#waiting.push({ requestId, name, input });
    void unsent.keep(this.#key, this.#waiting);
    return new Promise((end) => {
      this.#ends.set(requestId, end);
      void this.#run();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #go = (): void => {
    void this.#run();
  };

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      this.#set('saving');
      const problem = await this.#ask(next);
      if (problem !== null && (problem.status === 0 || problem.status >= 500 || problem.status === 401)) {
        if (problem.status === 401) sessionState.expire();
        this.#set('offline');
        this.#timer = globalThis.setTimeout(this.#go, RETRY_MS) as unknown as number;
        this.#sending = false;
        return;
      }
      this.#waiting = this.#waiting.filter(({ requestId }) => requestId !== next.requestId);
      await (this.#waiting.length === 0 ? unsent.remove(this.#key) : unsent.keep(this.#key, this.#waiting));
      this.#ends.get(next.requestId)?.(problem);
      this.#ends.delete(next.requestId);
    }
    this.#sending = false;
    this.#set('saved');
  }

  async #ask(waiting: Waiting): Promise<Problem | null> {
    const { name, requestId } = waiting;
    const row = rowOf(waiting);
    const version = row === null ? null : Math.max(row.version, this.#own.get(row.id) ?? 0);
    const input = version === null ? waiting.input : { ...waiting.input, version };
    // Each act takes its own input, which is what it was kept with.
    const act = acts[name] as (input: object) => Promise<unknown>;
    try {
      await act({ ...input, id: this.#edition, requestId });
      if (row !== null && version !== null) this.#own.set(row.id, version + 1);
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  #set(state: Outbox['state']): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
