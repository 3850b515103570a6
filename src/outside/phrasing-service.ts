import { z } from 'zod';

import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PhrasingRequest } from '#domain/review/phrasing.ts';

import { MAX_PHRASING_BYTES, PHRASING_TIMEOUT_MS } from '#limits';

export type PhrasingFailure = {
  readonly reason: 'slow' | 'unreachable' | 'broken';
  /** For the log, never for the person. */
  readonly detail: string;
};

/** A language service of the municipality's own that phrases sentences. Off where it is not set up. */
export type PhrasingService = {
  readonly phrase: (request: PhrasingRequest) => Promise<Result<string, PhrasingFailure>>;
};

export type PhrasingSettings = {
  /** Up to and with the version: "https://språk.kommun.example/v1". */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
};

const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** Any endpoint that speaks OpenAI's chat completions; asked once, with a limit of time and of size. */
export function connectPhrasing({ url, model, key }: PhrasingSettings): PhrasingService {
  const address = `${url.replace(/\/+$/u, '')}/chat/completions`;
  const headers = {
    'content-type': 'application/json',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  return {
    phrase: async ({ instruction, material }) => {
      const body = JSON.stringify({
        model,
        temperature: 0,
        max_tokens: 400,
        messages: [
          { role: 'system', content: instruction },
          { role: 'user', content: material },
        ],
      });
      try {
        const signal = AbortSignal.timeout(PHRASING_TIMEOUT_MS);
        const answer = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
        if (!answer.ok) return err({ reason: 'broken', detail: `status ${answer.status}` });
        return readAnswer(await boundedText(answer));
      } catch (error) {
        const slow = error instanceof Error && error.name === 'TimeoutError';
        return err({ reason: slow ? 'slow' : 'unreachable', detail: String(error) });
      }
    },
  };
}

function readAnswer(text: string | null): Result<string, PhrasingFailure> {
  if (text === null) return err({ reason: 'broken', detail: 'the answer is too long' });
  try {
    const parsed = Completion.safeParse(JSON.parse(text));
    const content = parsed.data?.choices[0]?.message.content;
    return content === undefined ? err({ reason: 'broken', detail: 'no text in the answer' }) : ok(content.trim());
  } catch {
    return err({ reason: 'broken', detail: 'the answer is no JSON' });
  }
}

/** Null where the answer is longer than any honest one. */
async function boundedText(answer: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_PHRASING_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
