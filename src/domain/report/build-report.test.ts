import { describe, expect, it } from 'vitest';

import { reportOf as build } from '#test/support/report-of.ts';
import {
  activity,
  emptyCells,
  goal,
  indicator,
  paragraphs,
  sampleDocument,
  steeringDocument,
  table,
  text,
} from '#test/support/sample-document.ts';

import { headingLine } from './report.ts';
import type { Report, ReportTable } from './report.ts';

const headings = (report: Report) =>
  report.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${headingLine(block)}`] : []));

const tables = (report: Report) => report.blocks.filter((block): block is ReportTable => block.kind === 'table');

describe('the report of a document', () => {
  it('prints the goals in their tree with the labels municipalities use', () => {
    expect(headings(build(sampleDocument()))).toEqual([
      '1 Sammanfattande analys',
      '2 Bostäder',
      '1 Uppföljning av mål',
      '2 KF:s inriktningsmål: 1. En trygg kommun',
      '3 KF:s mål för verksamhetsområdet: 1.1. Alla har en bostad',
      '4 Nämndmål: Hushållen bor kvar',
      '5 Förväntat resultat',
      '1 Uppföljning av ekonomi',
    ]);
  });

  it('prints the status as the document prints it, and in the usual words where it only is known', () => {
    expect(build(sampleDocument()).blocks.filter((block) => block.kind === 'status')).toEqual([
      { kind: 'status', fulfilment: 'partial', text: 'Uppfylls delvis' },
      { kind: 'status', fulfilment: 'full', text: 'Uppfylls helt' },
    ]);
  });

  it('keeps Ingen apart from no status at all', () => {
    const report = build(steeringDocument({ goals: [goal('a', 0, { statusPrinted: 'Ingen' }), goal('b', 1)] }));
    expect(report.blocks.filter((block) => block.kind === 'status')).toEqual([
      { kind: 'status', fulfilment: null, text: 'Ingen' },
    ]);
  });

  it('puts each analysis under its own row and nowhere else', () => {
    const [indicators, activities] = tables(build(sampleDocument()));
    expect(indicators?.rows.map((row) => (row.kind === 'cells' ? row.cells[0] : row.label))).toEqual([
      'Andel hushåll som bor kvar',
      'Analys',
      'Antal vräkta barn',
    ]);
    expect(activities?.columns.map((column) => column.text)).toEqual([
      'Nämndens aktiviteter',
      'Startdatum',
      'Slutdatum',
      'Avvikelse',
    ]);
    expect(activities?.rows[0]).toMatchObject({
      cells: ['Hålla kurs i hushållsekonomi', '2031-01-01', '2031-06-30', 'Avvikelse'],
    });
  });

  it('has all columns in a tertial report, no forecast in an annual report, three in a plan', () => {
    const columns = (kind: 'T1' | 'VB' | 'VP') =>
      tables(
        build(steeringDocument({ kind, indicators: [indicator('i', 0, { cells: { ...emptyCells, target: '5' } })] })),
      )[0]?.columns.map((column) => column.text);
    expect(columns('T1')).toEqual([
      'Indikator',
      'Periodens utfall',
      'Utfall män/pojkar',
      'Utfall kvinnor/flickor',
      'Periodens utfall VB 2030',
      'Prognos helår',
      'Årsmål',
      'KF:s årsmål',
      'Period',
    ]);
    expect(columns('VB')).not.toContain('Prognos helår');
    expect(columns('VP')).toEqual(['Indikator', 'Årsmål', 'KF:s årsmål', 'Periodicitet']);
  });

  it('prints a column that the kind does not have when a row has a value in it', () => {
    const report = build(
      steeringDocument({ kind: 'VP', indicators: [indicator('i', 0, { cells: { ...emptyCells, outcome: '5 %' } })] }),
    );
    expect(tables(report)[0]?.columns[1]?.text).toBe('Periodens utfall');
  });

  it('begins a new table where the owner changes or something stands between', () => {
    const report = build(
      steeringDocument({
        indicators: [indicator('a', 0, { owner: 'council' }), indicator('b', 1, { owner: 'board' })],
        activities: [activity('c', 2), activity('e', 4)],
        texts: [text('d', 3, { paragraphs: paragraphs('Emellan.') })],
      }),
    );
    expect(tables(report).map((each) => each.columns[0]?.text)).toEqual([
      'KF:s indikatorer',
      'Nämndens indikatorer',
      'Aktivitet',
      'Aktivitet',
    ]);
  });

  it('follows the order of positions, not of the lists', () => {
    const report = build(
      steeringDocument({
        texts: [
          text('b', 5, { heading: 'Sist', headingLevel: 1 }),
          text('a', 0, { heading: 'Först', headingLevel: 1 }),
        ],
        tables: [table('t', 3, { title: 'Mitten', columns: ['A'], rows: [['1']] })],
      }),
    );
    expect(report.blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual([
      'Först',
      'table',
      'Sist',
    ]);
  });

  it('says a table’s unit once: after the title where no heading has it', () => {
    const caption = (unit: string, columns: string[]) =>
      tables(build(steeringDocument({ tables: [table('t', 0, { title: 'Budget', unit, columns })] })))[0]?.caption;
    expect(caption('mnkr', ['Verksamhet', 'Utfall'])).toBe('Budget (mnkr)');
    expect(caption('mnkr', ['Mnkr', 'Utfall'])).toBe('Budget');
  });

  it('sets rows of unequal length in one width and marks the sums', () => {
    const [first] = tables(
      build(
        steeringDocument({ tables: [table('t', 0, { columns: ['A', 'B'], rows: [['Totalt', '1', '2'], ['x']] })] }),
      ),
    );
    expect(first?.columns).toHaveLength(3);
    expect(first?.rows).toEqual([
      { kind: 'cells', weight: 'total', cells: ['Totalt', '1', '2'] },
      { kind: 'cells', weight: 'plain', cells: ['x', '', ''] },
    ]);
  });

  it('prints goals whose parents run in a circle', () => {
    const report = build(steeringDocument({ goals: [goal('a', 0, { parent: 'b' }), goal('b', 1, { parent: 'a' })] }));
    expect(headings(report)).toHaveLength(2);
  });

  it('has the head of an official statement only where the document has one', () => {
    expect(build(steeringDocument()).head).toBeNull();
    expect(build(sampleDocument()).head).toMatchObject({
      documentName: 'Tjänsteutlåtande',
      facts: [
        { label: 'Dnr', values: ['KV 2031/118'] },
        { label: 'Datum', values: ['2031-05-20'] },
        { label: 'Handläggare', values: ['Mona Lind, controller', 'Per Öst, verksamhetsplanerare'] },
        { label: 'Till', values: ['Kvarnby stadsdelsnämnd'] },
      ],
    });
  });

  it('names itself after its kind and year where it has no title', () => {
    expect(build(steeringDocument()).metadata.title).toBe('Tertialrapport 1 2031');
    expect(build(steeringDocument()).subtitle).toBe('Kvarnby stadsdelsnämnd');
    expect(build(steeringDocument({ kind: null, year: null })).metadata.title).toBe('Styrdokument');
  });

  it('takes out what no file can carry', () => {
    const report = build(steeringDocument({ goals: [goal('a', 0, { title: 'A\u0000B\u202Etxt\uD800 \n C\uFFFE' })] }));
    expect(headings(report)).toEqual(['1 Nämndmål: ABtxt\uFFFD   C']);
  });
});
