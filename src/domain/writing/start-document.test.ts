import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exampleModel, exampleSources } from '#test/support/writing.ts';

import { EditionKind, SteeringDocument } from '../steering/steering-document.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import { documentModelProblems } from '../steering/steering-model.ts';
import { goalKey } from './draft-builder.ts';
import { ownGoals } from './own-goals.ts';
import { periodFor, startDocument } from './start-document.ts';
import type { StartSources } from './start-document.ts';

const edition = (organisation: string, kind: string, year: number) => {
  const found = exampleSources.find(({ id }) => id === `${organisation}-${kind}-${year}`);
  if (found === undefined) throw new Error(`The example has no ${kind} ${year} of ${organisation}`);
  return found;
};
const model = exampleModel();
const board = 'norrstrands-stadsdelsnamnd';
const council = edition('kommunfullmaktige', 'VP', 2025);

const start = (more: Partial<StartSources>) =>
  startDocument({
    kind: 'T1',
    year: 2025,
    organisation: 'Nämnden',
    administration: null,
    level: 'board',
    title: 'Rapport',
    model,
    previous: null,
    above: council,
    pattern: null,
    lastResult: null,
    choice: { activities: true, texts: true },
    ...more,
  });

const boardReport = (kind: 'T1' | 'T2' | 'VB') =>
  start({
    kind,
    previous: edition(board, 'VP', 2025),
    pattern: edition(board, kind, 2024),
    lastResult: edition(board, 'VB', 2024),
  });

describe('a draft that is begun', () => {
  it('holds every goal of the plan and of the level above, whatever the report', () => {
    for (const kind of ['T1', 'T2', 'VB'] as const) {
      const keys = new Set(boardReport(kind).document.goals.map(goalKey));
      const asked = [...edition(board, 'VP', 2025).document.goals, ...council.document.goals].map(goalKey);
      expect(asked.filter((key) => !keys.has(key))).toEqual([]);
      expect(keys.size).toBe(boardReport(kind).document.goals.length);
    }
  });

  it('agrees with the steering model and is a valid document with places of its own', () => {
    for (const kind of ['T1', 'T2', 'VB'] as const) {
      const { document } = boardReport(kind);
      expect(documentModelProblems(model, document)).toEqual([]);
      expect(SteeringDocument.parse(document)).toEqual(document);
      const { goals, indicators, activities, texts, tables } = document;
      const things = [...goals, ...indicators, ...activities, ...texts, ...tables];
      expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
      expect(new Set(things.map(({ position }) => position)).size).toBe(things.length);
    }
  });

  it('carries no judgement and no figure of another period, but last year’s result and the targets', () => {
    const { document } = boardReport('T1');
    expect(document.goals.filter(({ status, statusPrinted }) => status !== null || statusPrinted !== null)).toEqual([]);
    const { indicators } = document;
    expect(indicators.length).toBeGreaterThan(20);
    expect(indicators.filter(({ cells }) => cells.outcome !== null || cells.forecast !== null)).toEqual([]);
    expect(indicators.filter(({ cells }) => cells.previous !== null).length).toBeGreaterThan(5);
    expect(indicators.filter(({ cells }) => cells.target !== null).length).toBeGreaterThan(5);
  });

  it('keeps the plan’s words in a report and leaves what is to be written empty', () => {
    const { document } = boardReport('T1');
    const sections = (heading: string) => document.texts.filter((text) => text.heading === heading && text.isSection);
    expect(sections('Analys').filter(({ paragraphs }) => paragraphs.length > 0)).toEqual([]);
    expect(sections('Förväntat resultat').filter(({ paragraphs }) => paragraphs.length > 0).length).toBeGreaterThan(3);
    const chapters = document.texts.filter(({ goal }) => goal === null);
    const pattern = edition(board, 'T1', 2024).document.texts.filter(({ goal }) => goal === null);
    expect(chapters.map(({ heading }) => heading)).toEqual(pattern.map(({ heading }) => heading));
    expect(chapters.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  });

  it('as a report of a year without a plan has no words of another year, and no activity that ended then', () => {
    const last = edition(board, 'VB', 2024);
    const sources = { previous: last, pattern: edition(board, 'T1', 2024), lastResult: last };
    const goalTexts = last.document.texts.filter(({ goal }) => goal !== null);
    expect(goalTexts.some(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
    const { document } = start(sources);
    expect(document.goals.length).toBeGreaterThan(5);
    expect(document.indicators.some(({ cells }) => cells.previous !== null)).toBe(true);
    expect(document.texts.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
    expect(document.texts.filter(({ heading }) => heading === 'Analys').length).toBeGreaterThan(3);
    const asked = new Set(council.document.activities.map(({ title }) => title));
    const ended = document.activities.filter(
      ({ title, end }) => !asked.has(title) && end !== null && end < '2025-01-01',
    );
    const late = new Set(last.document.activities.filter(({ deviation }) => deviation).map(({ title }) => title));
    expect(last.document.activities.some(({ end }) => end !== null && end < '2025-01-01')).toBe(true);
    expect(ended.filter(({ title }) => !late.has(title))).toEqual([]);
    expect(document.activities.filter(({ deviation }) => deviation)).toEqual([]);
  });

  it('as a report takes the words of its plan alone, also where the plan said nothing', () => {
    const plan = edition(board, 'VP', 2025);
    const silent = { ...plan, document: { ...plan.document, texts: [] } };
    const { document } = start({ previous: silent, pattern: edition(board, 'T1', 2024) });
    expect(document.texts.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  });

  it('says of everything taken over where it came from', () => {
    const { document, carried } = boardReport('VB');
    const noted = new Set(carried.map(({ thingId }) => thingId));
    expect(document.goals.filter(({ id }) => !noted.has(id))).toEqual([]);
    expect(document.indicators.filter(({ id }) => !noted.has(id))).toEqual([]);
    expect(document.texts.filter(({ id, paragraphs }) => paragraphs.length > 0 && !noted.has(id))).toEqual([]);
  });

  it('as a new plan takes what goes on, and nothing of it where nobody wants it', () => {
    const previous = edition(board, 'T2', 2025);
    const plan = { kind: 'VP' as const, year: 2026, previous, pattern: edition(board, 'VP', 2025) };
    const full = start(plan).document;
    const bare = start({ ...plan, choice: { activities: false, texts: false } }).document;
    expect(bare.goals.map(goalKey)).toEqual(full.goals.map(goalKey));
    expect(full.texts.some(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
    expect(bare.texts.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
    expect(bare.activities.filter(({ owner }) => owner === 'board')).toEqual([]);
    expect(full.indicators.every(({ cells }) => cells.previous === null)).toBe(true);
    const choice = { activities: true, texts: true, goals: false, indicators: false };
    const above = start({ ...plan, choice }).document;
    const own = ({ level }: { readonly level: string }): boolean => level !== 'focusArea' && level !== 'areaGoal';
    expect(full.goals.some(own)).toBe(true);
    expect(above.goals.filter(own)).toEqual([]);
    expect(above.goals.map(goalKey)).toEqual(full.goals.filter((goal) => !own(goal)).map(goalKey));
    expect(above.indicators.filter(({ owner }) => owner === 'board')).toEqual([]);
    expect(above.indicators.some(({ owner }) => owner === 'council')).toBe(true);
  });

  it('as a new plan leaves the own goals that are not chosen, with what stands under them', () => {
    const plan = { kind: 'VP' as const, year: 2026, previous: edition(board, 'T2', 2025) };
    const sources = { ...plan, model, level: 'board' as const };
    const full = start(plan).document;
    const goals = ownGoals(sources, full);
    const left = goals.find(({ counts }) => counts.indicators > 0);
    if (left === undefined) throw new Error('the example has no own goal with an indicator');
    expect(left.group).toMatch(/\S/u);
    const without = start({ ...plan, choice: { activities: true, texts: true, without: [left.key] } }).document;
    expect(without.goals.map(goalKey)).toEqual(full.goals.map(goalKey).filter((key) => key !== left.key));
    expect(full.indicators.length - without.indicators.length).toBe(left.counts.indicators);
    expect(full.activities.length - without.activities.length).toBe(left.counts.activities);
    expect(full.texts.length - without.texts.length).toBe(left.counts.texts);
    const asked = full.goals.find(({ level }) => level === 'areaGoal');
    const all = { activities: true, texts: true, without: asked === undefined ? [] : [goalKey(asked)] };
    expect(start({ ...plan, choice: all }).document.goals).toHaveLength(full.goals.length);
    expect(ownGoals({ ...sources, kind: 'T1' }, full)).toEqual([]);
  });

  it('follows how often an indicator is measured where people have changed it', () => {
    const previous = edition(board, 'T2', 2025);
    const [row] = previous.document.indicators;
    if (row === undefined) throw new Error('The example has no indicators');
    const periodicities = new Map([[indicatorKey(row.name), 'month']]);
    const periodsIn = (kind: 'VP' | 'VB', year: number) =>
      start({ kind, year, previous, periodicities })
        .document.indicators.filter(({ name }) => indicatorKey(name) === indicatorKey(row.name))
        .map(({ cells }) => cells.period);
    expect(new Set(periodsIn('VP', 2026))).toEqual(new Set(['Månad']));
    expect(new Set(periodsIn('VB', 2025))).toEqual(new Set(['December 2025']));
  });

  it('of a unit takes only the goals that the unit has, where it has had any', () => {
    const above = edition(board, 'VP', 2025);
    const unit = { level: 'unit' as const, above };
    const first = start(unit).document;
    const later = start({ ...unit, previous: edition('tallbackens-forskolor', 'VP', 2025) }).document;
    const plan = edition('tallbackens-forskolor', 'VP', 2025).document.goals;
    expect(later.goals.map(goalKey).toSorted()).toEqual(plan.map(goalKey).toSorted());
    expect(first.goals.map(goalKey).toSorted()).toEqual(
      above.document.goals
        .filter(({ level }) => level !== 'departmentGoal' && level !== 'unitGoal')
        .map(goalKey)
        .toSorted(),
    );
  });

  it('of a unit has no empty section where its board says what a goal is to lead to', () => {
    const unit = { level: 'unit' as const, above: edition(board, 'VP', 2025) };
    for (const kind of ['VP', 'T1'] as const) {
      const { goals, texts } = start({ ...unit, kind }).document;
      const boards = new Set(goals.filter(({ level }) => level === 'boardGoal').map(({ id }) => id));
      expect(boards.size).toBeGreaterThan(2);
      const headings = texts.filter(({ goal }) => boards.has(goal ?? '')).map(({ heading }) => heading);
      expect([...new Set(headings)]).toEqual(kind === 'VP' ? [] : ['Analys']);
    }
  });

  it('never has a goal before the one it stands under, from whatever it is built', () => {
    const any = fc.option(fc.constantFrom(...exampleSources), { nil: null });
    fc.assert(
      fc.property(any, any, any, fc.constantFrom(...EditionKind.options), fc.constantFrom('board', 'unit'), (...of) => {
        const [previous, above, pattern, kind, level] = of;
        const { goals } = start({ previous, above, pattern, kind, level }).document;
        const misplaced = goals.filter(
          ({ parent }, index) => parent !== null && !goals.slice(0, index).some(({ id }) => id === parent),
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });
});

describe('the period of a row', () => {
  it.each([
    ['Tertial', 'T1', 'Tertial 1 2026'],
    ['Tertial 1 2026', 'T2', 'Tertial 2 2026'],
    ['Halvår', 'T1', '2026'],
    ['Halvår', 'T2', 'Halvår 1 2026'],
    ['År', 'T2', '2026'],
    ['Månad', 'T1', 'April 2026'],
    ['Månad', 'VB', 'December 2026'],
    ['Tertial 3 2025', 'VP', 'Tertial'],
    ['2025', 'VP', 'År'],
    ['vid behov', 'T1', 'vid behov'],
  ] as const)('printed as %s is in %s %s', (printed, kind, expected) => {
    expect(periodFor(printed, kind, 2026)).toBe(expected);
  });
});
