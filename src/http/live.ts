import websocket from '@fastify/websocket';
import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';

import { LIVE_BAD_MESSAGE, LIVE_FORBIDDEN, LIVE_SIGNED_OUT, LiveAsk } from '#contract/live.ts';
import type { LiveTell } from '#contract/live.ts';
import type { App, SignedIn } from '#usecases/app.ts';
import { authenticate } from '#usecases/session/authenticate.ts';
import { isUpdate } from '#usecases/writing/shared-text.ts';
import type { OpenText } from '#usecases/writing/writing-rooms.ts';
import { LIVE_SESSION_CHECK_MS, MAX_OPEN_TEXTS, MAX_TEXT_UPDATE_BYTES } from '#limits';

import { sessionCookie } from './cookies.ts';
import { fromOwnPages } from './same-origin.ts';

type LiveOptions = { readonly app: App; readonly baseUrl: string };

/** Base64 takes four letters for three bytes, and the message around it a few more. */
const MAX_MESSAGE_BYTES = Math.ceil((MAX_TEXT_UPDATE_BYTES * 4) / 3) + 1_000;

/** Mounts the live connection of drafts. Signed in by the session's cookie, asked about again while it lasts. */
export async function addLive(server: FastifyInstance, { app, baseUrl }: LiveOptions): Promise<void> {
  await server.register(websocket, { options: { maxPayload: MAX_MESSAGE_BYTES } });
  const name = sessionCookie(baseUrl.startsWith('https:'));
  server.get<{ Params: { id: string } }>('/api/v1/writing/:id/live', { websocket: true }, (socket, request) => {
    // A page of another site may open a connection with our cookie; only Origin tells it apart.
    if (!fromOwnPages('POST', request.headers, baseUrl)) {
      socket.close(LIVE_FORBIDDEN);
      return;
    }
    const connection = new LiveConnection(app, socket, request.cookies[name] ?? null, request.params.id);
    // Messages are listened for at once: what comes before the session is looked up must not be lost.
    socket.on('message', (message: Buffer) => connection.hear(message.toString('utf8')));
    socket.on('close', () => connection.end());
    socket.on('error', (error) => request.log.info({ err: error }, 'live connection failed'));
  });
}

/** Everybody who has a text open on this server, for cursors: they are told on and never stored. */
const present = new Map<string, Set<LiveConnection>>();

class LiveConnection {
  readonly #app: App;
  readonly #socket: WebSocket;
  readonly #token: string | null;
  readonly #edition: string;
  readonly #open = new Map<string, OpenText>();
  readonly #clients = new Map<string, number>();
  #who: SignedIn | null = null;
  #asked = 0;
  #unfollow: () => void = () => undefined;
  /** Messages are answered in the order they came. */
  #turn: Promise<void>;

  constructor(app: App, socket: WebSocket, token: string | null, edition: string) {
    this.#app = app;
    this.#socket = socket;
    this.#token = token;
    this.#edition = edition;
    this.#turn = this.#begin().catch(() => this.#socket.terminate());
  }

  hear(message: string): void {
    this.#turn = this.#turn.then(() => this.#answer(message)).catch(() => this.#socket.terminate());
  }

  end(): void {
    this.#unfollow();
    for (const text of this.#open.keys()) this.#leave(text);
  }

  async #begin(): Promise<void> {
    if ((await this.#person()) === null) return;
    this.#unfollow = this.#app.rooms.follow(this.#edition, { onChanged: () => this.#tell({ say: 'changed' }) });
    if (this.#socket.readyState !== this.#socket.OPEN) this.end();
  }

  /** Who it is; asked anew now and then, because a session may end and a role be taken back meanwhile. */
  async #person({ isUse } = { isUse: true }): Promise<SignedIn | null> {
    const now = Date.now();
    if (this.#who === null || now - this.#asked > LIVE_SESSION_CHECK_MS) {
      this.#who = await authenticate(this.#app, this.#token, { isUse });
      this.#asked = now;
    }
    if (this.#who === null) this.#socket.close(LIVE_SIGNED_OUT);
    return this.#who;
  }

  async #answer(message: string): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const asked = LiveAsk.safeParse(readJson(message));
    if (!asked.success) {
      this.#socket.close(LIVE_BAD_MESSAGE);
      return;
    }
    const who = await this.#person();
    if (who === null) return;
    const { data } = asked;
    if (data.say === 'open') await this.#opens(who, data.text, Buffer.from(data.state, 'base64'));
    else if (data.say === 'close') this.#leave(data.text);
    else if (data.say === 'presence') this.#shows(data);
    else this.#writes(who, data);
  }

  async #opens(who: SignedIn, text: string, state: Uint8Array): Promise<void> {
    this.#leave(text);
    if (this.#open.size >= MAX_OPEN_TEXTS) {
      this.#tell({
        say: 'refused',
        text,
        id: null,
        kind: 'throttled',
        detail: 'För många texter är öppna på en gång.',
      });
      return;
    }
    const onUpdate = (update: Uint8Array): void => this.#passOn({ say: 'update', text, update: base64(update) });
    const opened = await this.#app.rooms.open(who, this.#edition, text, { onUpdate });
    if (!opened.ok) {
      const { kind, detail } = opened.error;
      this.#tell({ say: 'refused', text, id: null, kind, detail });
      return;
    }
    this.#open.set(text, opened.value);
    const key = `${this.#edition} ${text}`;
    present.set(key, (present.get(key) ?? new Set()).add(this));
    const difference = opened.value.room.difference(state);
    const { mayWrite } = opened.value;
    this.#tell({ say: 'opened', text, update: base64(difference.update), state: base64(difference.state), mayWrite });
    if (this.#socket.readyState !== this.#socket.OPEN) this.end();
  }

  /** Does not hold up the next message: a batch takes what has come until it is stored. */
  #writes(who: SignedIn, { text, id, update }: Extract<LiveAsk, { say: 'write' }>): void {
    const bytes = Buffer.from(update, 'base64');
    const opened = this.#open.get(text);
    if (opened === undefined || !isUpdate(bytes)) {
      const detail = 'Ändringen gick inte att läsa. Läs om sidan.';
      this.#tell({ say: 'refused', text, id, kind: 'invalid', detail });
      return;
    }
    void this.#keep(who, opened, { text, id, bytes });
  }

  async #keep(
    who: SignedIn,
    { room, reader }: OpenText,
    { text, id, bytes }: { readonly text: string; readonly id: number; readonly bytes: Uint8Array },
  ): Promise<void> {
    try {
      const stored = await room.write(who, reader, bytes);
      if (stored.ok) this.#tell({ say: 'stored', text, id, at: this.#app.now().toISOString() });
      else this.#tell({ say: 'refused', text, id, kind: stored.error.kind, detail: stored.error.detail });
    } catch {
      // Not stored: the window keeps it and sends it again when it has connected anew.
      this.#socket.terminate();
    }
  }

  #shows({ text, client, update }: Extract<LiveAsk, { say: 'presence' }>): void {
    if (!this.#open.has(text)) return;
    this.#clients.set(text, client);
    this.#others(text, { say: 'presence', text, update });
  }

  #leave(text: string): void {
    const opened = this.#open.get(text);
    if (opened === undefined) return;
    const client = this.#clients.get(text);
    if (client !== undefined) this.#others(text, { say: 'gone', text, client });
    this.#open.delete(text);
    this.#clients.delete(text);
    opened.close();
    const key = `${this.#edition} ${text}`;
    const here = present.get(key);
    here?.delete(this);
    if (here?.size === 0) present.delete(key);
  }

  #others(text: string, message: LiveTell): void {
    for (const other of present.get(`${this.#edition} ${text}`) ?? []) if (other !== this) other.#tell(message);
  }

  /** What others write: a window that says nothing itself is asked about too, and its session lasts no longer for it. */
  #passOn(message: LiveTell): void {
    if (Date.now() - this.#asked <= LIVE_SESSION_CHECK_MS) {
      this.#tell(message);
      return;
    }
    const tell = async (): Promise<void> => {
      if ((await this.#person({ isUse: false })) !== null) this.#tell(message);
    };
    this.#turn = this.#turn.then(tell).catch(() => this.#socket.terminate());
  }

  #tell(message: LiveTell): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function readJson(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
