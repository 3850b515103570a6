import type {
  Report,
  ReportBlock,
  ReportHeading,
  ReportNote,
  ReportRemark,
  ReportStatus,
  StatementHead,
} from '#domain/report/report.ts';
import type { Language } from '#domain/kernel/language.ts';
import type { Fulfilment } from '#domain/steering/steering-document.ts';
import { words } from '#i18n/words.ts';
import { Resvg } from '@resvg/resvg-js';
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TableOfContents,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';

import { BULLETS, PROPOSALS, QUIET, sectionStyleId, wordNumbering, wordStyles } from './docx-styles.ts';
import { wordRuns } from './docx-runs.ts';
import { wordImage } from './docx-image.ts';
import { MARGIN, PAGE, paperParts, textWidthOf } from './docx-paper.ts';
import type { PaperPart } from './docx-paper.ts';
import { wordTable } from './docx-table.ts';
import { PAPER_COLOURS, statusMark } from './status-mark.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const LANGUAGE_TAGS = { sv: 'sv-SE', en: 'en-GB' };
/** A contents list is of use from this number of headings. */
const CONTENTS_FROM = 6;

/**
 * The contents list is a field with links; Word fills in its page numbers when it opens the file. Working them out here
 * (docx/layout) takes ten times as long as all the rest.
 */
export async function setDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { metadata, head } = report;
  const uiWords = words(metadata.language).report;
  const language = LANGUAGE_TAGS[metadata.language];
  const document = new Document({
    title: metadata.title,
    creator: metadata.organisation ?? '',
    description: [metadata.edition, metadata.organisation].filter((part) => part !== null).join(', '),
    styles: wordStyles(language),
    numbering: wordNumbering,
    sections: paperParts(report.blocks).map((part, index) =>
      section(
        report,
        part,
        index > 0
          ? null
          : [
              ...statementHead(head),
              new Paragraph({ heading: HeadingLevel.TITLE, text: metadata.title }),
              ...(report.subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', text: report.subtitle })]),
              ...proposals(head),
              ...contents(report, uiWords.contents),
            ],
      ),
    ),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Pages that stand or lie; `front` is what comes before the first of them, null after the front page. */
function section(report: Report, { lies, blocks }: PaperPart, front: FileChild[] | null): ISectionOptions {
  const { language } = report.metadata;
  const { page } = words(language).report;
  const orientation = lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: { titlePage: front !== null, page: { size: { ...PAGE, orientation }, margin: MARGIN } },
    headers: { default: runningHead(report, lies), first: new Header({ children: [new Paragraph('')] }) },
    footers: { default: footer(page), first: footer(page) },
    children: [
      ...(front ?? []),
      ...blocks.flatMap((each, index) => block(each, front !== null && index === 0, { language, lies })),
    ],
  };
}

function statementHead(head: StatementHead | null): Paragraph[] {
  if (head === null) return [];
  return [
    ...(head.administration === null ? [] : [new Paragraph({ style: 'Administration', text: head.administration })]),
    new Paragraph({ style: 'Statement', text: head.documentName }),
    ...head.facts.flatMap((fact) =>
      fact.values.map(
        (value, index) =>
          new Paragraph({
            style: 'Fact',
            tabStops: [{ type: TabStopType.LEFT, position: 1_800 }],
            children: [
              new TextRun({ text: index === 0 ? fact.label : '', color: QUIET }),
              new TextRun({ children: [new Tab(), value] }),
            ],
          }),
      ),
    ),
  ];
}

function proposals(head: StatementHead | null): Paragraph[] {
  if (head === null || head.proposals.length === 0) return [];
  return [
    new Paragraph({ style: sectionStyleId(1), text: head.proposalsHeading }),
    ...head.proposals.map((text) => new Paragraph({ text, numbering: { reference: PROPOSALS, level: 0 } })),
  ];
}

function contents(report: Report, title: string): FileChild[] {
  if (report.blocks.filter((each) => each.kind === 'heading').length < CONTENTS_FROM) return [];
  return [
    new Paragraph({ style: 'TOCHeading', text: title, pageBreakBefore: true }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-6' }),
  ];
}

type Place = { readonly language: Language; readonly lies: boolean };

function block(each: ReportBlock, first: boolean, { language, lies }: Place): FileChild[] {
  if (each.kind === 'heading') return [heading(each, first)];
  if (each.kind === 'status') return [status(each)];
  if (each.kind === 'table') return wordTable(each, language, textWidthOf(lies));
  if (each.kind === 'image') return wordImage(each);
  if (each.kind === 'note') return remarkParagraphs(each, each.entry);
  if (each.kind === 'remarks') return each.remarks.flatMap((remark) => remarkParagraphs(remark, remark.note));
  if (each.kind === 'paragraph') {
    return [new Paragraph({ children: wordRuns(each.text, each.runs), pageBreakBefore: first })];
  }
  return each.items.map(
    (text, index) =>
      new Paragraph({ children: wordRuns(text, each.runs?.[index]), numbering: { reference: BULLETS, level: 0 } }),
  );
}

/** A note or its entry in the list: the label is a bookmark and links to the other one. */
function remarkParagraphs(each: ReportNote | ReportRemark, target: string | null): Paragraph[] {
  const label = new TextRun({ text: each.label, bold: true });
  const number = target === null ? label : new InternalHyperlink({ anchor: target, children: [label] });
  const quotes = 'quotes' in each ? each.quotes : [];
  const about = 'about' in each && each.about !== null ? `${each.about}: ` : '';
  return [
    new Paragraph({
      style: 'Remark',
      keepNext: true,
      children: [new Bookmark({ id: each.id, children: [number] }), new TextRun(` ${about}${each.text}`)],
    }),
    ...quotes.map((quote) => new Paragraph({ style: 'Remark', text: `”${quote}”`, keepNext: true })),
    new Paragraph({ style: 'Remark', text: each.remedy }),
  ];
}

function heading(each: ReportHeading, first: boolean): Paragraph {
  const listed = each.role === 'chapter' || each.role === 'goal';
  const label =
    each.label === null ? [] : [new TextRun({ text: `${each.label}:`, style: 'GoalLabel' }), new TextRun({ break: 1 })];
  return new Paragraph({
    ...(listed ? { heading: LEVELS[each.level - 1] ?? LEVELS[5] } : { style: sectionStyleId(each.level) }),
    pageBreakBefore: first,
    children: [...label, new TextRun(each.text)],
  });
}

function status(each: ReportStatus): Paragraph {
  return new Paragraph({ style: 'Status', children: [markImage(each.fulfilment), new TextRun(` ${each.text}`)] });
}

/** The words stand beside the mark, so that it is marked as decoration. Programs without SVG show the PNG. */
function markImage(fulfilment: Fulfilment | null): ImageRun {
  const svg = statusMark(fulfilment, PAPER_COLOURS);
  const transformation = { width: 13, height: 13 };
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: 80 } }).render().asPng();
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: png },
    transformation,
    decorative: true,
  });
}

function runningHead({ metadata }: Report, lies: boolean): Header {
  const [left, right] = [metadata.organisation ?? metadata.title, metadata.edition ?? metadata.title];
  const run = (text: string) => new TextRun({ text: text.slice(0, 80).toWellFormed(), size: 17, color: QUIET });
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidthOf(lies) * 20 }],
        children: [run(left), new TextRun({ children: [new Tab()] }), run(right)],
      }),
    ],
  });
}

function footer(word: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 17,
            color: QUIET,
            children: [`${word} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
          }),
        ],
      }),
    ],
  });
}
