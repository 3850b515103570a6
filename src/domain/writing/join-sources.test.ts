import { describe, expect, it } from 'vitest';

import {
  activity,
  emptyCells,
  goal,
  indicator,
  paragraphs,
  steeringDocument,
  text,
} from '#test/support/sample-document.ts';

import { joinEditions } from './join-sources.ts';

const edition = (id: string, more: Parameters<typeof steeringDocument>[0]) => ({
  id,
  document: steeringDocument({ kind: 'VP', year: 2025, ...more }),
});
const one = edition('one', {
  goals: [goal('g1', 2, { title: 'Alla får stöd' }), goal('g2', 4, { title: 'Svaren kommer i tid' })],
  indicators: [indicator('i1', 5, { goal: 'g2', name: 'Andel svar i tid', cells: { ...emptyCells, target: '90 %' } })],
  texts: [
    text('t0', 1, { heading: 'Inledning', paragraphs: paragraphs('Enhet ett.') }),
    text('t1', 3, { goal: 'g1', heading: 'Arbetssätt', isSection: true, paragraphs: paragraphs('Vi ringer.') }),
    text('t2', 9, { heading: 'Övrigt', paragraphs: paragraphs('Inget.') }),
  ],
});
const other = edition('other', {
  goals: [goal('g9', 2, { title: 'Vägen ut' }), goal('g1', 4, { title: 'alla får stöd' })],
  indicators: [indicator('i1', 6, { goal: 'g1', name: 'Antal samtal', cells: { ...emptyCells, target: '40 st' } })],
  activities: [activity('a1', 7, { goal: 'g1', title: 'Öppet hus' })],
  texts: [
    text('t0', 1, { heading: 'Inledning', paragraphs: paragraphs('Enhet två.') }),
    text('t1', 5, { goal: 'g1', heading: 'Arbetssätt', isSection: true, paragraphs: paragraphs('Vi skriver.') }),
    text('t2', 8, { heading: 'Bilagor', paragraphs: paragraphs('En bilaga.') }),
  ],
});

describe('editions of several organisations as one', () => {
  it('hold the same goal once, with everything that stood under it', () => {
    const joined = joinEditions([one, other])?.document;
    expect(joined?.goals.map(({ title }) => title)).toEqual(['Alla får stöd', 'Svaren kommer i tid', 'Vägen ut']);
    const shared = joined?.goals[0]?.id;
    expect(joined?.indicators.filter((row) => row.goal === shared).map(({ name }) => name)).toEqual(['Antal samtal']);
    expect(joined?.activities.map((row) => row.goal)).toEqual([shared]);
    const ways = joined?.texts.filter((each) => each.heading === 'Arbetssätt');
    expect(ways?.map((each) => each.paragraphs.map((paragraph) => Reflect.get(paragraph, 'text')))).toEqual([
      ['Vi ringer.', 'Vi skriver.'],
    ]);
  });

  it('keep chapters before and after the goals of all', () => {
    const joined = joinEditions([one, other])?.document;
    const first = Math.min(...(joined?.goals.map(({ position }) => position) ?? []));
    const last = Math.max(...(joined?.goals.map(({ position }) => position) ?? []));
    const chapters = (joined?.texts ?? []).filter(({ goal: at }) => at === null);
    expect(chapters.filter(({ position }) => position < first).map(({ heading }) => heading)).toEqual(['Inledning']);
    const after = chapters.filter(({ position }) => position > last).map(({ heading }) => heading);
    expect(new Set(after)).toEqual(new Set(['Bilagor', 'Övrigt']));
  });

  it('remember where each thing came from, and carry what they did not agree on from neither', () => {
    const twice = joinEditions([
      one,
      edition('third', {
        ...one.document,
        indicators: [
          indicator('i7', 5, { goal: 'g2', name: 'Andel svar i tid', cells: { ...emptyCells, target: '95 %' } }),
        ],
      }),
    ]);
    expect(twice?.document.indicators.map(({ cells }) => cells.target)).toEqual([null]);
    const joined = joinEditions([one, other]);
    const way = joined?.document.goals.find(({ title }) => title === 'Vägen ut');
    expect(joined?.origins?.get(way?.id ?? '')).toEqual({ edition: 'other', thing: 'g9' });
    expect(joinEditions([one])).toBe(one);
    expect(joinEditions([])).toBeNull();
  });
});
