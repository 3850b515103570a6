import * as Y from 'yjs';

import type { LiveAsk, LiveTell } from '#contract/live.ts';
import { paragraphsOf } from '#usecases/writing/shared-text.ts';

/** Somebody who writes over the live connection as the browser does, without a browser. */
export class LiveClient {
  readonly doc = new Y.Doc();
  readonly told: LiveTell[] = [];
  /** The code with which the connection ended. */
  readonly closing: Promise<number>;
  readonly #socket: WebSocket;
  readonly #text: string;
  readonly #waiting = new Set<() => void>();
  #sent = 0;
  #stored = 0;

  constructor(socket: WebSocket, text: string) {
    this.#socket = socket;
    this.#text = text;
    this.closing = new Promise((end) => {
      socket.addEventListener('close', ({ code }) => {
        end(code);
        this.#wake();
      });
    });
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as LiveTell));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#write(update);
    });
  }

  async open(): Promise<void> {
    this.say({ say: 'open', text: this.#text, state: base64(Y.encodeStateVector(this.doc)) });
    await this.until(() => this.told.some(({ say }) => say === 'opened' || say === 'refused'));
  }

  say(message: LiveAsk): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Writes letters at the end of the first paragraph, which is made where there is none. */
  type(letters: string, attributes: Readonly<Record<string, unknown>> = {}): void {
    this.#inFirstLine((text) => text.insert(text.length, letters, attributes));
  }

  /** Takes the last letters of the first paragraph away. */
  remove(count: number): void {
    this.#inFirstLine((text) => text.delete(text.length - count, count));
  }

  #inFirstLine(change: (text: Y.XmlText) => void): void {
    this.doc.transact(() => {
      const root = this.doc.getXmlFragment('default');
      if (root.length === 0) root.insert(0, [new Y.XmlElement('paragraph')]);
      const line = root.get(0);
      if (!(line instanceof Y.XmlElement)) throw new Error('The text does not begin with a paragraph');
      if (line.length === 0) line.insert(0, [new Y.XmlText()]);
      const text = line.get(0);
      if (!(text instanceof Y.XmlText)) throw new Error('The paragraph holds no text');
      change(text);
    });
  }

  words(): string {
    return paragraphsOf(this.doc)
      .map(({ text }) => text)
      .join('\n');
  }

  /** Waits until all that was written is acknowledged. */
  settled(): Promise<void> {
    return this.until(() => this.#stored === this.#sent);
  }

  async until(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.#socket.readyState > WebSocket.OPEN) throw new Error('The connection has ended');
      await new Promise<void>((wake) => this.#waiting.add(wake));
    }
  }

  end(): void {
    this.#socket.close();
  }

  #write(update: Uint8Array): void {
    this.#sent += 1;
    this.say({ say: 'write', text: this.#text, id: this.#sent, update: base64(update) });
  }

  #hear(message: LiveTell): void {
    this.told.push(message);
    if (message.say === 'opened' || message.say === 'update') {
      Y.applyUpdate(this.doc, Buffer.from(message.update, 'base64'), this);
    }
    if (message.say === 'stored') this.#stored += 1;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** Opens the connection with a session's cookie, as a browser does by itself. */
export async function connectLive(address: string, cookie: string, text: string): Promise<LiveClient> {
  // Node takes headers here; the types know the browser's words only.
  const options = { headers: { cookie } } as unknown as string[];
  const socket = new WebSocket(address.replace(/^http/u, 'ws'), options);
  const client = new LiveClient(socket, text);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The live connection was refused')));
  });
  return client;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
