import type { FastifyInstance } from 'fastify';

import type { App } from '#usecases/app.ts';
import { KEYS_PATH, manifestPath } from '#usecases/editions/make-seal.ts';
import { fetchManifest, listPublicKeys } from '#usecases/editions/show-seal.ts';

/** What anybody needs to check a sealed file: keys and manifests, without signing in, for other websites too. */
export function addPublicSeals(server: FastifyInstance, app: App): void {
  server.get(KEYS_PATH, async (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(await listPublicKeys(app)),
  );
  server.get<{ Params: { edition: string } }>(manifestPath(':edition').replace('.json', ''), async (request, reply) => {
    const manifest = await fetchManifest(app, request.params.edition.replace(/\.json$/u, ''));
    if (!manifest.ok) return reply.status(404).send({ detail: manifest.error.detail });
    const { name, mediaType, bytes } = manifest.value;
    return reply
      .header('access-control-allow-origin', '*')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type(mediaType)
      .send(Buffer.from(bytes));
  });
}
