import { describe, expect, it } from 'vitest';

import { importDocument } from '#domain/importing/import-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { exampleDocuments } from '#test/support/example-documents.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { sampleDocument } from '#test/support/sample-document.ts';

import { readFile } from '../read/read-file.ts';
import { writeDocument } from './write-document.ts';

const tidy = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const inOrder = <T extends { readonly position: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.position - b.position);

/** The structure of a document without its ids, places and doubts. */
function structure(document: SteeringDocument) {
  const titles = new Map(document.goals.map((goal) => [goal.id, tidy(goal.title)]));
  const goalOf = (id: string | null) => (id === null ? null : titles.get(id));
  const textsOf = (owner: 'indicator' | 'activity', id: string) =>
    inOrder(document.texts.filter((text) => text[owner] === id))
      .flatMap((text) => text.paragraphs.map((paragraph) => tidy(paragraph.text)))
      .join(' ');
  return {
    kind: document.kind,
    year: document.year,
    goals: inOrder(document.goals).map(({ level, number, title, status, parent }) => ({
      level,
      number,
      title: tidy(title),
      status,
      parent: goalOf(parent),
    })),
    sections: inOrder(document.texts)
      .filter((text) => text.isSection && text.indicator === null && text.activity === null)
      .map((text) => [goalOf(text.goal), text.heading]),
    indicators: inOrder(document.indicators).map(({ id, goal, owner, name, cells }) => ({
      goal: goalOf(goal),
      owner,
      name: tidy(name),
      cells,
      texts: textsOf('indicator', id),
    })),
    activities: inOrder(document.activities).map(({ id, goal, title, start, end, deviation }) => ({
      goal: goalOf(goal),
      title: tidy(title),
      start,
      end,
      deviation,
      texts: textsOf('activity', id),
    })),
    tables: inOrder(document.tables).map(({ columns, rows }) => ({ columns: columns.map(tidy), rows })),
  };
}

async function throughFile(document: SteeringDocument, format: 'pdf' | 'docx') {
  const written = await writeDocument(document, format, { language: 'sv', at: new Date(0), name: 'export' });
  const read = await readFile(written.bytes, `export.${format}`);
  if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join(' '));
  return structure(importDocument(read.value).document);
}

const EXAMPLES: readonly (readonly [string, SteeringDocument])[] = [
  ['one of everything', sampleDocument()],
  ...exampleDocuments.filter((_, index) => index % 6 === 3),
];

const SEEDS = Array.from({ length: 10 }, (_, index) => 7_001 + index);

describe.each(['pdf', 'docx'] as const)('our own export, imported again (%s)', (format) => {
  it.each(EXAMPLES)('has the same structure: %s', async (_, document) => {
    expect(await throughFile(document, format)).toEqual(structure(document));
  });

  it.each(SEEDS)('has the same structure, whatever the document (seed %i)', async (seed) => {
    const { truth } = generateDocument(seed);
    expect(await throughFile(truth, format)).toEqual(structure(truth));
  });
});
