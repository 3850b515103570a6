import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';

import type { LiveAsk, LiveTell } from '#contract/live.ts';

import { sessionState } from '../api/session-state.ts';
import { unsent } from './unsent.ts';

/** How it stands with what was written in a text. */
export type TextState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly detail: string };

const SIGNED_OUT = 4401;
/** Letters that come within this time go together. */
const GATHER_MS = 120;
const RETRY_MS = [500, 1_000, 2_000, 5_000];

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);

/** One text that is open in this window: the shared document, who else is in it, and what is not yet stored. */
export class LiveText {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly id: string;
  state: TextState = { kind: 'opening' };
  mayWrite = false;
  readonly #draft: LiveDraft;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  /** Not acknowledged, all of it merged; null where the server has everything. */
  #unsent: Uint8Array | null = null;
  /** Sent, waiting for the answer. */
  #sent: number | null = null;
  #timer: number | undefined;
  #dirty = false;
  readonly ready: Promise<void>;

  constructor(draft: LiveDraft, id: string, key: string) {
    this.#draft = draft;
    this.id = id;
    this.#key = key;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#note(update);
      draft.wordsChanged(this);
    });
    this.awareness.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
        if (origin === this) return;
        const update = encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed]);
        draft.say({ say: 'presence', text: id, client: this.doc.clientID, update: toText(update) });
      },
    );
    this.ready = this.#recall();
  }

  /** What an earlier page of this browser could not send. */
  async #recall(): Promise<void> {
    const kept = await unsent.read(this.#key);
    if (!(kept instanceof Uint8Array)) return;
    this.#unsent = kept;
    Y.applyUpdate(this.doc, kept, this);
  }

  open(): void {
    this.#sent = null;
    this.#draft.say({ say: 'open', text: this.id, state: toText(Y.encodeStateVector(this.doc)) });
  }

  hear(message: Extract<LiveTell, { text: string }>): void {
    if (message.say === 'opened') this.#opened(message);
    else if (message.say === 'update') Y.applyUpdate(this.doc, toBytes(message.update), this);
    else if (message.say === 'presence') applyAwarenessUpdate(this.awareness, toBytes(message.update), this);
    else if (message.say === 'gone') removeAwarenessStates(this.awareness, [message.client], this);
    else if (message.say === 'stored') this.#stored(message.id, message.at);
    else this.#set({ kind: 'refused', detail: message.detail });
  }

  /** The server lacks what was written while it could not be reached: everything that differs is sent. */
  #opened({ update, state, mayWrite }: Extract<LiveTell, { say: 'opened' }>): void {
    Y.applyUpdate(this.doc, toBytes(update), this);
    this.mayWrite = mayWrite;
    if (this.#unsent === null) {
      this.#set({ kind: 'saved', at: this.state.kind === 'saved' ? this.state.at : null });
      return;
    }
    this.#unsent = Y.encodeStateAsUpdate(this.doc, toBytes(state));
    this.#send();
  }

  #note(update: Uint8Array): void {
    this.#unsent = this.#unsent === null ? update : Y.mergeUpdates([this.#unsent, update]);
    this.#dirty = true;
    void unsent.keep(this.#key, this.#unsent);
    this.#set(this.#draft.isConnected ? { kind: 'saving' } : { kind: 'offline' });
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => this.#send(), GATHER_MS) as unknown as number;
  }

  #send(): void {
    if (this.#unsent === null || this.#sent !== null || !this.#draft.isConnected) return;
    this.#sent = this.#draft.nextId();
    this.#dirty = false;
    this.#set({ kind: 'saving' });
    this.#draft.say({ say: 'write', text: this.id, id: this.#sent, update: toText(this.#unsent) });
  }

  #stored(id: number, at: string): void {
    if (id !== this.#sent) return;
    this.#sent = null;
    if (this.#dirty) {
      // More was written meanwhile. It goes together with what is stored already: an update that comes twice does nothing.
      this.#send();
      return;
    }
    this.#unsent = null;
    void unsent.remove(this.#key);
    this.#set({ kind: 'saved', at });
  }

  lost(): void {
    this.#sent = null;
    removeAwarenessStates(
      this.awareness,
      [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID),
      this,
    );
    if (this.#unsent !== null) this.#set({ kind: 'offline' });
  }

  #set(state: TextState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
    this.#draft.textChanged();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  end(): void {
    this.#draft.say({ say: 'close', text: this.id });
    this.awareness.destroy();
  }
}

/** The live connection of a draft in this window; it connects again by itself until it is ended. */
export class LiveDraft {
  readonly #edition: string;
  readonly #person: string;
  readonly #onChanged: () => void;
  readonly #texts = new Map<string, { readonly text: LiveText; users: number }>();
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Set<(text: LiveText) => void>();
  #socket: WebSocket | null = null;
  #tries = 0;
  #timer: number | undefined;
  #ended = false;
  #last = 0;
  isConnected = false;

  constructor(edition: string, person: string, onChanged: () => void) {
    this.#edition = edition;
    this.#person = person;
    this.#onChanged = onChanged;
  }

  start(): void {
    this.#ended = false;
    addEventListener('online', this.#now);
    this.#connect();
  }

  end(): void {
    this.#ended = true;
    removeEventListener('online', this.#now);
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = null;
  }

  /** A text that is open in this window. */
  find(id: string): LiveText | null {
    return this.#texts.get(id)?.text ?? null;
  }

  /** Opens a text, or joins whoever has it open in this window. */
  open(id: string): LiveText {
    const standing = this.#texts.get(id);
    if (standing !== undefined) {
      standing.users += 1;
      return standing.text;
    }
    const text = new LiveText(this, id, `${this.#person}/${this.#edition}/${id}`);
    this.#texts.set(id, { text, users: 1 });
    void this.#begin(text);
    return text;
  }

  /** What an earlier page could not send comes first, so that it is sent with the rest. */
  async #begin(text: LiveText): Promise<void> {
    await text.ready;
    if (this.isConnected) text.open();
  }

  /** A text with words that are not stored stays open until they are. */
  leave(id: string): void {
    const standing = this.#texts.get(id);
    if (standing === undefined) return;
    standing.users -= 1;
    if (standing.users > 0 || standing.text.state.kind === 'saving' || standing.text.state.kind === 'offline') return;
    this.#texts.delete(id);
    standing.text.end();
  }

  say(message: LiveAsk): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  nextId(): number {
    this.#last += 1;
    return this.#last;
  }

  textChanged(): void {
    for (const listener of this.#listeners) listener();
  }

  wordsChanged(text: LiveText): void {
    for (const reader of this.#readers) reader(text);
  }

  /** Told of every text whose words have changed in this window, whoever wrote them. Gives how to stop. */
  onWords(reader: (text: LiveText) => void): () => void {
    this.#readers.add(reader);
    return () => {
      this.#readers.delete(reader);
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** How it stands with all texts together: the one that needs most attention decides. */
  worst = (): TextState['kind'] => {
    const kinds = [...this.#texts.values()].map(({ text }) => text.state.kind);
    return (['refused', 'offline', 'saving'] as const).find((kind) => kinds.includes(kind)) ?? 'saved';
  };

  #now = (): void => {
    clearTimeout(this.#timer);
    if (!this.isConnected && !this.#ended) this.#connect();
  };

  #connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/api/v1/writing/${this.#edition}/live`);
    this.#socket?.close();
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.isConnected = true;
      this.#tries = 0;
      for (const { text } of this.#texts.values()) void this.#begin(text);
    });
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as LiveTell));
    socket.addEventListener('close', ({ code }) => {
      if (socket !== this.#socket) return;
      this.isConnected = false;
      for (const { text } of this.#texts.values()) text.lost();
      this.textChanged();
      if (this.#ended) return;
      if (code === SIGNED_OUT) sessionState.expire();
      const wait = RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)] ?? 1_000;
      this.#tries += 1;
      this.#timer = globalThis.setTimeout(() => this.#connect(), wait) as unknown as number;
    });
  }

  #hear(message: LiveTell): void {
    if (message.say === 'changed') this.#onChanged();
    else this.#texts.get(message.text)?.text.hear(message);
  }
}
