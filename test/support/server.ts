import { randomUUID } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { livePath } from '#contract/live.ts';
import { buildServer } from '#http/server.ts';
import { keysInFolder } from '#outside/signing-keys.ts';
import type { OidcProvider } from '#outside/oidc-provider.ts';
import type { PhrasingService } from '#outside/phrasing-service.ts';
import type { Database } from '#store/open-database.ts';
import { insertSession } from '#store/people/sessions.ts';
import type { App } from '#usecases/app.ts';
import { reviewAnew } from '#usecases/editions/review-anew.ts';
import { ReviewRounds } from '#usecases/editions/review-rounds.ts';
import { readLoad } from '#usecases/economy/read-load.ts';
import { readImport } from '#usecases/imports/read-import.ts';
import { ReadingQueue } from '#usecases/imports/reading-queue.ts';
import { DraftUpkeep } from '#usecases/writing/draft-upkeep.ts';
import { WritingRooms } from '#usecases/writing/writing-rooms.ts';
import { hashToken } from '#usecases/session/authenticate.ts';

import { newFolder } from './databases.ts';
import { connectLive } from './live-client.ts';
import type { LiveClient } from './live-client.ts';
import { asTest } from './steering.ts';

export const TEST_BASE_URL = 'http://styrning.prov.example';

/** The server as a person meets it, over a test's own database; nothing listens on a port. */
export type TestServer = {
  readonly app: App;
  readonly server: FastifyInstance;
  /** What the server wrote to nobody: errors of readings in the background. */
  readonly failures: unknown[];
  /** Somebody who is signed in, without the time that hashing a password takes. */
  readonly signInAs: (person: string) => Promise<TestClient>;
  readonly nobody: TestClient;
  /** A system that sends the token of a machine, and no session. */
  readonly machine: (token: string) => TestClient;
  /** Opens a text of a draft over the live connection, as the person of a client. */
  readonly live: (client: TestClient, edition: string, text: string) => Promise<LiveClient>;
};

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, unknown>;
  readonly raw: Buffer;
};

export type TestClient = {
  /** The session's cookie; empty for nobody. */
  readonly cookie: string;
  readonly get: (path: string) => Promise<Answer>;
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Answer>;
  readonly upload: (path: string, fields: Record<string, string | File>) => Promise<Answer>;
};

export async function startTestServer(
  database: Database,
  municipality: string,
  more: {
    readonly oidc?: OidcProvider;
    readonly phrasing?: PhrasingService;
    readonly webFolder?: string;
    readonly now?: () => Date;
    readonly listenBase?: string;
  } = {},
): Promise<TestServer> {
  const failures: unknown[] = [];
  const readings = new ReadingQueue(
    (id, progress, signal) => readImport(app, id, progress, signal),
    (error) => failures.push(error),
  );
  const loads = new ReadingQueue(
    (id, progress, signal) => readLoad(app, id, progress, signal),
    (error) => failures.push(error),
  );
  const app: App = {
    database,
    readings,
    reviews: new ReviewRounds(
      () => reviewAnew(app),
      (error) => failures.push(error),
    ),
    loads,
    rooms: new WritingRooms(() => app),
    upkeep: new DraftUpkeep(
      () => app,
      (error) => failures.push(error),
    ),
    municipality: { id: municipality, name: 'Provköping' },
    baseUrl: more.listenBase ?? TEST_BASE_URL,
    sendsMail: false,
    now: more.now ?? (() => new Date()),
    newId: randomUUID,
    oidc: more.oidc ?? null,
    phrasing: more.phrasing ?? null,
    address: more.listenBase ?? TEST_BASE_URL,
    signingKeys: keysInFolder(newFolder(), municipality),
    examplePassword: null,
  };
  const server = await buildServer({
    app,
    baseUrl: more.listenBase ?? TEST_BASE_URL,
    webFolder: more.webFolder ?? null,
    version: '0.0.0',
    logLevel: 'silent',
    trustProxy: false,
  });
  let listening: Promise<string> | undefined;
  let signedIn = 0;
  return {
    app,
    server,
    failures,
    nobody: clientOf(server, null),
    machine: (token) => clientOf(server, null, '10.1.0.1', { authorization: `Bearer ${token}` }),
    live: async (client, edition, text) => {
      listening ??= server.listen({ host: '127.0.0.1', port: 0 });
      return connectLive(`${await listening}${livePath(edition)}`, client.cookie, text);
    },
    signInAs: async (person) => {
      const token = randomUUID();
      const now = app.now();
      await asTest(database, municipality, ({ db }) =>
        insertSession(db, {
          tokenHash: hashToken(token),
          id: randomUUID(),
          person,
          now: now.toISOString(),
          expiresAt: new Date(now.getTime() + 3_600_000).toISOString(),
          client: 'prov',
        }),
      );
      signedIn += 1;
      return clientOf(server, token, `10.0.0.${(signedIn % 250) + 1}`);
    },
  };
}

/** Each from an address of their own: requests a minute are counted by it. */
function clientOf(
  server: FastifyInstance,
  token: string | null,
  remoteAddress = '127.0.0.1',
  always: Record<string, string> = {},
): TestClient {
  const cookies = token === null ? {} : { sid: token };
  const ask = async (options: { method: string; url: string; payload?: Buffer; headers?: Record<string, string> }) => {
    const { statusCode, headers, rawPayload } = await server.inject({
      ...options,
      method: options.method as 'GET',
      headers: { ...always, ...options.headers },
      cookies,
      remoteAddress,
    });
    const json = String(headers['content-type']).includes('json');
    const body: unknown = json ? JSON.parse(rawPayload.toString('utf8')) : rawPayload.toString('utf8');
    return { status: statusCode, body, headers, raw: rawPayload };
  };
  const url = (path: string): string => (path.startsWith('/') ? path : `/api/v1/${path}`);
  return {
    cookie: token === null ? '' : `sid=${token}`,
    get: (path) => ask({ method: 'GET', url: url(path) }),
    send: (method, path, body) =>
      ask({
        method,
        url: url(path),
        ...(body === undefined
          ? {}
          : { payload: Buffer.from(JSON.stringify(body)), headers: { 'content-type': 'application/json' } }),
      }),
    upload: async (path, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const request = new Response(form);
      const type = request.headers.get('content-type') ?? '';
      return ask({
        method: 'POST',
        url: url(path),
        payload: Buffer.from(await request.arrayBuffer()),
        headers: { 'content-type': type },
      });
    },
  };
}
