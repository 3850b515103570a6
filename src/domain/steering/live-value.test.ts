import { describe, expect, it } from 'vitest';

import { printLiveValue, renewParagraph } from './live-value.ts';
import type { LiveGround } from './live-value.ts';
import type { LiveSource, Paragraph } from './steering-document.ts';

const placed = { position: 1, source: null };
const cells = {
  outcome: '47,3 %',
  men: null,
  women: null,
  previous: '45,2 %',
  forecast: null,
  target: '50 %',
  councilTarget: null,
  period: '2025',
};
const goal = (id: string, parent: string | null) => ({
  ...placed,
  id,
  parent,
  level: 'boardGoal' as const,
  number: null,
  title: id,
  status: null,
  statusPrinted: null,
});
const activity = (id: string, at: string, deviation: boolean) => ({
  ...placed,
  id,
  goal: at,
  owner: null,
  ownerHeading: null,
  title: id,
  start: null,
  end: null,
  deviation,
  doubts: [],
});
const ground: LiveGround = {
  goals: [goal('g1', null), goal('g2', 'g1'), goal('g3', null)],
  indicators: [{ ...placed, id: 'i1', goal: 'g1', owner: null, name: 'Andel', cells, confidence: 1, doubts: [] }],
  activities: [activity('a1', 'g1', false), activity('a2', 'g2', true), activity('a3', 'g3', false)],
};
const of = (show: Extract<LiveSource, { of: 'indicator' }>['show']): LiveSource => ({
  of: 'indicator',
  id: 'i1',
  show,
});
const value = (source: LiveSource, from: number, to: number) => ({ kind: 'value' as const, from, to, source });

describe('a live value', () => {
  it('prints a cell as it is printed, and a change of a share in percentage points', () => {
    expect(printLiveValue(ground, of('outcome'))).toBe('47,3 %');
    expect(printLiveValue(ground, of('change'))).toBe('2,1 procentenheter');
    expect(printLiveValue(ground, of('men'))).toBeNull();
  });

  it('counts activities under a goal and those below it', () => {
    const count = (at: string | null, show: 'count' | 'deviating') =>
      printLiveValue(ground, { of: 'activities', goal: at, show });
    expect([count(null, 'count'), count('g1', 'count'), count('g1', 'deviating')]).toEqual(['3', '2', '1']);
    expect(count('gone', 'count')).toBeNull();
  });

  it('is printed anew in its place, and every mark after it follows', () => {
    const paragraph: Paragraph = {
      kind: 'paragraph',
      text: 'Utfallet är 40 % mot 50 % i mål.',
      line: null,
      marks: [
        { kind: 'bold', from: 0, to: 8 },
        value(of('outcome'), 12, 16),
        value(of('target'), 21, 25),
        { kind: 'italic', from: 28, to: 31 },
      ],
    };
    const renewed = renewParagraph(ground, paragraph);
    expect(renewed.text).toBe('Utfallet är 47,3 % mot 50 % i mål.');
    expect(renewed.marks?.map(({ from, to }) => renewed.text.slice(from, to))).toEqual([
      'Utfallet',
      '47,3 %',
      '50 %',
      'mål',
    ]);
    expect(renewParagraph(ground, renewed)).toBe(renewed);
  });

  it('whose source has gone says so instead of keeping an old figure', () => {
    const gone: LiveSource = { of: 'indicator', id: 'borta', show: 'outcome' };
    const paragraph: Paragraph = { kind: 'paragraph', text: 'Det blev 12.', line: null, marks: [value(gone, 9, 11)] };
    expect(renewParagraph(ground, paragraph).text).toBe('Det blev [värde saknas].');
  });
});
