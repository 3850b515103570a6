import type { FastifyRequest } from 'fastify';

import { MAX_FILE_BYTES, MULTIPART_OVERHEAD_BYTES } from '#limits';

const MOST = MAX_FILE_BYTES + MULTIPART_OVERHEAD_BYTES;

/**
 * A form with files, taken in as it arrives: gathered first and then read, a file of 60 MB was in memory seven times over.
 * Throws with the status to answer: 413 where it is larger than any file may be, 400 where it is no form.
 */
export async function readForm(request: FastifyRequest, body: AsyncIterable<Buffer>): Promise<FormData> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  if (Number(request.headers['content-length'] ?? '0') > MOST) throw failure(413);
  const chunks = body[Symbol.asyncIterator]();
  let bytes = 0;
  const stream = new ReadableStream({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) return controller.close();
      bytes += next.value.length;
      if (bytes > MOST) throw failure(413);
      controller.enqueue(next.value);
    },
  });
  try {
    return await new Response(stream, { headers }).formData();
  } catch {
    throw failure(bytes > MOST ? 413 : 400);
  }
}

const failure = (statusCode: number): Error => Object.assign(new Error('The form was not taken in'), { statusCode });
