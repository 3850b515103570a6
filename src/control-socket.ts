import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import type { Io } from '#cli/command.ts';

/**
 * The door between the command line and a server that runs on the embedded database: only one process may open the
 * folder, so a command that needs the database while the server holds it is sent to the server and carried out there.
 * The socket lies in the data folder and is open to its owner only: whoever may write the database's files may knock.
 */
const NAME = 'control.sock';
/** Longer paths than this are refused by the operating system (sun_path in unix(7)). */
const MAX_SOCKET_PATH = 100;
const MAX_REQUEST_BYTES = 65_536;
const Words = z.array(z.string());

function socketPath(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\styrkedja-${shortHash(folder)}`;
  const inside = join(folder, NAME);
  return inside.length <= MAX_SOCKET_PATH ? inside : join(tmpdir(), `styrkedja-${shortHash(folder)}.sock`);
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

type Run = (words: readonly string[], io: Io) => Promise<number>;
type Answer = { out: string } | { err: string } | { status: number };

/** Listens until closed. The lock of the folder must be held: it makes sure that no other server's socket is thrown away. */
export async function openControlSocket(folder: string, run: Run): Promise<{ close: () => Promise<void> }> {
  const path = socketPath(folder);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    void serveOne(socket, run);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  server.unref();
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function serveOne(socket: Socket, run: Run): Promise<void> {
  const say = (answer: Answer): void => {
    if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
  };
  const text = await readRequest(socket);
  const words = Words.safeParse(text.includes('\n') ? JSON.parse(text.split('\n')[0] ?? '') : null);
  if (!words.success) {
    socket.end();
    return;
  }
  try {
    say({ status: await run(words.data, { out: (line) => say({ out: line }), err: (line) => say({ err: line }) }) });
  } catch (error) {
    say({ err: `Kommandot avbröts av ett fel: ${error instanceof Error ? error.message : String(error)}\n` });
    say({ status: 1 });
  }
  socket.end();
}

/** The first line. Not by iterating: leaving the loop would close the socket before it is answered. */
function readRequest(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const done = (): void => {
      socket.off('data', take);
      resolve(text);
    };
    const take = (chunk: unknown): void => {
      text += String(chunk);
      if (text.length > MAX_REQUEST_BYTES || text.includes('\n')) done();
    };
    socket.on('data', take);
    socket.once('close', done);
  });
}

/** Sends a command to the server that holds the folder; null where none answers. */
export async function sendToServer(folder: string, words: readonly string[], io: Io): Promise<number | null> {
  const socket = createConnection(socketPath(folder));
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  if (!connected) return null;
  socket.write(`${JSON.stringify(words)}\n`);
  let status: number | null = null;
  let rest = '';
  for await (const chunk of socket) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const answer = JSON.parse(line) as Partial<{ out: string; err: string; status: number }>;
      if (answer.out !== undefined) io.out(answer.out);
      if (answer.err !== undefined) io.err(answer.err);
      if (answer.status !== undefined) status = answer.status;
    }
  }
  return status ?? 1;
}
