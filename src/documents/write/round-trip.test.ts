import { describe, expect, it } from 'vitest';

import { exampleDocuments } from '#test/support/example-documents.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';
import { structureOnPaper, throughFile } from '#test/support/through-file.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** The rest of the examples are in round-trip.long.test.ts. */
const EXAMPLES: readonly (readonly [string, SteeringDocument])[] = [
  ['one of everything', sampleDocument()],
  ...exampleDocuments.filter((_, index) => index % 8 === 0),
];

const SEEDS = Array.from({ length: 10 }, (_, index) => 7_001 + index);

describe.each(['pdf', 'docx'] as const)('our own export, imported again (%s)', (format) => {
  it.each(EXAMPLES)('says the same: %s', async (_, document) => {
    expect(await throughFile(document, format)).toEqual(structureOnPaper(document));
  });

  it.each(SEEDS)('says the same, whatever the document (seed %i)', async (seed) => {
    const { truth } = generateDocument(seed);
    expect(await throughFile(truth, format)).toEqual(structureOnPaper(truth));
  });
});
