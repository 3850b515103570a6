import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { NARROW } from '#charts/table-chart.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import { pdfStructure, tagsOf } from '#test/support/check-pdf-structure.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { writeDocument } from './write-document.ts';

const cells = {
  outcome: '47,4 %',
  men: '45,0 %',
  women: '50,0 %',
  previous: '44,0 %',
  forecast: null,
  target: '50,0 %',
  councilTarget: 'öka',
  period: 'Tertial 1 2031',
};
const ALT =
  'Stapeldiagram över Andel ”trygga” < 5 år: Utfall 47,4 %, Män/pojkar 45,0 %, Kvinnor/flickor 50,0 %, Förra året 44,0 %, Årsmål 50,0 %.';

/** The sample with one indicator more that has a chart, and one that has an outcome alone. */
function documentOf(): SteeringDocument {
  const sample = sampleDocument();
  const last = Math.max(...[...sample.goals, ...sample.texts, ...sample.tables].map(({ position }) => position));
  const place = { source: null, goal: null, owner: 'board' as const, confidence: 1, doubts: [] };
  const alone = { ...cells, men: null, women: null, previous: null, target: null };
  return {
    ...sample,
    indicators: [
      { ...place, id: 'with', position: last + 100, name: 'Andel ”trygga” < 5 år', cells },
      { ...place, id: 'without', position: last + 101, name: 'Andel utan jämförelse', cells: alone },
    ],
    texts: sample.texts.filter(({ indicator }) => indicator === null),
  };
}

const PICTURED: SteeringDocument['tables'][number] = {
  id: 'drawn',
  position: 9000,
  source: null,
  goal: null,
  title: 'Avvikelse per område',
  unit: 'mnkr',
  columns: ['Område', 'Avvikelse'],
  rows: [
    ['Barn', '−1,0'],
    ['Park', '0,5'],
  ],
  picture: 'deviations',
  doubts: [],
};
const PICTURED_ALT = 'Stapeldiagram över Avvikelse per område (mnkr): Barn −1,0, Park 0,5.';

const written = async (format: 'pdf' | 'docx' | 'html', charts?: boolean) => {
  const options = { language: 'sv', at: new Date(0), name: 'x', ...(charts === undefined ? {} : { charts }) } as const;
  const document = documentOf();
  return (await writeDocument({ ...document, tables: [...document.tables, PICTURED] }, format, options)).bytes;
};

const plain = (markup: string) =>
  markup.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('&lt;', '<');

const ALTERNATIVES = {
  pdf: async (bytes: Uint8Array) => {
    const { tree, faults } = await pdfStructure(bytes);
    return [...faults, ...tagsOf(tree).flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []))];
  },
  docx: async (bytes: Uint8Array) => {
    const body = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    return [...body.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, alt]) => plain(alt ?? ''));
  },
  html: async (bytes: Uint8Array) =>
    [
      ...new TextDecoder()
        .decode(bytes)
        .matchAll(/<figure class="(?:chart|table-picture wide)"[^>]*><svg[^>]*aria-label="([^"]+)"/g),
    ].map(([, alt]) => plain(alt ?? '')),
} as const;

describe.each(['pdf', 'docx', 'html'] as const)('charts beside indicators and of tables (%s)', (format) => {
  it('stand where an outcome can be held against something, with their numbers in words', async () => {
    expect(await ALTERNATIVES[format](await written(format))).toEqual([ALT, PICTURED_ALT]);
  });

  it('can be left out', async () => {
    expect(await ALTERNATIVES[format](await written(format, false))).toEqual([]);
  });
});

it('a web page draws a table once more for a phone, as wide as that is and unseen elsewhere', async () => {
  const page = new TextDecoder().decode(await written('html'));
  const narrow = [...page.matchAll(/<figure class="table-picture narrow"><svg[^>]*viewBox="0 0 (\d+) /g)];
  expect(narrow.map(([, width]) => Number(width))).toEqual([NARROW]);
  expect(page).toMatch(/\.table-picture\.narrow \{\s*display: none;/u);
});

it('a table that is drawn stands in a workbook with its picture', async () => {
  const document = { ...documentOf(), tables: [PICTURED] };
  const { bytes } = await writeDocument(document, 'xlsx', { language: 'sv', at: new Date(0), name: 'x' });
  const files = unzipSync(bytes);
  expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  const drawing = Object.keys(files).find((name) => /drawings\/drawing\d+\.xml$/u.test(name)) ?? '';
  expect(new TextDecoder().decode(files[drawing])).toContain(PICTURED_ALT);
});
