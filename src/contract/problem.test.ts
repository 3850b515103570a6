import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';

import { problemOf } from './problem.ts';

const fault = {
  code: 'too-long',
  severity: 'error' as const,
  message: 'Namnet är för långt.',
  remedy: 'Korta det till 200 tecken.',
  line: null,
  page: null,
  field: 'namn',
};

describe('a problem', () => {
  it('carries beside its title everything that was said, as RFC 9457 has it', () => {
    const data = { detail: 'Utgåvan finns redan.', faults: [fault], current: { number: 2 }, allowed: ['replace'] };
    const sent = new ORPCError('CONFLICT', { status: 409, message: 'Krock', data });
    const received: unknown = JSON.parse(JSON.stringify(problemOf(sent)));
    expect(received).toMatchObject({ code: 'CONFLICT', status: 409, title: 'Krock', ...data });
  });

  it('has a detail even where the error brought none', () => {
    expect(problemOf(new ORPCError('NOT_FOUND', { message: 'Finns inte.' }))).toMatchObject({
      status: 404,
      detail: 'Finns inte.',
      faults: [],
    });
  });
});
