import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  lowestLevels,
  makeModel,
  modelWithCommitments,
  modelWithDepartmentGoals,
  modelWithUnitGoals,
} from './model-presets.ts';
import type { DocumentGoal, SteeringDocument } from './steering-document.ts';
import { documentModelProblems, findLevel, modelProblems, SteeringModel } from './steering-model.ts';

const goal = (
  id: string,
  level: DocumentGoal['level'],
  parent: string | null,
  number: string | null,
): DocumentGoal => ({
  id,
  position: Number(id),
  source: null,
  parent,
  level,
  number,
  title: `Mål ${id}`,
  status: null,
  statusPrinted: null,
});

const documentWith = (goals: DocumentGoal[], changes: Partial<SteeringDocument> = {}): SteeringDocument => ({
  kind: 'T1',
  year: 2024,
  organisation: 'Enheten',
  level: 'unit',
  front: {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  },
  goals,
  indicators: [],
  activities: [],
  texts: [],
  tables: [],
  ...changes,
});

const chain = (lowest: DocumentGoal['level']): DocumentGoal[] => [
  goal('1', 'focusArea', null, '1'),
  goal('2', 'areaGoal', '1', '1.1'),
  goal('3', 'boardGoal', '2', null),
  goal('4', lowest, '3', null),
];

const codes = (model: SteeringModel, document: SteeringDocument): string[] =>
  documentModelProblems(model, document).map(({ code }) => code);

describe('presets are settings of the same thing', () => {
  it('an early model and a late one differ in words and levels, not in shape', () => {
    const early = modelWithCommitments(2013);
    const late = modelWithDepartmentGoals(2026);
    const shape = (model: SteeringModel, level: 'commitment' | 'unitGoal') => {
      const {
        level: _level,
        singular: _singular,
        plural: _plural,
        label: _label,
        ...rest
      } = findLevel(model, level) ?? {};
      return rest;
    };
    expect(shape(early, 'commitment')).toEqual(shape(late, 'unitGoal'));
    expect(findLevel(early, 'commitment')?.label).toBe('ÅTAGANDE');
    expect(findLevel(late, 'unitGoal')?.label).toBe('Enhetsmål');
    expect(lowestLevels(early)).toEqual(['commitment']);
    expect(lowestLevels(late)).toEqual(['departmentGoal', 'unitGoal']);
  });

  it('every combination of the settings gives a sound model', () => {
    const settings = fc.record({
      year: fc.integer({ min: 1990, max: 2100 }),
      lowest: fc.constantFrom('unitGoal' as const, 'commitment' as const),
      departmentGoals: fc.boolean(),
      capitals: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        const model = makeModel(chosen);
        expect(SteeringModel.parse(model)).toEqual(model);
        expect(modelProblems(model)).toEqual([]);
        expect(documentModelProblems(model, documentWith(chain(chosen.lowest)))).toEqual([]);
      }),
    );
  });
});

describe('a model in itself', () => {
  const sound = modelWithUnitGoals(2024);

  it('refuses a level that comes twice, stands above its parent, or has no top', () => {
    const twice = { ...sound, levels: [...sound.levels, ...sound.levels.slice(-1)] };
    expect(modelProblems(twice).map(({ code }) => code)).toEqual(['level-twice']);
    expect(modelProblems({ ...sound, levels: sound.levels.toReversed() }).map(({ code }) => code)).toContain(
      'parent-below',
    );
    expect(modelProblems({ ...sound, levels: [] }).map(({ code }) => code)).toEqual(['no-top']);
  });
});

describe('a document and its model', () => {
  const model = modelWithUnitGoals(2024);

  it('a level of another year is reported', () => {
    expect(codes(model, documentWith(chain('commitment')))).toEqual(['level-not-in-model']);
  });

  it('a number too few and a number too many are reported', () => {
    const goals = chain('unitGoal').map((one) => ({ ...one, number: one.level === 'unitGoal' ? '1' : null }));
    expect(codes(model, documentWith(goals))).toEqual(['number', 'number', 'number']);
  });

  it('a goal under the wrong level is reported', () => {
    const goals = chain('unitGoal').map((one) => (one.id === '4' ? { ...one, parent: '2' } : one));
    expect(codes(model, documentWith(goals))).toEqual(['parent']);
  });

  it('a fulfilment in a plan or on a focus area is reported', () => {
    const fulfilled = chain('unitGoal').map((one) => ({ ...one, status: 'full' as const }));
    expect(codes(model, documentWith(fulfilled))).toEqual(['status']);
    expect(codes(model, documentWith(fulfilled, { kind: 'VP' }))).toEqual(['status', 'status', 'status', 'status']);
  });

  it('a section that the edition does not have is reported', () => {
    const analysis = {
      id: 't1',
      position: 9,
      source: null,
      goal: '4',
      indicator: null,
      activity: null,
      heading: 'Analys',
      headingLevel: null,
      isSection: true,
      paragraphs: [],
      understood: true,
    };
    expect(codes(model, documentWith(chain('unitGoal'), { texts: [analysis] }))).toEqual([]);
    expect(codes(model, documentWith(chain('unitGoal'), { texts: [analysis], kind: 'VP' }))).toEqual(['section']);
    // Those that explain a judgement belong to every goal that is judged, and to no plan.
    const cause = { ...analysis, heading: 'Orsak' };
    expect(codes(model, documentWith(chain('unitGoal'), { texts: [cause] }))).toEqual([]);
    expect(codes(model, documentWith(chain('unitGoal'), { texts: [cause], kind: 'VP' }))).toEqual(['section']);
  });

  it('an activity that stands on the wrong level is reported', () => {
    const activity = {
      id: 'a1',
      position: 9,
      source: null,
      goal: '4',
      owner: 'council' as const,
      ownerHeading: 'KF:s aktiviteter',
      title: 'Något',
      start: null,
      end: null,
      deviation: false,
      doubts: [],
    };
    expect(codes(model, documentWith(chain('unitGoal'), { activities: [activity] }))).toEqual(['owner']);
  });
});
