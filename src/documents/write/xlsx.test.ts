import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';

import { hostileDocument, HOSTILE_TEXTS } from '#test/support/hostile-document.ts';
import { emptyCells, indicator, sampleDocument, steeringDocument, table } from '#test/support/sample-document.ts';

import { ZipArchive } from '../read/zip.ts';
import { writeXlsx } from './xlsx.ts';

const sheetsOf = async (document: Parameters<typeof writeXlsx>[0]) =>
  readXlsxFile(Buffer.from(await writeXlsx(document, 'sv')));

describe('the tables of a document as XLSX', () => {
  it('has a sheet for goals, indicators, activities and each table', async () => {
    expect((await sheetsOf(sampleDocument())).map((each) => each.sheet)).toEqual([
      'Mål',
      'Indikatorer',
      'Aktiviteter',
      'Driftbudget',
    ]);
  });

  it('holds numbers as numbers, their unit beside them and what was printed', async () => {
    const [, indicators] = await sheetsOf(sampleDocument());
    const [head, first] = indicators?.data ?? [];
    const named = Object.fromEntries((head ?? []).map((name, index) => [String(name), first?.[index] ?? null]));
    expect(named['Periodens utfall']).toBe(47.37);
    expect(named['Enhet']).toBe('%');
    expect(named['KF:s årsmål']).toBe('Tas fram av nämnd');
    expect(named['Periodens utfall (som tryckt)']).toBe('47,37 %');
    expect(named['Analys och texter']).toBe('Utfallet ligger under målet eftersom inflyttningen var stor.');
  });

  it('does not mix units in a row, nor round what Excel cannot hold', async () => {
    const [, indicators] = await sheetsOf(
      steeringDocument({
        indicators: [
          indicator('a', 0, { cells: { ...emptyCells, outcome: '5 st', target: '50 %' } }),
          indicator('b', 1, { cells: { ...emptyCells, outcome: '1234567890123456,7' } }),
        ],
      }),
    );
    expect([indicators?.data[1]?.[3], indicators?.data[1]?.[8]]).toEqual(['5 st', '50 %']);
    expect(indicators?.data[2]?.[3]).toBe('1234567890123456,7');
  });

  it('gives tables their numbers with sign and blanks, and keeps words', async () => {
    const sheets = await sheetsOf(sampleDocument());
    expect(sheets[3]?.data[2]).toEqual(['Äldreomsorg', 609.6, 613.1, -3.5, 'mnkr']);
    expect(sheets[3]?.data[3]).toEqual(['Totalt', 1296, 1296, 0, 'mnkr']);
  });

  it('gives sheets names that Excel takes, all different', async () => {
    const titles = ["'A/B:C*?[]\\'", 'x'.repeat(60), 'X'.repeat(60), '', 'mål'];
    const sheets = await sheetsOf(
      steeringDocument({ tables: titles.map((title, index) => table(`t${index}`, index, { title, columns: ['a'] })) }),
    );
    const names = sheets.map((each) => each.sheet.toLowerCase());
    expect(new Set(names).size).toBe(8);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
  });

  it.each(HOSTILE_TEXTS.map((_, index) => index))(
    'never writes a formula, whatever the texts hold (%i)',
    async (offset) => {
      const archive = await ZipArchive.open(await writeXlsx(hostileDocument(offset), 'sv'));
      for (const name of archive.names.filter((each) => each.includes('worksheets/sheet')))
        expect(new TextDecoder().decode((await archive.read(name)) ?? undefined)).not.toMatch(/<f[ >]/);
      expect((await sheetsOf(hostileDocument(offset))).length).toBe(4);
    },
  );
});
