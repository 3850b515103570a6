import { describe, expect, it } from 'vitest';

import { decodeProblem, problemOf } from './problem.ts';

const fault = {
  code: 'bad-value',
  severity: 'error',
  message: 'Värdet passar inte.',
  remedy: null,
  line: null,
  page: null,
  field: 'Årsmål',
};

describe('a failure from the server', () => {
  it('keeps its words, its faults and what may be done instead', () => {
    const body = {
      type: 'about:blank',
      title: 'Det krockar.',
      status: 409,
      detail: 'En sådan utgåva finns.',
      code: 'CONFLICT',
      faults: [fault],
      current: [1],
      allowed: ['replace'],
    };
    expect(problemOf(decodeProblem(body, 409))).toEqual({
      code: 'CONFLICT',
      status: 409,
      title: 'Det krockar.',
      detail: 'En sådan utgåva finns.',
      faults: [fault],
      current: [1],
      allowed: ['replace'],
    });
  });

  it('is left to the library where it is not the server’s own answer', () => {
    expect(decodeProblem('<html>Bad gateway</html>', 502)).toBeUndefined();
    expect(decodeProblem(null, 502)).toBeUndefined();
  });

  it('is said to be out of reach where there was no answer', () => {
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
  });
});
