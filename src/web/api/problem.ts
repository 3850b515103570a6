import { ORPCError } from '@orpc/client';

import type { Fault } from '#domain/kernel/fault.ts';

/** What went wrong, ready to be shown: the server's own plain words, and which fields they are about. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly Fault[];
  /** With CONFLICT: what stands on the server now, and what may be done instead. */
  readonly current: unknown;
  readonly allowed: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const isFault = (value: unknown): value is Fault =>
  isRecord(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';

/**
 * Reads a failure's body, whether it carries its details beside the title (RFC 9457) or below `data`. Undefined lets
 * the library make its own of it, for answers that never came from our server (a proxy's error page). The contract's
 * own reader needs the schema library, which the first load does without.
 */
export function decodeProblem(body: unknown, status: number): ORPCError<string, unknown> | undefined {
  if (!isRecord(body) || typeof body['code'] !== 'string') return undefined;
  const data = isRecord(body['data']) ? body['data'] : body;
  return new ORPCError(body['code'], {
    status,
    message: textOf(body['message']) || textOf(body['title']),
    data: {
      detail: textOf(data['detail']),
      faults: Array.isArray(data['faults']) ? data['faults'].filter(isFault) : [],
      current: data['current'],
      allowed: textsOf(data['allowed']),
    },
  });
}

/** Any thrown thing as a problem; one that is not the server's answer means that the server could not be reached. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError)) {
    return { code: 'UNREACHABLE', status: 0, title: '', detail: '', faults: [], current: undefined, allowed: [] };
  }
  const data: unknown = error.data;
  const details = isRecord(data) ? data : {};
  return {
    code: error.code,
    status: error.status,
    title: error.message,
    detail: textOf(details['detail']),
    faults: Array.isArray(details['faults']) ? details['faults'].filter(isFault) : [],
    current: details['current'],
    allowed: textsOf(details['allowed']),
  };
}
