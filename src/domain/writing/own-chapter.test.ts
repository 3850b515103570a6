import { describe, expect, it } from 'vitest';

import { goal, paragraphs, steeringDocument, table, text } from '#test/support/sample-document.ts';

import { whyChapterStays } from './own-chapter.ts';

const own = text('t1', 1, { heading: 'Sommarens läger', headingLevel: 1, paragraphs: paragraphs('Alla kom.') });
const about = { asked: [], addedBy: 'helle', person: 'helle', isWaiting: false };
const alone = steeringDocument({ texts: [own], goals: [goal('g1', 5)] });

describe('a chapter that somebody wants away', () => {
  it('goes where they added it themselves, or where it holds nothing', () => {
    expect(whyChapterStays(alone, own, about)).toBeNull();
    expect(whyChapterStays(alone, own, { ...about, person: 'sune' })).toBe('others');
    const empty = { ...own, paragraphs: paragraphs(' ') };
    expect(whyChapterStays(alone, empty, { ...about, person: 'sune' })).toBeNull();
    expect(whyChapterStays(alone, empty, { ...about, addedBy: null })).toBeNull();
    // What somebody has suggested is words too.
    expect(whyChapterStays(alone, empty, { ...about, person: 'sune', isWaiting: true })).toBe('others');
  });

  it('stays where the round’s template asks for it, however its heading is written', () => {
    expect(whyChapterStays(alone, own, { ...about, asked: ['sommarens  läger'] })).toBe('asked');
  });

  it('stays while tables stand in it, or texts that were taken up into it', () => {
    const withTable = { ...alone, tables: [table('b1', 2)] };
    expect(whyChapterStays(withTable, own, about)).toBe('holds');
    const below = text('t2', 2, { heading: 'Lekstugan', headingLevel: 2 });
    expect(whyChapterStays({ ...alone, texts: [own, below] }, own, about)).toBe('holds');
    const beside = { ...below, headingLevel: 1 };
    expect(whyChapterStays({ ...alone, texts: [own, beside] }, own, about)).toBeNull();
  });
});
