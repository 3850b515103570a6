import { ORPCError } from '@orpc/client';
import { z } from 'zod';

import { Fault } from '#domain/kernel/fault.ts';

/**
 * A failure on the wire: application/problem+json (RFC 9457) with members of our own. `code` is the stable name,
 * `faults` everything wrong at once in plain Swedish, `errors` the same with JSON pointers into what was sent.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  faults: z.array(Fault),
  errors: z.array(z.object({ detail: z.string(), pointer: z.string() })).optional(),
  current: z.unknown().optional(),
  allowed: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;

const Data = z
  .object({
    detail: z.string(),
    faults: z.array(Fault),
    errors: Problem.shape.errors,
    current: z.unknown(),
    allowed: z.array(z.string()),
  })
  .partial();

/** An error of the contract as the body of a problem; the server sends it. */
export function problemOf(error: ORPCError<string, unknown>): Problem {
  const data = Data.safeParse(error.data).data ?? {};
  return {
    type: 'about:blank',
    title: error.message,
    status: error.status,
    detail: data.detail ?? error.message,
    code: error.code,
    faults: data.faults ?? [],
    ...(data.errors === undefined ? {} : { errors: data.errors }),
    ...(data.current === undefined ? {} : { current: data.current }),
    ...(data.allowed === undefined ? {} : { allowed: data.allowed }),
  };
}
