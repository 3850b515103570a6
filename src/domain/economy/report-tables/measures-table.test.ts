import { describe, expect, it } from 'vitest';

import { labels, NO_FIGURES, texts } from '#test/support/economy-figures.ts';

import { computeTable } from './compute-table.ts';
import { usualStyle } from './usual-style.ts';

describe('the plan of measures in a report', () => {
  const measure = {
    text: 'Färre vikarier',
    responsible: 'Enhetschefen',
    effect: '450000',
    soFar: '120000',
    day: '2025-10-31',
    state: 'underway',
  } as const;
  const spec = { table: 'measures', ...usualStyle('measures') } as const;

  it('prints what each is to give and has given, and what it lacks (EK-99)', () => {
    const plan = {
      id: 'p',
      organisation: 'Lekstugan',
      state: 'followed',
      measures: [measure, { ...measure, text: 'Flytt', state: 'dropped', soFar: null }],
    } as const;
    const table = computeTable({ ...NO_FIGURES, measurePlans: [plan] }, spec);
    expect(texts(table)).toEqual([
      ['Färre vikarier', 'Enhetschefen', '2025-10-31', 'Pågår', '450', '120'],
      ['Flytt', 'Enhetschefen', '2025-10-31', 'Avbruten', '', ''],
      ['Summa', '', '', '', '450', '120'],
    ]);
    expect(table.missing).toEqual([]);
    const late = computeTable(
      { ...NO_FIGURES, measurePlans: [plan, { ...plan, id: 'q', organisation: 'Gungan', state: 'toFollow' }] },
      spec,
    );
    expect(labels(late)[0]).toBe('Lekstugan: Färre vikarier');
    expect(late.missing).toEqual(['Åtgärdsplanen för Gungan är inte uppföljd efter den senaste prognosen.']);
    expect(texts(computeTable(NO_FIGURES, spec))[0]?.[0]).toBe('Ingen åtgärdsplan är öppen.');
  });
});
