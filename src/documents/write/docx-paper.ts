import type { ReportBlock, ReportTable } from '#domain/report/report.ts';

import { columnWidths, meanLines, SMALLEST } from './column-widths.ts';

/** An A4 page in twips, and its margins: 25 and 22 mm at the sides. */
export const PAGE = { width: 11_906, height: 16_838 };
export const MARGIN = { top: 1_500, bottom: 1_300, left: 1_417, right: 1_247, header: 700, footer: 600 };

/** Width of the text in points, on a page that stands or lies. */
export const textWidthOf = (lies: boolean): number =>
  Math.floor(((lies ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right) / 20);

/** Blocks that stand on pages of one kind. */
export type PaperPart = { readonly lies: boolean; readonly blocks: readonly ReportBlock[] };

/** Rows of more lines than this are hard to follow, as letters of the smallest size are to read. */
const MOST_LINES = 3;
/** A page is turned only where that makes the rows at least this much lower: turning it breaks the page twice. */
const GAIN = 0.75;

/** Whether a table is so cramped on a standing page that it is better off on a lying one. */
function isCramped(table: ReportTable): boolean {
  const standing = meanLines(table, textWidthOf(false));
  const isSmall = columnWidths(table, textWidthOf(false)).size === SMALLEST;
  return (isSmall || standing > MOST_LINES) && meanLines(table, textWidthOf(true)) < standing * GAIN;
}

/** The blocks in order, cramped tables apart from the rest, each with the headings right above it. */
export function paperParts(blocks: readonly ReportBlock[]): PaperPart[] {
  const parts: { lies: boolean; blocks: ReportBlock[] }[] = [{ lies: false, blocks: [] }];
  for (const block of blocks) {
    const lies = block.kind === 'table' && isCramped(block);
    const last = parts.at(-1);
    if (last?.lies === lies) last.blocks.push(block);
    else parts.push({ lies, blocks: [...(lies ? headingsOff(last?.blocks ?? []) : []), block] });
  }
  return parts.filter((part, index) => index === 0 || part.blocks.length > 0);
}

/** Takes the headings off the end of a part. */
function headingsOff(blocks: ReportBlock[]): ReportBlock[] {
  const first = blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1;
  return blocks.splice(first);
}
