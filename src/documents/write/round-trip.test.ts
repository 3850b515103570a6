import { describe, expect, it } from 'vitest';

import { exampleDocuments } from '#test/support/example-documents.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { structureOnPaper, throughFile } from '#test/support/through-file.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** A number after a page's end, sub-headings that share words with the contents list, reasons for a judgement. */
const ONCE_WRONG = [
  'ekonomiskt-bistand VB 2024',
  'norrstrands-stadsdelsnamnd T1 2025',
  'norrstrands-stadsdelsnamnd VB 2025',
];

/** All the examples, and more made ones, are in round-trip.long.test.ts. */
const EXAMPLES: readonly (readonly [string, SteeringDocument])[] = [
  ['one of everything', sampleDocument()],
  ...exampleDocuments.filter(([name]) => ONCE_WRONG.includes(name)),
];

const SEEDS = [7_004];

describe.each(['pdf', 'docx'] as const)('our own export, imported again (%s)', (format) => {
  // A Word file has no pages to go wrong at: the first of them holds one of everything.
  it.each(format === 'pdf' ? EXAMPLES : EXAMPLES.slice(0, 1))('says the same: %s', async (_, document) => {
    expect(await throughFile(document, format)).toEqual(structureOnPaper(document));
  });

  it.each(SEEDS)('says the same, whatever the document (seed %i)', async (seed) => {
    const { truth } = generateDocument(seed);
    expect(await throughFile(truth, format)).toEqual(structureOnPaper(truth));
  });
});
