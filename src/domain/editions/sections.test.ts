import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arbitraryDocument } from '#test/support/arbitrary-document.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

import { canonicalContent, sectionsOf } from './content-of.ts';
import { confirmsGaps, gapsOf } from './gaps.ts';
import { markOf } from './section-marks.ts';
import type { KeptStep } from './section-marks.ts';

describe('the content of a document', () => {
  it('is the same text whatever the order of keys and however it was read', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const turned = JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).toReversed())
            : value,
        ) as typeof document;
        const unread = { ...turned, goals: turned.goals.map((goal) => ({ ...goal, source: null })) };
        expect(canonicalContent(unread)).toBe(canonicalContent(document));
      }),
    );
  });

  it('is another text when a word is', () => {
    const document = sampleDocument();
    const other = { ...document, goals: document.goals.map((goal) => ({ ...goal, title: `${goal.title} ` })) };
    expect(canonicalContent(other)).not.toBe(canonicalContent(document));
  });
});

describe('the sections of a document', () => {
  it('hold everything under a goal in one section, and nothing twice', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const things = sectionsOf(document).flatMap((section) => [...section.things]);
        expect(new Set(things).size).toBe(things.length);
        const under = [...document.indicators, ...document.activities].filter(({ goal }) => goal !== null);
        expect(under.filter(({ id }) => !things.includes(id))).toEqual([]);
      }),
    );
  });

  it('stand in the order of the document, each with a name of its own', () => {
    const ids = sectionsOf(sampleDocument()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const step = (name: KeptStep['step'], section: string | null, contentHash = 'a'): KeptStep => ({
  step: name,
  section,
  contentHash,
  reason: null,
});

describe('a mark on a section', () => {
  it('holds while the content is what it was (LC-5)', () => {
    const steps = [step('ready', 'g1')];
    expect(markOf(steps, 'g1', 'a').mark).toBe('ready');
    expect(markOf(steps, 'g1', 'b').mark).toBe('changed');
    expect(markOf(steps, 'g2', 'a').mark).toBe('unmarked');
    expect(markOf([...steps, step('notReady', 'g1')], 'g1', 'a').mark).toBe('unmarked');
  });

  it('goes with a return that names it and stays with one that does not (LC-6)', () => {
    const steps = [
      step('ready', 'g1'),
      step('ready', 'g2'),
      step('ready', null),
      step('return', 'g1'),
      step('return', null),
    ];
    expect(markOf(steps, 'g1', 'a').mark).toBe('returned');
    expect(markOf(steps, 'g2', 'a').mark).toBe('ready');
    expect(markOf(steps, null, 'a').mark).toBe('returned');
  });
});

describe('gaps', () => {
  const part = (organisation: string, state: Parameters<typeof gapsOf>[0][number]['state']) => ({
    organisation,
    name: organisation.toUpperCase(),
    state,
  });

  it('are what is not begun, still written or not yet approved', () => {
    const parts = [
      part('a', 'notBegun'),
      part('b', 'draft'),
      part('c', 'sent'),
      part('d', 'approved'),
      part('e', 'sealed'),
    ];
    expect(gapsOf(parts).map(({ organisation }) => organisation)).toEqual(['a', 'b', 'c']);
  });

  it('are confirmed by naming all of them and nothing else (LC-8)', () => {
    const gaps = gapsOf([part('a', 'notBegun'), part('b', 'draft')]);
    expect(confirmsGaps(gaps, ['b', 'a'])).toBe(true);
    expect(confirmsGaps(gaps, ['a'])).toBe(false);
    expect(confirmsGaps(gaps, ['a', 'b', 'c'])).toBe(false);
    expect(confirmsGaps([], [])).toBe(true);
  });
});
