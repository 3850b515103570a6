import { describe, expect, it } from 'vitest';

import { interchangeOf } from '#documents/write/interchange-json.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { generateDocument } from '#test/support/generator/generate-document.ts';

import { readInterchange } from './interchange-json.ts';
import { linesOfText } from './text.ts';

const imported = (seed: number) => importDocument(linesOfText('x', generateDocument(seed).text)).document;
const code = (json: unknown): string | undefined => {
  const read = readInterchange(JSON.stringify(json));
  return read.ok ? undefined : read.error[0]?.code;
};
const goal = (id: string, parent: string | null) => ({
  id,
  parent,
  level: 'namndmal',
  number: null,
  title: `Mål ${id}`,
  status: null,
  line: 1,
});

describe('the interchange format', () => {
  it.each([3, 14, 159])('says the same after it was written and read (document %i)', (seed) => {
    const document = imported(seed);
    const read = readInterchange(JSON.stringify(interchangeOf('x', document)));
    expect(read.ok && interchangeOf('x', read.value)).toEqual({
      ...interchangeOf('x', document),
      front: expect.anything(),
      indicators: expect.any(Array),
    });
    const cells = (one: typeof document) => one.indicators.map((indicator) => [indicator.name, indicator.cells]);
    expect(read.ok && cells(read.value)).toEqual(cells(document));
  });

  it('gives analyses back to their indicators and activities', () => {
    const document = imported(8);
    const read = readInterchange(JSON.stringify(interchangeOf('x', document)));
    const owners = (one: typeof document) => one.texts.map((text) => [text.indicator, text.activity]);
    expect(read.ok && owners(read.value)).toEqual(owners(document));
  });

  it('prints levels, board and statuses with the words of the format', () => {
    const document = imported(14);
    const json = interchangeOf('x', {
      ...document,
      level: 'board',
      goals: document.goals.map((one) => ({ ...one, status: null, statusPrinted: 'Ingen' })),
    });
    expect(json.document.level).toBe('nämnd');
    expect(json.goals[0]).toMatchObject({ level: 'kf_inriktningsmal', status: null, status_printed: 'Ingen' });
  });

  it('tells what is wrong with a file that does not follow it', () => {
    expect(readInterchange('{')).toMatchObject({ ok: false, error: [{ code: 'not-json' }] });
    expect(code({ goals: 'x' })).toBe('not-interchange');
    expect(code({ document: {}, goals: [goal('a', 'b'), goal('b', 'a')] })).toBe('cyclic-goal');
    expect(code({ document: {}, goals: [goal('a', 'c')] })).toBe('unknown-parent');
  });
});
