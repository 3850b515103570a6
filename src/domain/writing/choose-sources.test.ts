import { describe, expect, it } from 'vitest';

import type { EditionKind } from '../steering/steering-document.ts';
import { aboveOf, lastResultOf, patternOf, previousOf } from './choose-sources.ts';

const of = (kind: EditionKind, year: number, number = 1) => ({ id: `${kind}${year}-${number}`, kind, year, number });
const all = [of('VP', 2025), of('T1', 2025), of('T1', 2025, 2), of('T2', 2025), of('VB', 2025), of('VP', 2026)];

describe('what a draft is built from', () => {
  it('is the edition before in the same line, in its newest version', () => {
    expect(previousOf(all, 'T1', 2025)?.id).toBe('VP2025-1');
    expect(previousOf(all, 'T2', 2025)?.id).toBe('T12025-2');
    expect(previousOf(all, 'T1', 2026)?.id).toBe('VP2026-1');
  });

  it('is last year’s newest for a plan, and nothing where there is nothing', () => {
    expect(previousOf(all, 'VP', 2026)?.id).toBe('VB2025-1');
    expect(previousOf(all, 'VP', 2025)).toBeNull();
  });

  it('has the chapters of the newest earlier document of the same kind', () => {
    expect(patternOf(all, 'T1', 2026)?.id).toBe('T12025-2');
    expect(patternOf(all, 'VB', 2025)).toBeNull();
  });

  it('knows last year’s results from last year’s annual report alone', () => {
    expect(lastResultOf(all, 2026)?.id).toBe('VB2025-1');
    expect(lastResultOf(all, 2027)).toBeNull();
  });

  it('is asked by what the level above decided last, never by a later year', () => {
    expect(aboveOf(all, 2025)?.id).toBe('VB2025-1');
    expect(aboveOf(all, 2026)?.id).toBe('VP2026-1');
  });
});
