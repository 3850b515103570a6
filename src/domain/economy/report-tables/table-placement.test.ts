import { expect, it } from 'vitest';

import type { EditionKind } from '../../steering/steering-document.ts';
import { askedTables } from './table-placement.ts';

it('a plan is not asked for the table of deviations that its round took over from a report: it has no forecast (EK-82)', () => {
  const chapter = {
    id: 'k1',
    organisation: 'kf',
    place: 'back' as const,
    position: 1,
    heading: 'Ekonomi',
    required: true,
    maxCharacters: null,
    kinds: null,
    tables: [],
    economy: [
      { table: 'areas' as const, style: {} },
      { table: 'deviations' as const, style: {} },
    ],
    from: { id: 'kf', name: 'Kommunfullmäktige' },
  };
  const asked = (kind: EditionKind): string[] => {
    const round = { id: 'r', year: 2026, kind, title: 'Runda', closedAt: null, tableStyle: {} };
    const draft = { kind: 'board' as const, maySeeStaff: true, municipality: {} };
    return askedTables({ chapters: [chapter], round }, draft, []).map(({ spec }) => spec.table);
  };
  expect([asked('VP'), asked('T1')]).toEqual([['areas'], ['areas', 'deviations']]);
});
