import { describe, expect, it } from 'vitest';

import { goal, steeringDocument, text } from '#test/support/sample-document.ts';
import { exampleModel } from '#test/support/writing.ts';

import type { SteeringDocument } from '../steering/steering-document.ts';
import { whatIsLeft } from './what-is-left.ts';

const emptyAt = (id: string, position: number, at: string, heading: string) =>
  text(id, position, { goal: at, heading, isSection: true, paragraphs: [] });

const documentOf = (kind: 'VP' | 'T1', level: SteeringDocument['level']): SteeringDocument =>
  steeringDocument({
    kind,
    year: 2025,
    level,
    goals: [
      goal('b', 1, { level: 'boardGoal', title: 'Alla barn leker ute' }),
      goal('u', 5, { level: 'unitGoal', parent: 'b', title: 'Vi leker i skogen' }),
    ],
    texts: [
      emptyAt('b1', 2, 'b', 'Förväntat resultat'),
      ...(kind === 'VP' ? [] : [emptyAt('b2', 3, 'b', 'Analys')]),
      emptyAt('u1', 6, 'u', 'Förväntat resultat'),
    ],
  });

const sectionsLeft = (document: SteeringDocument): string[] =>
  whatIsLeft({ document, model: exampleModel(), directions: new Map(), plannedEnds: new Map() })
    .filter(({ kind }) => kind === 'section')
    .map(({ thing }) => thing);

describe('what is left of a draft', () => {
  it('holds no section of a board’s goal that the unit cannot fill, in a plan or a report', () => {
    expect(sectionsLeft(documentOf('VP', 'unit'))).toEqual(['u1']);
    // Its analysis of the board's goal is the unit's own.
    expect(sectionsLeft(documentOf('T1', 'unit'))).toEqual(['b2', 'u1']);
  });

  it('holds it where the board writes', () => {
    expect(sectionsLeft(documentOf('VP', 'board'))).toEqual(['b1', 'u1']);
  });
});
