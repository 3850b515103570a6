import type { Fault } from './fault.ts';
import { err } from './result.ts';
import type { Err } from './result.ts';

/** Why an act was not done, for a person to hear. `kind` decides the status on the wire (http/answer.ts). */
export type Failure = {
  readonly kind: 'unauthenticated' | 'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'throttled';
  /** One or two plain Swedish sentences. */
  readonly detail: string;
  readonly faults: readonly Fault[];
  /** For a conflict: what stands now, and what can be done about it. */
  readonly current?: unknown;
  readonly allowed?: readonly string[];
};

const fail = (kind: Failure['kind'], detail: string, more: Partial<Failure> = {}): Err<Failure> =>
  err({ kind, detail, faults: [], ...more });

export const unauthenticated = (detail: string): Err<Failure> => fail('unauthenticated', detail);
export const forbidden = (detail: string): Err<Failure> => fail('forbidden', detail);
export const notFound = (detail: string): Err<Failure> => fail('notFound', detail);
export const throttled = (detail: string): Err<Failure> => fail('throttled', detail);
export const invalid = (...faults: Fault[]): Err<Failure> =>
  fail('invalid', faults.map(({ message }) => message).join(' '), { faults });
export const conflict = (detail: string, current: unknown, allowed: readonly string[] = []): Err<Failure> =>
  fail('conflict', detail, { current, allowed });

/** A fault without a place in a file. `field` is what the page calls the field. */
export const faultOf = (code: string, message: string, remedy: string | null, field: string | null = null): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field,
});
