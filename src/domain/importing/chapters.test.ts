import { describe, expect, it } from 'vitest';

import { importDocument } from './import-document.ts';
import type { SourceBlock, SourceDocument } from './source-document.ts';

type Written = { readonly text: string; readonly heading?: number; readonly role?: 'title' | 'caption' | 'minor' };

/** A Word file of these paragraphs, each a line of its own. */
function wordFile(paragraphs: readonly Written[]): SourceDocument {
  const blocks = paragraphs.map(({ text, heading = null, role }, at): SourceBlock => ({
    kind: 'line',
    line: at + 1,
    page: null,
    text,
    blankBefore: at === 0 ? 0 : 1,
    words: null,
    heading,
    size: null,
    bold: false,
    item: false,
    ...(role === undefined ? {} : { role }),
  }));
  return { name: 'test.docx', kind: 'docx', pages: null, blocks };
}

const chaptersOf = (paragraphs: readonly Written[]) =>
  importDocument(wordFile(paragraphs)).document.texts.map(({ goal, heading, headingLevel, paragraphs: own }) => [
    goal,
    headingLevel,
    heading,
    ...own.map(({ kind, text }) => `${kind}: ${text}`),
  ]);

const GOAL = [
  { text: 'KF:s inriktningsmål: 1. Alla växer', heading: 1 },
  { text: 'Nämndmål: Barnen läser', heading: 2 },
  { text: 'Läsningen ökar i alla grupper.' },
];

describe('chapters of a file that says what its headings are', () => {
  it('stand before the goals at their own level, with small headings inside them', () => {
    const read = chaptersOf([
      { text: 'Läget', heading: 1 },
      { text: 'Året började lugnt.' },
      { text: 'Vad som väntar', heading: 2 },
      { text: 'Mer av samma.' },
      { text: 'En sak till', heading: 3, role: 'minor' },
      { text: 'Den är liten.' },
      ...GOAL,
    ]);
    expect(read).toEqual([
      [null, 1, 'Läget', 'paragraph: Året började lugnt.'],
      [null, 2, 'Vad som väntar', 'paragraph: Mer av samma.', 'subheading: En sak till', 'paragraph: Den är liten.'],
      ['g2', null, null, 'paragraph: Läsningen ökar i alla grupper.'],
    ]);
  });

  it('end the goals where their heading is as high as the first goal, and not where it is lower', () => {
    const read = chaptersOf([
      ...GOAL,
      { text: 'Hur vi gjorde', heading: 3 },
      { text: 'Vi läste högt.' },
      { text: 'Vår egen ekonomi', heading: 1 },
      { text: 'Den är god.' },
    ]);
    expect(read).toEqual([
      [
        'g2',
        null,
        null,
        'paragraph: Läsningen ökar i alla grupper.',
        'subheading: Hur vi gjorde',
        'paragraph: Vi läste högt.',
      ],
      [null, 1, 'Vår egen ekonomi', 'paragraph: Den är god.'],
    ]);
  });

  it('do not begin with the words of the front page, which the document says besides', () => {
    const { document, leftOut } = importDocument(
      wordFile([
        { text: 'Vinterviks stadsdelsförvaltning' },
        { text: 'Handläggare\tAlma Ek, planerare' },
        { text: '\tBo Sten' },
        { text: 'Till\tVinterviks stadsdelsnämnd' },
        { text: 'Mål och medel 2031', heading: 1, role: 'title' },
        { text: 'Verksamhetsplan 2031, Vinterviks stadsdelsnämnd' },
        { text: 'Läget', heading: 1 },
        { text: 'Handläggare från båda enheterna träffas varje vecka.' },
        ...GOAL,
      ]),
    );
    expect(document.front).toMatchObject({
      title: 'Mål och medel 2031',
      administration: 'Vinterviks stadsdelsförvaltning',
      handlers: ['Alma Ek, planerare', 'Bo Sten'],
      recipient: 'Vinterviks stadsdelsnämnd',
    });
    expect(leftOut.filter(({ reason }) => reason === 'front').map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(document.texts.map(({ heading }) => heading)).toEqual(['Läget', null]);
  });
});

describe("the council's own plan", () => {
  it('is known by its head', () => {
    const { document } = importDocument(
      wordFile([
        { text: 'Mål och budget 2031', heading: 1, role: 'title' },
        { text: 'Verksamhetsplan 2031, Kommunfullmäktige' },
        { text: 'KF:s inriktningsmål: 1. Alla växer', heading: 1 },
        { text: 'Socialnämnden och Kommunstyrelsen svarar för målet.' },
      ]),
    );
    expect(document).toMatchObject({ kind: 'VP', year: 2031, organisation: 'Kommunfullmäktige', level: null });
  });
});
