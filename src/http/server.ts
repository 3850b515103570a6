import { constants as zlib } from 'node:zlib';

import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { Problem } from '#contract/problem.ts';
import { isReady } from '#usecases/is-ready.ts';
import type { App } from '#usecases/app.ts';
import { isMachine } from '#usecases/economy/machine-door.ts';
import { authenticate } from '#usecases/session/authenticate.ts';

import { MAX_FILE_BYTES, MAX_JSON_BODY_BYTES, MAX_REQUESTS_PER_MINUTE } from '#limits';

import { describeApi, makeHandler } from './api.ts';
import { cookieOptions, sessionCookie } from './cookies.ts';
import { DAY_HEADER, DAY_IN_ADDRESS } from '#domain/access/past-day.ts';
import { addLive } from './live.ts';
import { addOidcRoutes } from './oidc.ts';
import { addCalendarFeed } from './calendar-feed.ts';
import { addPublicSeals } from './public-seals.ts';
import { fieldFault } from './field-faults.ts';
import { nonceOf } from './nonce.ts';
import { fromOwnPages } from './same-origin.ts';
import { readForm } from './read-form.ts';
import type { ServerOptions } from './server-options.ts';
import { serveWebApp } from './web-app.ts';

const PREFIX = '/api/v1';
/** The one address where a machine's token may send a file. */
const PUSHED_FILES = `${PREFIX}/economy/pushes/file`;

const problemBody = (status: number, code: string, title: string, detail: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  code,
  faults: [],
});

/** The secret in a calendar's address is a key, and no key is logged. */
const pathToLog = (url: string): string => (url.split('?')[0] ?? '').replace(/^\/kalender\/[^/]*/u, '/kalender/…');

/** The web server: the contract below /api/v1, the web app, health, and the walls around them. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  z.config({ localeError: fieldFault });
  const server = Fastify({
    // Neither addresses, queries nor headers are logged: they may say who somebody is and what was searched for.
    logger: {
      level: options.logLevel,
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, path: pathToLog(request.url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    },
    bodyLimit: MAX_JSON_BODY_BYTES,
    // One hop: of the addresses told, the last is the proxy's own word; those before it anybody may make up.
    trustProxy: options.trustProxy ? (_, hop) => hop === 0 : false,
    genReqId: () => options.app.newId(),
    return503OnClosing: true,
  });
  await addWalls(server, options);
  addProblems(server);
  addHealth(server, options.app);
  await addLive(server, options);
  await addApi(server, options);
  addOidcRoutes(server, options);
  addPublicSeals(server, options.app);
  addCalendarFeed(server, options.app);
  await serveWebApp(server, options.webFolder);
  return server;
}

async function addWalls(server: FastifyInstance, { baseUrl }: ServerOptions): Promise<void> {
  const secure = baseUrl.startsWith('https:');
  await server.register(cookie);
  // A whole document is a third of a megabyte of text; middling effort takes it to a fifth in some milliseconds.
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    // What comes in packed could swell past every limit.
    globalDecompression: false,
    brotliOptions: { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        // Charts and components set single style properties on elements. Style sheets come from files, but for the few
        // rules that the component library writes into the page, which it marks with the page's nonce.
        'style-src': ["'self'", (request) => `'nonce-${nonceOf(request)}'`],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(rateLimit, {
    max: MAX_REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: () =>
      Object.assign(new Error('too many requests'), { statusCode: 429, code: 'TOO_MANY_REQUESTS' }),
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (fromOwnPages(request.method, request.headers, baseUrl)) return;
    await reply
      .status(403)
      .send(
        problemBody(403, 'FORBIDDEN', 'Begäran kom från en annan webbplats.', 'Gå till sidan själv och försök igen.'),
      );
  });
}

/** Failures outside the contract (a body that is too large, JSON that is none) are problems too. */
function addProblems(server: FastifyInstance): void {
  const told: Readonly<Record<number, readonly [string, string, string]>> = {
    400: ['BAD_REQUEST', 'Det som skickades går inte att läsa.', 'Läs om sidan och försök igen.'],
    413: [
      'PAYLOAD_TOO_LARGE',
      'Det som skickades är för stort.',
      `Filer får vara högst ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    ],
    415: [
      'UNSUPPORTED_MEDIA_TYPE',
      'Det som skickades är av ett slag som inte tas emot.',
      'Läs om sidan och försök igen.',
    ],
    429: ['TOO_MANY_REQUESTS', 'För många anrop på kort tid.', 'Vänta en minut och försök igen.'],
  };
  server.setErrorHandler((error, request, reply) => {
    const asked = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const status = asked in told ? asked : asked >= 400 && asked < 500 ? 400 : 500;
    if (status === 500) request.log.error({ err: error }, 'unexpected failure');
    const [code, title, detail] = told[status] ?? [
      'INTERNAL_SERVER_ERROR',
      'Något gick fel hos oss.',
      'Försök igen om en stund.',
    ];
    void reply.status(status).send(problemBody(status, code, title, detail));
  });
  server.addHook('onSend', async (request, reply) => {
    const data = request.url.startsWith('/api/');
    if (data) reply.header('cache-control', 'no-store');
    const json = String(reply.getHeader('content-type') ?? '').startsWith('application/json');
    if (json && reply.statusCode >= 400) reply.header('content-type', 'application/problem+json; charset=utf-8');
  });
}

function addHealth(server: FastifyInstance, app: App): void {
  server.get('/health', { config: { rateLimit: false } }, async () => ({ status: 'ok' }));
  server.get('/ready', { config: { rateLimit: false } }, async (_, reply) => {
    const ready = await isReady(app);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}

/** A file is fetched by a link, which sends no header: the day stands in its address. */
const dayInAddress = (url: string): string | null =>
  new URLSearchParams(url.split('?', 2)[1] ?? '').get(DAY_IN_ADDRESS);

const machineTokenOf = ({ headers }: FastifyRequest): string | null =>
  /^Bearer +(\S{1,200})$/iu.exec(headers.authorization ?? '')?.[1] ?? null;

async function addApi(server: FastifyInstance, options: ServerOptions): Promise<void> {
  const { app, baseUrl, version } = options;
  const secure = baseUrl.startsWith('https:');
  const name = sessionCookie(secure);
  const handler = makeHandler();
  // A quarter of a second of work for what few ask for: made at the first question.
  let description: Promise<unknown> | undefined;
  server.addContentTypeParser('multipart/form-data', readForm);
  // Before the body is taken in: nobody may fill the memory with files without being signed in.
  server.addHook('onRequest', async (request, reply) => {
    if (!(request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/')) return;
    if ((await authenticate(app, request.cookies[name] ?? null)) !== null) return;
    if (request.url === PUSHED_FILES && (await isMachine(app, machineTokenOf(request)))) return;
    await reply
      .status(401)
      .send(problemBody(401, 'UNAUTHENTICATED', 'Du är inte inloggad.', 'Logga in och försök igen.'));
  });
  server.get(`${PREFIX}/openapi.json`, () => (description ??= describeApi(version)));
  server.all(`${PREFIX}/*`, async (request, reply) => {
    const { matched } = await handler.handle(request, reply, {
      prefix: PREFIX,
      context: {
        app,
        token: request.cookies[name] ?? null,
        machineToken: machineTokenOf(request),
        address: request.ip,
        client: request.headers['user-agent'] ?? '',
        day: request.headers[DAY_HEADER]?.toString() ?? dayInAddress(request.url),
        onBug: (error) => {
          request.log.error({ err: error }, 'unexpected failure');
        },
        keepToken: (token) => {
          if (token === null) void reply.clearCookie(name, cookieOptions(secure));
          else void reply.setCookie(name, token, cookieOptions(secure));
        },
      },
    });
    if (matched) return reply;
    return reply
      .status(404)
      .send(problemBody(404, 'NOT_FOUND', 'Det du söker finns inte.', 'Adressen hör inte till någon tjänst.'));
  });
}
