import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arbitraryDocument } from '#test/support/arbitrary-document.ts';
import { goal, sampleDocument, steeringDocument, text } from '#test/support/sample-document.ts';

import { readFullJson, writeFullJson } from './full-json.ts';

const codes = (json: string): string[] => {
  const read = readFullJson(json);
  return read.ok ? [] : read.error.map((fault) => fault.code);
};

const changed = (change: (file: { format: string; version: number; document: Record<string, unknown> }) => void) => {
  const file: unknown = JSON.parse(writeFullJson(sampleDocument()));
  change(file as Parameters<typeof change>[0]);
  return JSON.stringify(file);
};

describe('the full JSON of a document', () => {
  it('reads back as the same value, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(readFullJson(writeFullJson(document))).toEqual({ ok: true, value: document });
      }),
    );
  });

  it('refuses what is no JSON, other JSON, and a newer version', () => {
    expect(codes('{"format":')).toEqual(['json-broken']);
    expect(codes('[1, 2]')).toEqual(['json-other-format']);
    expect(codes(changed((file) => (file.version = 2)))).toEqual(['json-newer-version']);
  });

  it('names the field that is missing, wrong or unknown', () => {
    const read = readFullJson(changed((file) => (file.document['year'] = 'tvåtusen')));
    expect(read.ok ? [] : read.error.map((fault) => fault.field)).toEqual(['document.year']);
    expect(codes(changed((file) => delete file.document['front']))).toEqual(['json-wrong-field']);
    expect(codes(changed((file) => (file.document['färg'] = 'blå')))).toEqual(['json-unknown-field']);
  });

  it('refuses a document that contradicts itself', () => {
    const circle = [goal('a', 0, { parent: 'b' }), goal('b', 1, { parent: 'a' })];
    expect(codes(writeFullJson(steeringDocument({ goals: circle })))).toEqual(['json-goal-circle', 'json-goal-circle']);
    expect(codes(writeFullJson(steeringDocument({ goals: [goal('a', 0), goal('a', 1)] })))).toEqual(['json-double-id']);
    expect(codes(writeFullJson(steeringDocument({ goals: [goal('a', 0), goal('b', 0)] })))).toEqual([
      'json-double-position',
    ]);
    expect(codes(writeFullJson(steeringDocument({ texts: [text('t', 0, { goal: 'saknas' })] })))).toEqual([
      'json-dangling-reference',
    ]);
  });
});
