import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sketchDocument } from '../review/sketch-document.ts';
import type { DocumentSketch } from '../review/sketch-document.ts';
import { compareEditions } from './compare-editions.ts';
import { compareTexts } from './compare-texts.ts';

const plan: DocumentSketch = {
  goals: [
    {
      title: 'Trygga barn',
      number: '1.1',
      level: 'areaGoal',
      status: 'full',
      sections: { Analys: 'Målet bedöms uppfyllas helt under året.' },
      indicators: [{ name: 'Andel nöjda', outcome: '80 %', target: '82 %', analysis: 'Svaren var fler i år.' }],
      activities: [{ title: 'Utbilda alla', start: '2022-01-01', end: '2022-12-31' }],
    },
    { title: 'God ekonomi', level: 'areaGoal', number: '1.2' },
  ],
};
const compare = (before: DocumentSketch, after: DocumentSketch) =>
  compareEditions({ document: sketchDocument(before) }, { document: sketchDocument(after) });
const with1 = (change: object): DocumentSketch => {
  const [first, ...others] = plan.goals ?? [];
  return { goals: [{ title: '', ...first, ...change }, ...others] };
};

describe('two editions', () => {
  it('that say the same have no changes, wherever their lines stand', () => {
    expect(compare(plan, plan)).toEqual([]);
    const moved = { ...plan, chapters: [] };
    expect(compare(moved, plan)).toEqual([]);
  });

  it('tell a status, a value, a date and a text that read otherwise, texts word by word', () => {
    const changes = compare(
      plan,
      with1({
        status: 'partial',
        sections: { Analys: 'Målet bedöms uppfyllas delvis under året.' },
        indicators: [{ name: 'Andel nöjda', outcome: '78 %', target: '82 %', analysis: 'Svaren var fler i år.' }],
        activities: [{ title: 'Utbilda alla', start: '2022-01-01', end: '2023-03-31', deviation: true }],
      }),
    );
    expect(changes.map(({ thing, change, name }) => `${thing} ${change}: ${name}`)).toEqual([
      'goal changed: Trygga barn',
      'text changed: Analys',
      'indicator changed: Andel nöjda',
      'activity changed: Utbilda alla',
    ]);
    expect(changes[2]?.fields).toEqual([{ field: 'outcome', before: '80 %', after: '78 %', words: null }]);
    expect(changes[1]?.fields[0]?.words).toEqual([
      { kind: 'same', text: 'Målet bedöms uppfyllas ' },
      { kind: 'removed', text: 'helt' },
      { kind: 'added', text: 'delvis' },
      { kind: 'same', text: ' under året.' },
    ]);
    expect(changes[3]?.fields.map(({ field }) => field)).toEqual(['end', 'deviation']);
  });

  it('know a goal by its number where its title is new, and tell what is added and gone', () => {
    const renamed = with1({ title: 'Trygga och nöjda barn' });
    expect(compare(plan, renamed)).toHaveLength(1);
    expect(compare(plan, renamed)[0]).toMatchObject({
      thing: 'goal',
      change: 'changed',
      name: 'Trygga och nöjda barn',
    });
    const gone = compare(plan, { goals: (plan.goals ?? []).slice(0, 1) });
    expect(gone).toMatchObject([{ thing: 'goal', change: 'removed', name: 'God ekonomi', after: null }]);
    expect(compare({ goals: (plan.goals ?? []).slice(0, 1) }, plan)).toMatchObject([{ change: 'added', before: null }]);
  });

  it('know an indicator by its lasting definition whatever it is called', () => {
    const [before, after] = [
      sketchDocument(plan),
      sketchDocument(
        with1({
          indicators: [{ name: 'Nöjdhet', outcome: '80 %', target: '82 %', analysis: 'Svaren var fler i år.' }],
        }),
      ),
    ];
    const links = (document: typeof before) => ({
      goals: {},
      indicators: { [document.indicators[0]?.id ?? '']: 'definition' },
      activities: {},
    });
    const changes = compareEditions(
      { document: before, links: links(before) },
      { document: after, links: links(after) },
    );
    expect(changes.find(({ thing }) => thing === 'indicator')).toMatchObject({
      change: 'changed',
      fields: [{ field: 'name', before: 'Andel nöjda', after: 'Nöjdhet' }],
    });
  });
});

describe('two texts', () => {
  it('are told in phrases, and as two texts where they share little', () => {
    expect(compareTexts('Nio av tio är nöjda i år.', 'Alla barnen är nöjda i år.')).toEqual([
      { kind: 'removed', text: 'Nio av tio ' },
      { kind: 'added', text: 'Alla barnen ' },
      { kind: 'same', text: 'är nöjda i år.' },
    ]);
    expect(
      compareTexts('Utbildningen börjar i september.', 'Två av tre har gått klart i maj.').map(({ kind }) => kind),
    ).toEqual(['removed', 'added']);
  });

  it('are both there, whole, in the runs of words', () => {
    const word = fc.constantFrom('barn', 'trygga', 'och', 'målet', 'nås', '12 %', 'åtgärder,', '2025.');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareTexts(before, after);
        const side = (gone: string) =>
          runs
            .filter(({ kind }) => kind !== gone)
            .map((run) => run.text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});
