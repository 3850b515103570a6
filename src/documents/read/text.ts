import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok, type Result } from '#domain/kernel/result.ts';
import type { SourceBlock, SourceDocument, SourceLine } from '#domain/importing/source-document.ts';

import { decodeText } from './decode-text.ts';
import { plainText } from './plain-text.ts';
import { tablesOfLayout } from './text-layout.ts';
import { tablesOfTabs } from './text-tabs.ts';

const notText = (name: string): Fault => ({
  code: 'not-text',
  severity: 'error',
  message: `Filen ”${name}” är inte en textfil: den innehåller tecken som inte förekommer i text.`,
  remedy: 'Välj dokumentet som PDF eller Word, eller spara det som text.',
  line: null,
  page: null,
  field: null,
});

/** Control characters other than tab, line feed, form feed and carriage return say that this is another kind of file. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 10_000);
  let control = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control += 1;
  }
  return control > 2 + sample.length * 0.01;
}

function lineOf(line: number, page: number | null, text: string, blankBefore: number): SourceLine {
  return {
    kind: 'line',
    line,
    page,
    text,
    blankBefore,
    words: null,
    heading: null,
    size: null,
    bold: false,
    item: false,
  };
}

/** A tab outside of tables parts two cells as a blank does. */
function withTables(lines: readonly SourceLine[]): SourceBlock[] {
  if (!lines.some((line) => line.text.includes('\t'))) return tablesOfLayout(lines);
  const blocks: SourceBlock[] = [];
  let run: SourceLine[] = [];
  for (const block of tablesOfTabs(lines)) {
    if (block.kind === 'line') run.push({ ...block, text: block.text.replaceAll('\t', ' ') });
    else {
      blocks.push(...tablesOfLayout(run), block);
      run = [];
    }
  }
  return [...blocks, ...tablesOfLayout(run)];
}

/** Splits decoded text into lines with their blanks kept; a form feed begins a new page. */
export function linesOfText(name: string, text: string): SourceDocument {
  const paged = text.includes('\f');
  const blocks: SourceLine[] = [];
  let page = 1;
  let blank = 0;
  for (const row of text.split(/\r\n|\n|\r/u)) {
    for (const [part, piece] of row.split('\f').entries()) {
      if (part > 0) page += 1;
      if (piece.trim() === '') {
        if (part === 0) blank += 1;
        continue;
      }
      blocks.push(lineOf(blocks.length + 1, paged ? page : null, plainText(piece), blank));
      blank = 0;
    }
  }
  return { name, kind: 'text', pages: paged ? page : null, blocks: withTables(blocks) };
}

/** Reads a text file as pdftotext or a copy from a PDF gives it, with or without blank lines between the lines. */
export function readText(bytes: Uint8Array, name: string): Result<SourceDocument, Fault[]> {
  const { text } = decodeText(bytes);
  return looksBinary(text) ? err([notText(name)]) : ok(linesOfText(name, text));
}
