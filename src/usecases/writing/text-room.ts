import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import type { TextPlace } from '#store/writing/texts.ts';
import * as Y from 'yjs';

import type { App, SignedIn } from '../app.ts';
import { storeUpdates } from './store-updates.ts';

/** Somebody who has a text open: what is new comes to `onUpdate`. */
export type Reader = { readonly onUpdate: (update: Uint8Array) => void };

/** How a change went: stored, or why not. */
export type Storing = Result<true, Failure>;

type Pending = {
  readonly who: SignedIn;
  readonly from: Reader;
  readonly update: Uint8Array;
  readonly end: (result: Storing) => void;
  readonly fail: (cause: unknown) => void;
};

/**
 * One text that is open on this server. Changes that come while a batch is being stored wait and go together with the
 * next, so that fifty people who write are a few acts a second.
 */
export class TextRoom {
  readonly readers = new Set<Reader>();
  readonly #app: App;
  readonly #place: TextPlace;
  readonly #doc = new Y.Doc();
  #known = -1;
  #queue: Pending[] = [];
  #work: Promise<void> | null = null;
  #behind = false;

  constructor(app: App, place: TextPlace) {
    this.#app = app;
    this.#place = place;
  }

  /** Reads everything that is stored. */
  async catchUp(): Promise<Storing> {
    const stored = await storeUpdates(this.#app, this.#place, this.#known, []);
    if (!stored.ok) return stored;
    this.#take(stored.value.news, new Map());
    return ok(true);
  }

  /** What somebody lacks who has this much (a Yjs state vector), and how much there is. */
  difference(state: Uint8Array): { readonly update: Uint8Array; readonly state: Uint8Array } {
    return { update: Y.encodeStateAsUpdate(this.#doc, state), state: Y.encodeStateVector(this.#doc) };
  }

  /** Stores a change; settles when it is on the disk. */
  write(who: SignedIn, from: Reader, update: Uint8Array): Promise<Storing> {
    return new Promise((end, fail) => {
      this.#queue.push({ who, from, update, end, fail });
      this.#start();
    });
  }

  /** Another server has stored something. */
  hear(upto: number): void {
    if (upto <= this.#known) return;
    this.#behind = true;
    this.#start();
  }

  /** Settles when everything that came in has been answered. */
  async idle(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  #start(): void {
    this.#work ??= this.#run().finally(() => {
      this.#work = null;
      if (this.#queue.length > 0 || this.#behind) this.#start();
    });
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0 || this.#behind) {
      const batch = this.#queue;
      this.#queue = [];
      this.#behind = false;
      try {
        const stored = await storeUpdates(this.#app, this.#place, this.#known, batch);
        if (stored.ok) this.#take(stored.value.news, stored.value.refused.size === 0 ? originOf(batch) : new Map());
        for (const { who, end } of batch) {
          const refused = stored.ok ? stored.value.refused.get(who.id) : stored.error;
          end(refused === undefined ? ok(true) : { ok: false, error: refused });
        }
      } catch (cause) {
        for (const { fail } of batch) fail(cause);
        return;
      }
    }
  }

  #take(
    news: readonly { readonly sequence: number; readonly content: Uint8Array }[],
    origin: ReadonlyMap<Reader, number>,
  ): void {
    if (news.length === 0) return;
    const update =
      news.length === 1 && news[0] !== undefined ? news[0].content : Y.mergeUpdates(news.map(({ content }) => content));
    this.#known = Math.max(this.#known, ...news.map(({ sequence }) => sequence));
    Y.applyUpdate(this.#doc, update);
    // Whoever wrote all of it has it already. One update is one person's; more than one may hold what another server stored.
    const isOwn = news.length === 1 && origin.size === 1;
    for (const reader of this.readers) if (!isOwn || !origin.has(reader)) reader.onUpdate(update);
  }
}

/** The readers whose changes a batch holds. */
function originOf(batch: readonly Pending[]): Map<Reader, number> {
  const origin = new Map<Reader, number>();
  for (const { from } of batch) origin.set(from, (origin.get(from) ?? 0) + 1);
  return origin;
}
