import { describe, expect, it } from 'vitest';

import type { DocumentIndicator, SteeringDocument } from '#domain/steering/steering-document.ts';

import { linesOf, quoteOf } from './structure-lines.ts';

const row = (id: string, line: number): DocumentIndicator => ({
  id,
  position: line,
  source: { line, page: null },
  goal: null,
  owner: null,
  name: id,
  cells: {
    outcome: null,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: null,
    councilTarget: null,
    period: null,
  },
  confidence: 1,
  doubts: [],
});

const document: SteeringDocument = {
  kind: 'T1',
  year: 2026,
  organisation: null,
  level: null,
  front: {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  },
  goals: [],
  indicators: [row('first', 2), row('second', 5)],
  activities: [],
  texts: [],
  tables: [],
};

describe('lines of a file and things of a document', () => {
  const lines = linesOf(document);

  it('gives a thing the lines up to where the next one begins', () => {
    expect(lines.rangeOf('indicator:first')).toEqual({ from: 2, to: 4 });
    expect(lines.rangeOf('indicator:second')).toEqual({ from: 5, to: 5 });
    expect(lines.rangeOf('indicator:gone')).toBeNull();
  });

  it('finds the thing that a line belongs to', () => {
    expect(lines.thingAt(1)).toBeUndefined();
    expect(lines.thingAt(4)).toBe('indicator:first');
    expect(lines.thingAt(99)).toBe('indicator:second');
  });

  it('quotes the words of a thing without what was left out', () => {
    const file = ['Sid 1', 'Andel nöjda', 'Sid 2', '86 %'].map((text, index) => ({
      line: index + 1,
      page: null,
      text,
      leftOut: text.startsWith('Sid') ? ('furniture' as const) : null,
    }));
    expect(quoteOf(file, { from: 2, to: 4 })).toBe('Andel nöjda 86 %');
  });
});
