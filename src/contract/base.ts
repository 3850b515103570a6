import { oc } from '@orpc/contract';
import { z } from 'zod';

import { Fault } from '#domain/kernel/fault.ts';

/**
 * What goes wrong is said as RFC 9457 problems (application/problem+json): `code` is the stable name, `title` and
 * `detail` are plain Swedish, `faults` lists every invalid field at once.
 */
const ProblemData = z.object({
  detail: z.string(),
  faults: z.array(Fault).default([]),
  /** The same as JSON pointers into what was sent, where it was not as the contract says. */
  errors: z.array(z.object({ detail: z.string(), pointer: z.string() })).optional(),
});

const problem = (status: number, message: string) => ({ status, message, data: ProblemData });

/** Every route can fail in these ways; those that can fail in others add them. */
export const route = oc.errors({
  UNAUTHENTICATED: problem(401, 'Du är inte inloggad.'),
  FORBIDDEN: problem(403, 'Du har inte behörighet till det här.'),
  NOT_FOUND: problem(404, 'Det du söker finns inte.'),
  INVALID: problem(422, 'Något i det du skickade stämmer inte.'),
  TOO_MANY_REQUESTS: problem(429, 'För många försök. Vänta en stund.'),
});

/** A write that can meet somebody else's: a stale version is refused with the present value. */
export const write = route.errors({
  CONFLICT: {
    status: 409,
    message: 'Någon annan har ändrat under tiden.',
    data: ProblemData.extend({ current: z.unknown(), allowed: z.array(z.string()).default([]) }),
  },
});

/** Sent with every write: the same id sent twice is done once and gets the same answer. */
export const RequestId = z.uuid();

export const Id = z.string().min(1).max(100);

/** Lists are bounded: `after` is the opaque mark of the last row of the page before. */
export const PageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });
