import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';

import { errorOf, problemOf } from './problem.ts';

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
  it('says on the other side what was said on this', () => {
    const data = { detail: 'Utgåvan finns redan.', faults: [fault], current: { number: 2 }, allowed: ['replace'] };
    const sent = new ORPCError('CONFLICT', { status: 409, message: 'Krock', data });
    const received = errorOf(JSON.parse(JSON.stringify(problemOf(sent))));
    expect(received).toMatchObject({ code: 'CONFLICT', status: 409, message: 'Krock', defined: true, data });
  });

  it('has a detail even where the error brought none', () => {
    expect(problemOf(new ORPCError('NOT_FOUND', { message: 'Finns inte.' }))).toMatchObject({
      status: 404,
      detail: 'Finns inte.',
      faults: [],
    });
  });

  it('leaves other bodies alone', () => {
    expect(errorOf({ message: 'något annat' })).toBeNull();
    expect(errorOf('text')).toBeNull();
  });
});
