import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import { OpenAPIHandler } from '@orpc/openapi/node';

import { fakeRouter } from './fake-router.ts';
import { fakeState } from './fake-state.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function serveFile(web: string, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = join(web, path);
  const isFile = path !== '/' && file.startsWith(web) && existsSync(file) && extname(file) !== '';
  const served = isFile ? file : join(web, 'index.html');
  response.setHeader('content-type', types[extname(served)] ?? 'application/octet-stream');
  response.setHeader(
    'content-security-policy',
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
  );
  createReadStream(served).pipe(response);
}

const cookieOf = (request: IncomingMessage): string | null =>
  /(?:^|; )fake=([^;]+)/u.exec(request.headers.cookie ?? '')?.[1] ?? null;

/** The contract over the example municipality, kept in memory: for looking at pages and for tests of components. */
export function fakeServer(web: string): Server {
  const state = fakeState();
  const handler = new OpenAPIHandler(fakeRouter);
  return createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { matched } = await handler.handle(request, response, {
        prefix: '/api/v1',
        context: {
          state,
          session: cookieOf(request),
          setSession: (id: string | null) => {
            response.setHeader('set-cookie', `fake=${id ?? ''}; HttpOnly; Path=/; Max-Age=${id === null ? 0 : 86_400}`);
          },
        },
      });
      if (!matched) serveFile(web, request, response);
    };
    answer().catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
}

const port = Number(process.argv[2]);
if (import.meta.main && Number.isInteger(port)) {
  fakeServer(join(import.meta.dirname, '../../dist/web')).listen(port);
}
