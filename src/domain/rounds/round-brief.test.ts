import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { briefFor, instructionsFor, lengthLimit } from './round-brief.ts';
import type { AskedInRound } from './round-brief.ts';
import type { RoundChapter, RoundInstruction, SectionPlace } from './round.ts';

const council = { id: 'council', name: 'Fullmäktige' };
const board = { id: 'board', name: 'Strandnämnden' };
const unit = { kind: 'unit', above: [board, council] } as const;

const instruction = (id: string, organisation: string, about: SectionPlace): RoundInstruction => ({
  id,
  organisation,
  about,
  kind: 'instruction',
  body: id,
  maxCharacters: null,
  kinds: null,
  version: 1,
});
const chapter = (id: string, organisation: string, place: 'front' | 'back', position: number): RoundChapter => ({
  id,
  organisation,
  place,
  position,
  heading: id,
  required: true,
  maxCharacters: null,
  kinds: null,
  tables: [],
  economy: [],
});
const asked = (more: Partial<AskedInRound> = {}): AskedInRound => ({
  round: {
    id: 'r',
    year: 2026,
    kind: 'T1',
    organisation: 'council',
    title: 'Tertialrapport 1 2026',
    openedAt: '2026-02-01T08:00:00Z',
    closedAt: null,
    leadDays: {},
    prints: [],
    tableStyle: {},
    version: 1,
  },
  part: { organisation: 'unit', collector: 'board', deadline: '2026-05-04', excused: null, version: 1 },
  chapters: [],
  instructions: [],
  ...more,
});
const whole: SectionPlace = { at: 'whole' };
const analysis: SectionPlace = { at: 'goal', level: 'unitGoal', section: 'Analys' };

describe('what a round asks of an organisation', () => {
  it('adds up from above down, each with whose it is', () => {
    const instructions = [instruction('nämndens', 'board', whole), instruction('stadens', 'council', whole)];
    const brief = briefFor(asked({ instructions }), unit);
    expect(instructionsFor(brief, whole).map(({ body, from }) => [from.name, body])).toEqual([
      ['Fullmäktige', 'stadens'],
      ['Strandnämnden', 'nämndens'],
    ]);
    expect(brief.collector).toEqual(board);
  });

  it('holds nothing of its own, and nothing of those who do not stand above it', () => {
    const instructions = [instruction('egen', 'unit', whole), instruction('annan', 'otherBoard', whole)];
    expect(briefFor(asked({ instructions }), unit).instructions).toEqual([]);
  });

  it('leaves out what is for other kinds of organisation', () => {
    const instructions = [{ ...instruction('bara nämnder', 'council', whole), kinds: ['board' as const] }];
    expect(briefFor(asked({ instructions }), unit).instructions).toEqual([]);
    expect(briefFor(asked({ instructions }), { kind: 'board', above: [council] }).instructions).toHaveLength(1);
  });

  it('orders the front before the back, the uppermost first where they stand equal', () => {
    const chapters = [
      chapter('sist', 'council', 'back', 1),
      chapter('nämndens första', 'board', 'front', 1),
      chapter('andra', 'council', 'front', 2),
      chapter('första', 'council', 'front', 1),
    ];
    expect(briefFor(asked({ chapters }), unit).chapters.map(({ heading }) => heading)).toEqual([
      'första',
      'nämndens första',
      'andra',
      'sist',
    ]);
  });

  it('shows what is about a whole goal at each of its sections, and what is about a section only there', () => {
    const ofGoal: SectionPlace = { at: 'goal', level: 'unitGoal', section: null };
    const brief = briefFor(
      asked({ instructions: [instruction('målet', 'board', ofGoal), instruction('analysen', 'board', analysis)] }),
      unit,
    );
    const shown = (place: SectionPlace) => instructionsFor(brief, place).map(({ body }) => body);
    expect(shown(analysis)).toEqual(['målet', 'analysen']);
    expect(shown(ofGoal)).toEqual(['målet']);
    expect(shown({ at: 'goal', level: 'boardGoal', section: 'Analys' })).toEqual([]);
    expect(shown(whole)).toEqual([]);
  });

  it('limits a length by the tightest that somebody above has set', () => {
    const chapters = [{ ...chapter('inledning', 'council', 'front', 1), maxCharacters: 4000 }];
    const about: SectionPlace = { at: 'chapter', chapter: 'inledning' };
    const instructions = [{ ...instruction('kortare', 'board', about), maxCharacters: 1500 }];
    expect(lengthLimit(briefFor(asked({ chapters, instructions }), unit), about)).toBe(1500);
    expect(lengthLimit(briefFor(asked({ chapters }), unit), about)).toBe(4000);
    expect(lengthLimit(briefFor(asked({ chapters }), unit), analysis)).toBeNull();
  });

  it('gives each instruction at one place at least, whoever it is from', () => {
    const places: SectionPlace[] = [whole, analysis, { at: 'chapter', chapter: 'c' }];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('board', 'council'), fc.constantFrom(...places)), { maxLength: 12 }),
        (given) => {
          const instructions = given.map(([from, about], at) => instruction(String(at), from, about));
          const brief = briefFor(asked({ instructions }), unit);
          const shown = places.flatMap((place) => instructionsFor(brief, place).map(({ id }) => id));
          expect(shown.toSorted()).toEqual(instructions.map(({ id }) => id).toSorted());
        },
      ),
    );
  });
});
