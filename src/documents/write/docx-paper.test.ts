import { describe, expect, it } from 'vitest';

import type { ReportBlock, ReportTable } from '#domain/report/report.ts';
import { reportOf } from '#test/support/report-of.ts';
import { steeringDocument } from '#test/support/sample-document.ts';

import { ZipArchive } from '../read/zip.ts';
import { paperParts } from './docx-paper.ts';
import { setDocx } from './set-docx.ts';

const WORDS = 'Enheten provar öppna kvällar för den som arbetar på dagen och skriver ned hur det går varje vecka.';

const table = (id: string, columns: number, cell: string): ReportTable => ({
  kind: 'table',
  id,
  topic: 'other',
  caption: id,
  name: id,
  unit: null,
  columns: Array.from({ length: columns }, (_, at) => ({ text: `Kolumn ${at}`, kind: 'text' })),
  rows: Array.from({ length: 4 }, () => ({
    kind: 'cells',
    weight: 'plain',
    cells: Array.from({ length: columns }, () => cell),
  })),
});
const heading: ReportBlock = { kind: 'heading', id: 'b', role: 'chapter', level: 1, label: null, text: 'Bilagor' };
const text: ReportBlock = { kind: 'paragraph', text: 'Det gick bra.' };

describe('the paper of a Word file', () => {
  it('is turned for a table that would be cramped, with the heading above it; numbers and two columns stand', () => {
    const blocks = [text, table('smal', 2, WORDS), table('tal', 7, '12,5'), heading, table('bred', 7, WORDS), text];
    expect(paperParts(blocks).map(({ lies, blocks: own }) => [lies, own.map((block) => block.kind)])).toEqual([
      [false, ['paragraph', 'table', 'table']],
      [true, ['heading', 'table']],
      [false, ['paragraph']],
    ]);
  });

  it('is turned where the letters would be the smallest, also where the rows are not long', () => {
    const months = table('manader', 14, '23 600');
    const named = months.rows.map((row) =>
      row.kind === 'cells' ? { ...row, cells: row.cells.with(0, 'Utförda hemtjänsttimmar, totalt') } : row,
    );
    const columns = months.columns.map((column, at) => ({ ...column, text: at === 0 ? 'Volym' : `M ${at}` }));
    expect(paperParts([{ ...months, columns, rows: named }]).map(({ lies }) => lies)).toEqual([false, true]);
  });

  it('stands again after it, and the table is as wide as its page', async () => {
    const report = reportOf(steeringDocument());
    const file = await setDocx({ ...report, blocks: [text, table('bred', 7, WORDS), text] });
    const bytes = await (await ZipArchive.open(file)).read('word/document.xml');
    const body = new TextDecoder().decode(bytes ?? new Uint8Array());
    const pages = [...body.matchAll(/<w:pgSz ([^>]*)>/gu)].map(([, size = '']) => size.includes('landscape'));
    expect(pages).toEqual([false, true, false]);
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(whole).toBeGreaterThan(13_500);
    expect(whole).toBeLessThanOrEqual(14_200);
  });
});
