import { aboutDocument } from './about-document.ts';
import { withOneLabel } from './analysis-labels.ts';
import { findContentsList } from './contents-list.ts';
import { DocumentBuilder } from './document-builder.ts';
import { beginsGoal, readGoalHeading } from './goal-heading.ts';
import { goalLabel } from './goal-label.ts';
import { importFaults } from './import-faults.ts';
import type { ImportResult } from './import-result.ts';
import { compact, measureLines, settingOf, type Line } from './line.ts';
import { findFurniture } from './page-furniture.ts';
import { settleTables } from './parted-tables.ts';
import { readPlainTable } from './read-plain-table.ts';
import { addTablePart, closeTable, headerOfTable, type OpenTable } from './read-table.ts';
import { readLines, type Reading } from './read-text.ts';
import type { SourceDocument, SourceLine, SourceTable } from './source-document.ts';
import { statusLine } from './status-line.ts';
import { linesOfCell, widthOf } from './table-grid.ts';
import { headerAt, type TableHeader } from './table-header.ts';

type Block = Line | SourceTable;
const isTable = (block: Block): block is SourceTable => 'kind' in block;

const linesOfTable = (table: SourceTable): readonly Line[] =>
  table.rows.flatMap((row) => row.flatMap((cell) => linesOfCell(cell, table.page)));

/** Tables of one column only frame text: their lines are read as text. */
function blocksOf(source: SourceDocument, lines: ReadonlyMap<SourceLine, Line>): readonly Block[] {
  return source.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'line') {
      const line = lines.get(block);
      return line === undefined ? [] : partLabels(line);
    }
    if (widthOf(block) > 1) return [block];
    return linesOfTable(block);
  });
}

/** The blocks with the tables that stand as lines set in order. */
function settleBlocks(blocks: readonly Block[]): readonly Block[] {
  const settled: Block[] = [];
  let run: Line[] = [];
  const close = (): void => {
    settled.push(...settleTables(run));
    run = [];
  };
  for (const block of blocks) {
    if (!isTable(block)) run.push(block);
    else {
      close();
      settled.push(block);
    }
  }
  close();
  return settled;
}

/** The last line on which a goal or a table of indicators or activities begins; after it the tree is over. */
function lastOfTree(blocks: readonly Block[]): number {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (isTable(block)) {
      if (headerOfTable(block) !== null) return block.line;
      continue;
    }
    const window = blocks.slice(at, at + 40).filter((other): other is Line => !isTable(other));
    if (beginsGoal(window, 0) || headerAt(window, 0) !== null) return block.n;
  }
  return 0;
}

/**
 * True where the statuses are printed above the goals they are said of: each stands straight above a goal, also the last,
 * and some not straight under another's title.
 */
function statusesAbove(blocks: readonly Block[]): boolean {
  const lines = blocks.filter((block): block is Line => !isTable(block));
  const found = [...lines.keys()].filter((at) => statusLine(lines[at]?.text ?? '') !== null);
  if (found.length === 0 || !found.every((at) => beginsGoal(lines, at + 1))) return false;
  const titled = new Set([...lines.keys()].flatMap((at) => readGoalHeading(lines, at)?.next ?? []));
  return found.some((at) => !titled.has(at) || isFocusArea(lines, at));
}

/** True where the last goal above line `at` is a focus area, which none judges. */
function isFocusArea(lines: readonly Line[], at: number): boolean {
  const labels = lines.slice(0, at).flatMap((line) => goalLabel(line.text) ?? []);
  return labels.at(-1)?.level === 'focusArea';
}

/** The table headers, and all lines but theirs: their "VB 2019" speaks of another document. */
function partHeaders(blocks: readonly Block[]): { lines: readonly Line[]; headers: readonly TableHeader[] } {
  const headers: TableHeader[] = [];
  const lines = blocks.flatMap((block) => {
    if (!isTable(block)) return [block];
    const header = headerOfTable(block);
    if (header !== null) headers.push(header);
    return linesOfTable({ ...block, rows: header === null ? block.rows : block.rows.slice(1) });
  });
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const found = headerAt(lines, at);
    const line = lines[at];
    if (found !== null) {
      headers.push(found.header);
      at = found.next - 1;
    } else if (line !== undefined) kept.push(line);
  }
  return { lines: kept, headers };
}

/** Reads the blocks in order; runs of lines go to the reader of text, tables are collected over page breaks. */
function readBlocks(reading: Reading, blocks: readonly Block[]): void {
  let open: OpenTable | null = null;
  let run: Line[] = [];
  const closeRun = (): void => {
    if (run.length > 0) readLines(reading, run);
    run = [];
  };
  const close = (): void => {
    if (open !== null) closeTable(reading.builder, open, reading.setting);
    open = null;
  };
  for (const block of blocks) {
    if (!isTable(block)) {
      close();
      run.push(block);
      continue;
    }
    closeRun();
    const header = headerOfTable(block);
    const goesOn: boolean =
      open !== null &&
      (header === null ? block.continues && widthOf(block) <= open.width : sameTable(open, header, block));
    if (!goesOn) close();
    if (header === null && open === null) {
      readPlainTable(reading.builder, block);
      continue;
    }
    if (header !== null) open ??= { header, width: widthOf(block), rows: [] };
    if (open !== null) addTablePart(reading.builder, open, block, goesOn);
  }
  close();
  closeRun();
}

const sameTable = (open: OpenTable, header: OpenTable['header'], table: SourceTable): boolean =>
  open.header.kind === header.kind &&
  open.header.heading === header.heading &&
  open.header.columns.join() === header.columns.join() &&
  (table.continues || open.rows.length > 0);

const unnumbered = (text: string): string => compact(text).replace(/^\d+(?:\.\d+)*\.?/u, '');

/** The lines of a contents list, among which headings are looked for; null where there is none. */
function headingsIn(contents: readonly Line[]): readonly string[] | null {
  return contents.length === 0 ? null : contents.map((line) => unnumbered(line.text)).filter((text) => text !== '');
}

/** Letters of an entry that may be the first line of one that the list wraps; a shorter one is whole. */
const WRAPPED = 20;

/** A heading that the contents list leaves out is a sub-heading inside a chapter. */
function isMinor(line: Line, listed: readonly string[] | null): boolean {
  if (listed === null || line.heading === null || line.role !== null) return false;
  const heading = unnumbered(line.text);
  return !listed.some((entry) => entry.startsWith(heading) || (entry.length >= WRAPPED && heading.startsWith(entry)));
}

/** A line of running text that reaches its end, in letters: a number may go on with it. */
const FULL_LINE = 60;

/** Takes the furniture away; white space around it says nothing where the sentence goes on behind it. */
const LABELLED =
  /^(?<label>analys|beskrivning|förväntat resultat|arbetssätt|resursanvändning)\s*:\s+(?<rest>[\p{Lu}\d"”].*)$/iu;

/** A label that shares its line with the text behind it gets a line of its own. */
function partLabels(line: Line): readonly Line[] {
  const { label = '', rest = '' } = line.heading === null ? (LABELLED.exec(line.text)?.groups ?? {}) : {};
  if (label === '' || !/^\p{Lu}/u.test(label)) return [line];
  return [
    { ...line, text: label, raw: label, trail: 0, lead: 0 },
    { ...line, text: rest, raw: rest + line.raw.slice(line.raw.trimEnd().length), lead: 0, gap: false },
  ];
}

function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): readonly Line[] {
  const kept: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (furniture.has(at)) continue;
    const before = kept.at(-1);
    const goesOn =
      before !== undefined &&
      !/[.!?:]$/u.test(before.text) &&
      (/^\p{Ll}/u.test(line.text) || (before.text.length > FULL_LINE && /^\d[\d ,]* \p{Ll}/u.test(line.text)));
    kept.push(goesOn && furniture.has(at - 1) ? { ...line, gap: false } : line);
  }
  return kept;
}

/** Makes structure of what a reader saw in a file. Pure; the same source always gives the same result. */
export function importDocument(read: SourceDocument): ImportResult {
  const { source, printed: labels } = withOneLabel(read);
  const sourceLines = source.blocks.filter((block): block is SourceLine => block.kind === 'line');
  const measured = measureLines(sourceLines, source.kind === 'text' ? null : 0);
  const printed = findFurniture(measured);
  const contents = findContentsList(measured, printed);
  const furniture = new Set([...printed, ...contents]);
  const left = measured.filter((_, at) => furniture.has(at));
  const listed = headingsIn(measured.filter((_, at) => contents.has(at)));
  const lines = withoutFurniture(measured, furniture).map((line) =>
    isMinor(line, listed) ? { ...line, role: 'minor' as const } : line,
  );
  const builder = new DocumentBuilder();
  builder.leaveOut(left, 'furniture');
  const all = settleBlocks(blocksOf(source, new Map(lines.map((line) => [line.source, line]))));
  const { lines: words, headers } = partHeaders(all);
  const { about, front } = aboutDocument(words, left, headers);
  builder.leaveOut([...front], 'front');
  const blocks = all.filter((block) => isTable(block) || !front.has(block));
  const duringYear = about.kind === 'T1' || about.kind === 'T2';
  readBlocks(
    {
      builder,
      setting: settingOf(lines),
      duringYear,
      lastOfTree: lastOfTree(blocks),
      statusAbove: statusesAbove(blocks),
    },
    blocks,
  );
  const { goals, indicators, activities, texts, tables } = builder;
  const document = { ...about, goals, indicators, activities, texts, tables };
  return {
    document,
    faults: [...(source.warnings ?? []), ...importFaults(document, source.blocks.length)],
    leftOut: [...builder.leftOut, ...labels.map((label) => ({ ...label, reason: 'label' as const }))].toSorted(
      (a, b) => a.line - b.line,
    ),
    lines: sourceLines.length,
    pages: source.pages,
  };
}
