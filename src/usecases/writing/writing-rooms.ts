import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { hearSignals } from '#store/writing/signals.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { writableOrWhy } from './draft-access.ts';
import { TextRoom } from './text-room.ts';
import type { Reader } from './text-room.ts';

/** Somebody who has a draft open: told when anything but its texts has changed. */
export type DraftListener = { readonly onChanged: () => void };

/** A text that somebody has open. */
export type OpenText = {
  readonly room: TextRoom;
  readonly reader: Reader;
  readonly mayWrite: boolean;
  readonly close: () => void;
};

const keyOf = (edition: string, text: string): string => `${edition} ${text}`;

/** The drafts that people have open on this server, and what the other servers tell of them. */
export class WritingRooms {
  readonly #app: () => App;
  readonly #rooms = new Map<string, TextRoom>();
  readonly #listeners = new Map<string, Set<DraftListener>>();
  #stop: () => Promise<void> = async () => undefined;

  /** `app` is asked for when it is needed, because it holds the rooms itself. */
  constructor(app: () => App) {
    this.#app = app;
  }

  /** Begins to hear what other servers on the same database tell. */
  start(): void {
    const { database, municipality } = this.#app();
    this.#stop = hearSignals(
      database,
      (signal) => {
        if (signal.municipality !== municipality.id) return;
        if (signal.text === null) this.#tell(signal.edition);
        else this.#rooms.get(keyOf(signal.edition, signal.text))?.hear(signal.upto);
      },
      () => {
        for (const room of this.#rooms.values()) room.hear(Number.MAX_SAFE_INTEGER);
      },
    );
  }

  async stop(): Promise<void> {
    await this.#stop();
    await Promise.all([...this.#rooms.values()].map((room) => room.idle()));
  }

  /** Opens a text of an edition that the person may read. */
  async open(who: SignedIn, edition: string, text: string, reader: Reader): Promise<Result<OpenText, Failure>> {
    const app = this.#app();
    const readable = await reading(app, who, ({ db }) => readableEdition(db, who, edition));
    if (!readable.ok) return readable;
    const key = keyOf(edition, text);
    const room = this.#rooms.get(key) ?? new TextRoom(app, { edition, text });
    this.#rooms.set(key, room);
    // Kept in the room from the start, so that it is not closed meanwhile; told only what comes after it was opened.
    let isOpen = false;
    const own: Reader = {
      onUpdate: (update) => {
        if (isOpen) reader.onUpdate(update);
      },
    };
    room.readers.add(own);
    const close = (): void => {
      room.readers.delete(own);
      if (room.readers.size === 0 && this.#rooms.get(key) === room) this.#rooms.delete(key);
    };
    const caught = await room.catchUp();
    if (!caught.ok) {
      close();
      return caught;
    }
    isOpen = true;
    return ok({ room, reader: own, mayWrite: writableOrWhy(who, readable.value).ok, close });
  }

  /** Follows what changes in a draft besides its texts. Gives how to stop. */
  follow(edition: string, listener: DraftListener): () => void {
    const listeners = this.#listeners.get(edition) ?? new Set();
    this.#listeners.set(edition, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(edition);
    };
  }

  /** A text was replaced by an act of its own. */
  textReplaced(edition: string, text: string): void {
    this.#rooms.get(keyOf(edition, text))?.hear(Number.MAX_SAFE_INTEGER);
  }

  /** Something of a draft besides its texts has changed: those who have it open are told, and what is derived follows. */
  changed(edition: string): void {
    this.#tell(edition);
    this.#app().upkeep.touch(edition);
  }

  /** What is derived from a draft (its findings) has been made anew. */
  told(edition: string): void {
    this.#tell(edition);
  }

  #tell(edition: string): void {
    for (const { onChanged } of this.#listeners.get(edition) ?? []) onChanged();
  }
}
