import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { runsOf } from '#domain/steering/marked-runs.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { writeTextTable } from '#domain/steering/text-tables.ts';

import { countSuggestions } from './shared-suggestions.ts';
import { isUpdate, paragraphsOf, replaceParagraphs, sharedText } from './shared-text.ts';

const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'å', ' ', '8', '%', '.') });
type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly href: string | null };
const run: fc.Arbitrary<Run> = fc.record({
  text: words,
  bold: fc.boolean(),
  italic: fc.boolean(),
  href: fc.constantFrom(null, 'https://exempel.example/'),
});

/** A paragraph made of runs; neighbours with the same mark have one mark over both, as the shared document reads it. */
function paragraphOf(kind: Paragraph['kind'], runs: readonly Run[]): Paragraph {
  const doc = new Y.Doc();
  const element = new Y.XmlElement(kind === 'subheading' ? 'heading' : 'paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment('default').push([element]);
  element.push([text]);
  for (const { text: letters, bold, italic, href } of runs) {
    const link = href === null ? null : { href };
    text.insert(text.length, letters, { bold: bold ? {} : null, italic: italic ? {} : null, link });
  }
  return { ...(paragraphsOf(doc)[0] ?? { text: '', line: null }), kind };
}
const paragraph = fc
  .tuple(fc.constantFrom('paragraph', 'item', 'subheading'), fc.array(run, { minLength: 1, maxLength: 4 }))
  .map(([kind, runs]) => paragraphOf(kind, runs))
  .filter(({ text }) => text.trim() !== '');

describe('a shared text', () => {
  it('gives back the paragraphs it was made of, with every mark', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        expect(paragraphsOf(sharedText(paragraphs))).toEqual(paragraphs);
      }),
    );
  });

  it('keeps a live value with its source between the letters', () => {
    const source = { of: 'indicator' as const, id: 'i1', show: 'outcome' as const };
    const paragraphs: Paragraph[] = [
      {
        kind: 'paragraph',
        text: 'Det blev 47 % i år.',
        line: null,
        marks: [{ kind: 'value', from: 9, to: 13, source }],
      },
    ];
    expect(paragraphsOf(sharedText(paragraphs))).toEqual(paragraphs);
  });

  it('keeps a table with its caption, its head column and a live value in a cell', () => {
    const source = { of: 'indicator' as const, id: 'i1', show: 'outcome' as const };
    const table = writeTextTable({
      caption: { text: 'Sökande (st)' },
      headColumn: true,
      rows: [
        [{ text: 'Enhet' }, { text: 'Antal' }],
        [{ text: 'Norr' }, { text: '47 %', marks: [{ kind: 'value', from: 0, to: 4, source }] }],
        [{ text: '' }, { text: 'fet', marks: [{ kind: 'bold', from: 0, to: 3 }] }],
      ],
    });
    const after: Paragraph = { kind: 'paragraph', text: 'Efter.', line: null };
    expect(paragraphsOf(sharedText([table, after]))).toEqual([table, after]);
  });

  it('leaves a table alone that other words come after', () => {
    const table = writeTextTable({ caption: null, headColumn: false, rows: [[{ text: 'a' }, { text: 'b' }]] });
    const doc = sharedText([table, { kind: 'paragraph', text: 'Efter.', line: null }]);
    const before = doc.getXmlFragment('default').get(0);
    replaceParagraphs(doc, [table, { kind: 'paragraph', text: 'Annat.', line: null }]);
    expect(doc.getXmlFragment('default').get(0)).toBe(before);
  });

  it('holds the same for everybody whatever the order their changes come in', () => {
    const change = fc.record({ at: fc.nat(40), letters: words, who: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(), (changes, seed) => {
        const start = Y.encodeStateAsUpdate(sharedText([{ kind: 'paragraph', text: 'Början.', line: null }]));
        const writers = [0, 1, 2].map(() => new Y.Doc());
        const updates: Uint8Array[] = [];
        for (const doc of writers) Y.applyUpdate(doc, start);
        for (const doc of writers) doc.on('update', (update: Uint8Array) => updates.push(update));
        for (const { at, letters, who } of changes) {
          const line = writers[who]?.getXmlFragment('default').get(0);
          const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
          if (text instanceof Y.XmlText) text.insert(Math.min(at, text.length), letters);
        }
        const shuffled = updates.map((update, index) => ({ update, rank: (index * 7919 + seed) % 101 }));
        const late = new Y.Doc();
        Y.applyUpdate(late, start);
        for (const { update } of shuffled.toSorted((one, other) => one.rank - other.rank)) Y.applyUpdate(late, update);
        const told = new Y.Doc();
        Y.applyUpdate(told, start);
        for (const update of updates) Y.applyUpdate(told, update);
        expect(paragraphsOf(late)).toEqual(paragraphsOf(told));
        const letters = changes.map((each) => each.letters).join('').length;
        const root = told.getXmlFragment('default').get(0);
        const text = root instanceof Y.XmlElement ? root.get(0) : undefined;
        expect(text instanceof Y.XmlText && text.length).toBe('Början.'.length + letters);
      }),
    );
  });

  it('takes no script for a link, and no bytes that are no update', () => {
    const doc = new Y.Doc();
    const [element, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
    doc.getXmlFragment('default').push([element]);
    element.push([text]);
    text.insert(0, 'tryck', { link: { href: 'javascript:alert(1)' } });
    expect(paragraphsOf(doc)).toEqual([{ kind: 'paragraph', text: 'tryck', line: null }]);
    expect(isUpdate(new Uint8Array([9, 9, 9]))).toBe(false);
    expect(isUpdate(Y.encodeStateAsUpdate(doc))).toBe(true);
  });

  it('leaves out what is wanted in and keeps what is wanted out until it is taken', () => {
    const who = { person: 'p', name: 'Vera', at: '2026-05-01T10:00' };
    const doc = sharedText([{ kind: 'paragraph', text: 'Målet nås helt.', line: null }]);
    const line = doc.getXmlFragment('default').get(0);
    const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
    if (!(text instanceof Y.XmlText)) throw new Error('The paragraph holds no text');
    text.format(10, 4, { deletion: who });
    text.insert(14, 'delvis', { insertion: who, deletion: null });
    expect(paragraphsOf(doc)).toEqual([{ kind: 'paragraph', text: 'Målet nås helt.', line: null }]);
    expect(countSuggestions(doc)).toBe(2);
    text.delete(10, 4);
    text.format(10, 6, { insertion: null });
    expect(paragraphsOf(doc).map((each) => each.text)).toEqual(['Målet nås delvis.']);
    expect(countSuggestions(doc)).toBe(0);
  });

  it('counts no paragraph and no value that waits, and no letters that are to look otherwise', () => {
    const who = { person: 'p1', name: 'Vera', at: '2026-05-01T10:00' };
    const waits = JSON.stringify({ kind: 'insertion', ...who });
    const doc = sharedText([
      { kind: 'paragraph', text: 'Läget är gott. ', line: null },
      { kind: 'paragraph', text: 'Slutet.', line: null, marks: [{ kind: 'bold', from: 0, to: 6 }] },
    ]);
    const [first, second] = doc.getXmlFragment('default').toArray() as [Y.XmlElement, Y.XmlElement];
    const begun = new Y.XmlElement('paragraph');
    begun.setAttribute('suggested', waits);
    const letters = new Y.XmlText();
    letters.applyDelta([{ insert: 'Nytt stycke.', attributes: { insertion: who } }]);
    begun.insert(0, [letters]);
    second.setAttribute('suggested', waits);
    const value = new Y.XmlElement('liveValue');
    value.setAttribute('source', JSON.stringify({ of: 'indicator', id: 'i1', show: 'outcome' }));
    value.setAttribute('printed', '82 %');
    value.setAttribute('suggested', waits);
    first.push([value]);
    doc.getXmlFragment('default').insert(1, [begun]);
    const [words] = first.toArray();
    if (!(words instanceof Y.XmlText)) throw new Error('The paragraph holds no text');
    words.format(0, 5, { suggestBold: { ...who, on: 'true' } });
    const text = 'Läget är gott. Slutet.';
    const marks = [{ kind: 'bold', from: 15, to: 21 }];
    expect(paragraphsOf(doc)).toEqual([{ kind: 'paragraph', text, line: null, marks }]);
    // The letters that are to be bold, and all that one person put in without a break.
    expect(countSuggestions(doc)).toBe(2);
    // Lines that follow each other and are to be a list are one suggestion, and are what they were until it is taken.
    for (const line of [first, begun, second])
      line.setAttribute('suggestedShape', JSON.stringify({ to: 'item', ...who }));
    expect(countSuggestions(doc)).toBe(3);
    expect(paragraphsOf(doc).every(({ kind }) => kind === 'paragraph')).toBe(true);
    for (const line of [first, begun, second]) line.removeAttribute('suggestedShape');
    second.setAttribute('suggested', 'vad som helst');
    expect(paragraphsOf(doc).map((each) => each.text)).toEqual(['Läget är gott. ', 'Slutet.']);
  });

  it('is replaced as a whole for everybody who has it open', () => {
    const doc = sharedText([{ kind: 'paragraph', text: 'Gammalt', line: null }]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update));
    replaceParagraphs(doc, [{ kind: 'item', text: 'Nytt', line: null }]);
    expect(paragraphsOf(other)).toEqual([{ kind: 'item', text: 'Nytt', line: null }]);
  });

  it('reads as its new paragraphs whatever stood there, and keeps what is written meanwhile where both begin alike', () => {
    const some = fc.array(paragraph, { maxLength: 3 });
    fc.assert(
      fc.property(some, some, some, (start, old, fresh) => {
        const doc = sharedText([...start, ...old]);
        replaceParagraphs(doc, [...start, ...fresh]);
        expect(paragraphsOf(doc)).toEqual([...start, ...fresh]);
      }),
    );
    const first: Paragraph = { kind: 'paragraph', text: 'Läget är gott', line: null };
    const doc = sharedText([first]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const line = other.getXmlFragment('default').get(0);
    const letters = line instanceof Y.XmlElement ? line.get(0) : null;
    if (letters instanceof Y.XmlText) letters.insert(letters.length, ' än');
    replaceParagraphs(doc, [first, { ...first, text: 'Siffrorna också' }]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(paragraphsOf(doc).map(({ text }) => text)).toEqual(['Läget är gott än', 'Siffrorna också']);
  });
});

describe('the runs of a paragraph', () => {
  it('are cut where marks begin and end and hold every letter', () => {
    const marks = [
      { kind: 'bold' as const, from: 2, to: 6 },
      { kind: 'italic' as const, from: 4, to: 8 },
    ];
    const runs = runsOf({ text: '0123456789', marks });
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
      [8, 10],
    ]);
    expect(runs[2]?.marks).toHaveLength(2);
  });
});
