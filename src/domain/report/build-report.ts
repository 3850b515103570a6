import type { Language } from '#domain/kernel/language.ts';
import type {
  DocumentActivity,
  DocumentFront,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  EditionKind,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';
import { textTableId, withTextTables } from '#domain/steering/text-tables.ts';

import { headingWriter } from './heading-writer.ts';
import type { HeadingWriter } from './heading-writer.ts';
import { printable, printableOrNull } from './printable.ts';
import { placeRemarks } from './remark.ts';
import type { Remark, RemarkPlaces } from './remark.ts';
import { activityTable, addFlow, apartFrom, indicatorTable, otherTable, textTable } from './report-tables.ts';
import type { PlacedTextTable, TableSetting } from './report-tables.ts';
import { textImage } from './text-image.ts';
import type { ReportWords } from './report-words.ts';
import type { Report, ReportBlock, StatementHead } from './report.ts';

export type ReportOptions = {
  readonly remarks?: readonly Remark[] | null;
  /** Small charts beside indicators; without them the same is said in fewer pages. */
  readonly charts?: boolean;
  /** The files of the document's images, by hash; where one is not at hand, its words stand in its place. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
};

/**
 * Sets a steering document in the form municipalities use: the head of an official statement, chapters, the goals in
 * their tree with their sections and tables, chapters again; everything in the document's own order. Pure, never fails:
 * what is missing is left out, what contradicts itself (a goal without its parent) is printed where it stands. Given
 * remarks, it is an annotated copy: each remark is a note at its place, and all are listed at the end.
 */
export function buildReport(
  document: SteeringDocument,
  words: ReportWords,
  language: Language,
  { remarks = null, charts = true, images = new Map() }: ReportOptions = {},
): Report {
  const edition = editionName(document.kind, document.year, words);
  const organisation = printableOrNull(document.organisation);
  const title = printableOrNull(document.front.title) ?? edition ?? words.untitled;
  const unsaid = [edition, organisation].filter((part) => part !== null && !title.includes(part));
  return {
    subtitle: unsaid.length === 0 ? null : unsaid.join(', '),
    metadata: {
      title,
      language,
      organisation,
      edition,
      reference: printableOrNull(document.front.reference),
      date: printableOrNull(document.front.date),
    },
    head: statementHead(document.front, words),
    blocks: blocksOf(document, words, remarks, charts, images),
  };
}

/** "Tertialrapport 1 2020", as much of it as is known; null where nothing is. */
function editionName(kind: EditionKind | null, year: number | null, words: ReportWords): string | null {
  if (kind === null) return year === null ? null : String(year);
  const names: Record<EditionKind, string> = {
    VP: words.plan,
    T1: words.tertialReport1,
    T2: words.tertialReport2,
    VB: words.annualReport,
  };
  return year === null ? names[kind] : `${names[kind]} ${year}`;
}

function statementHead(front: DocumentFront, words: ReportWords): StatementHead | null {
  const clean = (values: readonly (string | null)[]) =>
    values.map((value) => printable(value ?? '')).filter((value) => value !== '');
  const facts = [
    { label: words.reference, values: clean([front.reference]) },
    { label: words.date, values: clean([front.date]) },
    { label: words.handler, values: clean(front.handlers) },
    { label: words.recipient, values: clean([front.recipient]) },
  ].filter((fact) => fact.values.length > 0);
  const administration = printableOrNull(front.administration);
  const proposals = clean(front.proposals);
  if (administration === null && facts.length === 0 && proposals.length === 0) return null;
  return {
    documentName: words.officialStatement,
    administration,
    facts,
    proposalsHeading: words.proposals,
    proposals,
  };
}

type Part =
  | { readonly kind: 'goal'; readonly at: number; readonly value: DocumentGoal }
  | { readonly kind: 'text'; readonly at: number; readonly value: DocumentText }
  | { readonly kind: 'indicators'; readonly at: number; readonly value: readonly DocumentIndicator[] }
  | { readonly kind: 'activities'; readonly at: number; readonly value: readonly DocumentActivity[] }
  | { readonly kind: 'table'; readonly at: number; readonly value: DocumentTable };

/** Everything printed in its own right, in the document's order; rows that belong to one table are together. */
function partsOf(document: SteeringDocument, attached: ReadonlySet<DocumentText>): Part[] {
  const parts: Part[] = [
    ...document.goals.map((value): Part => ({ kind: 'goal', at: value.position, value })),
    ...document.texts
      .filter((text) => !attached.has(text))
      .map((value): Part => ({ kind: 'text', at: value.position, value })),
    ...document.indicators.map((value): Part => ({ kind: 'indicators', at: value.position, value: [value] })),
    ...document.activities.map((value): Part => ({ kind: 'activities', at: value.position, value: [value] })),
    ...document.tables.map((value): Part => ({ kind: 'table', at: value.position, value })),
  ].sort((a, b) => a.at - b.at);
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const together = last === undefined ? null : oneTable(last, part);
    if (together === null) joined.push(part);
    else joined[joined.length - 1] = together;
  }
  return joined;
}

function oneTable(last: Part, next: Part): Part | null {
  if (last.kind === 'indicators' && next.kind === 'indicators') {
    const [a, b] = [last.value[0], next.value[0]];
    return a?.goal === b?.goal && a?.owner === b?.owner ? { ...last, value: [...last.value, ...next.value] } : null;
  }
  if (last.kind === 'activities' && next.kind === 'activities') {
    const [a, b] = [last.value[0], next.value[0]];
    const same = a?.goal === b?.goal && a?.owner === b?.owner && a?.ownerHeading === b?.ownerHeading;
    return same ? { ...last, value: [...last.value, ...next.value] } : null;
  }
  return null;
}

function blocksOf(
  document: SteeringDocument,
  words: ReportWords,
  remarks: readonly Remark[] | null,
  charts: boolean,
  images: ReadonlyMap<string, Uint8Array>,
): ReportBlock[] {
  const places = placeRemarks(remarks ?? [], withTextTables(document), words);
  const analyses = analysesOf(document);
  const setting: TableSetting = { kind: document.kind, year: document.year, words, charts, analyses };
  const goals = new Map(document.goals.map((goal) => [goal.id, goal]));
  const titleOf = (id: string | null) => printableOrNull(id === null ? null : (goals.get(id)?.title ?? null));
  const blocks: ReportBlock[] = [];
  const headings = headingWriter(blocks, goals);
  let tables = 0;
  const print: PrintApart = (placed, about) =>
    placed.paragraph.kind === 'image'
      ? textImage(placed.paragraph, images, words)
      : [
          textTable(`tabell-${++tables}`, placed, tables, words, about ?? null),
          ...places.on(textTableId(placed.text.id, placed.number)),
        ];
  for (const part of partsOf(document, new Set([...analyses.values()].flat()))) {
    switch (part.kind) {
      case 'goal':
        writeGoal(part.value, blocks, headings, words);
        blocks.push(...places.on(part.value.id));
        break;
      case 'text':
        writeText(part.value, blocks, headings, places, print);
        break;
      case 'indicators':
        blocks.push(indicatorTable(`tabell-${++tables}`, part.value, titleOf(part.value[0]?.goal ?? null), setting));
        blocks.push(...notesOnRows(part.value, analyses, places), ...apartOfRows(part.value, analyses, print));
        break;
      case 'activities':
        blocks.push(activityTable(`tabell-${++tables}`, part.value, titleOf(part.value[0]?.goal ?? null), setting));
        blocks.push(...notesOnRows(part.value, analyses, places), ...apartOfRows(part.value, analyses, print));
        break;
      case 'table':
        blocks.push(otherTable(`tabell-${++tables}`, part.value, tables, setting), ...places.on(part.value.id));
        break;
    }
  }
  if (remarks === null) return blocks;
  headings.chapter(1, words.remarks);
  blocks.push({ kind: 'paragraph', text: remarks.length === 0 ? words.noRemarks : words.remarksIntroduction });
  return [...blocks, ...places.list()];
}

/** A table is not broken by notes: those on its rows and on the texts in them follow it. */
function notesOnRows(
  rows: readonly (DocumentIndicator | DocumentActivity)[],
  analyses: ReadonlyMap<string, readonly DocumentText[]>,
  places: RemarkPlaces,
): readonly ReportBlock[] {
  return rows.flatMap((row) => {
    const about = 'name' in row ? row.name : row.title;
    return [row.id, ...(analyses.get(row.id) ?? []).map(({ id }) => id)].flatMap((id) => places.on(id, about));
  });
}

/** Sets what stands in a text without being words of it. */
type PrintApart = (placed: PlacedTextTable, about?: string) => readonly ReportBlock[];

/** A table does not stand within another: tables and images in the texts of rows follow the table of the rows. */
function apartOfRows(
  rows: readonly (DocumentIndicator | DocumentActivity)[],
  analyses: ReadonlyMap<string, readonly DocumentText[]>,
  print: PrintApart,
): readonly ReportBlock[] {
  return rows.flatMap((row) => {
    const about = 'name' in row ? row.name : row.title;
    return (analyses.get(row.id) ?? []).flatMap(apartFrom).flatMap((placed) => print(placed, about));
  });
}

/** Texts by the indicator or activity they belong to, where that one is in the document. */
function analysesOf(document: SteeringDocument): Map<string, DocumentText[]> {
  const owners = new Set([...document.indicators, ...document.activities].map((each) => each.id));
  const analyses = new Map<string, DocumentText[]>();
  for (const text of document.texts.toSorted((a, b) => a.position - b.position)) {
    const owner = text.indicator ?? text.activity;
    if (owner !== null && owners.has(owner)) analyses.set(owner, [...(analyses.get(owner) ?? []), text]);
  }
  return analyses;
}

function writeGoal(goal: DocumentGoal, blocks: ReportBlock[], headings: HeadingWriter, words: ReportWords): void {
  const title = printable(goal.title);
  headings.goal(goal.id, words.goalLevels[goal.level], goal.number === null ? title : `${goal.number}. ${title}`);
  const printed = printableOrNull(goal.statusPrinted);
  if (goal.status === null && printed === null) return;
  const text = printed ?? (goal.status === null ? '' : words[goal.status]);
  blocks.push({ kind: 'status', fulfilment: goal.status, text });
}

function writeText(
  text: DocumentText,
  blocks: ReportBlock[],
  headings: HeadingWriter,
  places: RemarkPlaces,
  print: PrintApart,
): void {
  const heading = printableOrNull(text.heading);
  if (heading !== null) {
    if (text.goal === null) headings.chapter(text.headingLevel ?? 1, heading);
    else headings.underGoal(text.goal, heading);
  }
  const apart = apartFrom(text);
  // A list is not broken by notes either: those on its items follow it.
  const held: ReportBlock[] = [];
  for (const [index, paragraph] of text.paragraphs.entries()) {
    if (paragraph.kind === 'subheading') headings.below(printable(paragraph.text));
    else if (paragraph.kind === 'table' || paragraph.kind === 'image') {
      const placed = apart.find((each) => each.paragraph === paragraph);
      if (placed !== undefined) blocks.push(...print(placed));
    } else addFlow(blocks, { ...paragraph, kind: paragraph.kind });
    held.push(...places.onParagraph(text.id, paragraph.text));
    if (text.paragraphs[index + 1]?.kind !== 'item') blocks.push(...held.splice(0));
  }
  blocks.push(...places.on(text.id));
}
