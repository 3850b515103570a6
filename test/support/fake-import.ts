import type { ImportView, SourceLineView } from '#domain/imports/import-view.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { Doubt, IndicatorCells, SteeringDocument } from '#domain/steering/steering-document.ts';

import { definitionKey } from './fake-thread.ts';

type Thing = { readonly position: number; readonly place: (line: number) => void; readonly lines: readonly string[] };

const printed = (cells: IndicatorCells): string =>
  Object.values(cells)
    .map((cell) => cell ?? '')
    .join(' ');

/** Prints a document line by line and notes in it where each thing stands, as if it had been read from a file. */
export function asImported(document: SteeringDocument): { document: SteeringDocument; lines: SourceLineView[] } {
  const copy = structuredClone(document);
  const things: Thing[] = [
    ...copy.goals.map((goal) => ({
      position: goal.position,
      place: (line: number) => void (goal.source = { line, page: null }),
      lines: [`${goal.number ?? ''} ${goal.title}`, ...(goal.statusPrinted === null ? [] : [goal.statusPrinted])],
    })),
    ...copy.indicators.map((row) => ({
      position: row.position,
      place: (line: number) => void (row.source = { line, page: null }),
      lines: [`${row.name} ${printed(row.cells)}`],
    })),
    ...copy.activities.map((row) => ({
      position: row.position,
      place: (line: number) => void (row.source = { line, page: null }),
      lines: [`${row.title} ${row.start ?? ''} ${row.end ?? ''}${row.deviation ? ' Avvikelse' : ''}`],
    })),
    ...copy.texts.map((text) => ({
      position: text.position,
      place: (line: number) => void (text.source = { line, page: null }),
      lines: [...(text.heading === null ? [] : [text.heading]), ...text.paragraphs.map(({ text: words }) => words)],
    })),
    ...copy.tables.map((table) => ({
      position: table.position,
      place: (line: number) => void (table.source = { line, page: null }),
      lines: [table.title ?? '', table.columns.join(' '), ...table.rows.map((row) => row.join(' '))],
    })),
  ].sort((a, b) => a.position - b.position);
  const lines: SourceLineView[] = [];
  for (const thing of things) {
    thing.place(lines.length + 1);
    for (const text of thing.lines) {
      lines.push({ line: lines.length + 1, page: Math.floor(lines.length / 45) + 1, text, leftOut: null });
      if (lines.length % 45 === 44) {
        const line = lines.length + 1;
        lines.push({
          line,
          page: Math.floor(line / 45) + 1,
          text: `Sid ${Math.ceil(line / 45)} (9)`,
          leftOut: 'furniture',
        });
      }
    }
  }
  return { document: copy, lines };
}

const doubt: Doubt = {
  field: 'forecast',
  reason: 'Raden har färre värden än tabellhuvudet. Värdet kan höra till kolumnen Prognos helår eller Årsmål.',
};

export function fakeResult(source: SteeringDocument): { result: ImportResult; lines: SourceLineView[] } {
  const { document, lines } = asImported(source);
  const indicators = document.indicators.map((row, index) =>
    index % 5 === 2 ? { ...row, confidence: 0.6, doubts: [doubt] } : row,
  );
  return {
    lines,
    result: {
      document: { ...document, indicators },
      faults: [
        {
          code: 'impossible-date',
          severity: 'warning',
          message: 'Datumet ”2024-02-30” finns inte i almanackan.',
          remedy: 'Rätta datumet på aktiviteten, eller låt det stå som det är tryckt.',
          line: 12,
          page: 1,
          field: 'Slutdatum',
        },
      ],
      leftOut: lines.flatMap(({ line, text, leftOut }) => (leftOut === null ? [] : [{ line, text, reason: leftOut }])),
      lines: lines.length,
      pages: 9,
    },
  };
}

export function fakeMatches(document: SteeringDocument): ImportView['matches'] {
  return document.indicators.map((row, index) => {
    const own = { id: definitionKey(row), name: row.name };
    const kinds = ['same', 'same', 'near', 'new'] as const;
    const kind = kinds[index % 4] ?? 'same';
    return {
      indicator: row.id,
      name: row.name,
      kind,
      definition: kind === 'new' ? null : own,
      suggestions: kind === 'near' ? [{ ...own, likeness: 0.87 }] : [],
      quotedFrom: null,
    };
  });
}
