import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { nonceOf } from './nonce.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * The built web app: files with a hash in their name are kept for a year, everything else is asked for anew. An address
 * without a file is a page of the app, which finds out itself what to show.
 */
export async function serveWebApp(server: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(join(folder, 'index.html'))) {
    server.setNotFoundHandler((_, reply) => {
      void reply.status(404).type('text/plain; charset=utf-8').send('Webbappen är inte byggd: kör npm run build.\n');
    });
    return;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const sendPage = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonceOf(request.raw)}">`));
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // The build has packed them (vite.config.ts).
    preCompressed: true,
    globIgnore: ['index.html', '**/*.{br,gz}'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${folder}/assets/`);
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  server.get('/', sendPage);
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (isPage) return sendPage(request, reply);
    return reply.status(404).type('text/plain; charset=utf-8').send('Sidan finns inte.\n');
  });
}
