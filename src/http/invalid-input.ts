import { ORPCError, ValidationError } from '@orpc/server';

import type { Fault } from '#domain/kernel/fault.ts';

type Issue = { readonly message: string; readonly path?: readonly unknown[] | undefined };

const keyOf = (part: unknown): string =>
  String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);

/** JSON Pointer (RFC 6901) to the field. */
const pointerTo = (path: readonly unknown[]): string =>
  path.map((part) => `/${keyOf(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Input that is not as the contract says: every fault at once, in Swedish, with pointers to the fields. */
export function invalidInput(error: unknown): ORPCError<string, unknown> | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null;
  const { cause } = error;
  const issues: readonly Issue[] = cause instanceof ValidationError ? cause.issues : [];
  const faults = issues.map(({ message, path = [] }): Fault => ({
    code: 'invalid-field',
    severity: 'error',
    message,
    remedy: 'Ändra värdet och skicka igen.',
    line: null,
    page: null,
    field: path.map(keyOf).join('.') || null,
  }));
  const errors = issues.map(({ message, path = [] }) => ({ detail: message, pointer: pointerTo(path) }));
  const detail =
    faults.length === 0
      ? 'Det som skickades går inte att läsa.'
      : faults.map(({ field, message }) => (field === null ? message : `${field}: ${message}`)).join(' ');
  return new ORPCError('INVALID', {
    status: 422,
    message: 'Något i det du skickade stämmer inte.',
    data: { detail, faults, errors },
  });
}
