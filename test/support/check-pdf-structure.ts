import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';

/** One element of the structure tree, without its content. */
export type Tag = {
  readonly role: string;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly span: number;
  readonly children: readonly Tag[];
};

export type PdfStructure = {
  readonly title: string | null;
  readonly language: string | null;
  readonly showsTitle: boolean;
  readonly marked: boolean;
  readonly xmp: string;
  readonly outlines: number;
  readonly tree: readonly Tag[];
  /** What breaks PDF/UA-1 or PDF/A-2a as far as the structure tells; empty where nothing does. */
  readonly faults: readonly string[];
};

/** Reads what the accessibility of a PDF hangs on. It stands in where veraPDF is not installed. */
export async function pdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = pdf;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? decode(decodePDFRawStream(metadata).decode()) : '';
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root === undefined ? [] : childTags(root);
  const found = {
    title: pdf.getTitle() ?? null,
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    showsTitle: isTrue(
      catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle')),
    ),
    marked: isTrue(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'))),
    xmp,
    outlines: countOutlines(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
    tree,
  };
  return { ...found, faults: faultsOf(found) };
}

export function tagsOf(tree: readonly Tag[]): Tag[] {
  return tree.flatMap((tag) => [tag, ...tagsOf(tag.children)]);
}

function faultsOf(found: Omit<PdfStructure, 'faults'>): string[] {
  const all = tagsOf(found.tree);
  const need = (holds: boolean, fault: string) => (holds ? [] : [fault]);
  return [
    ...need(found.title !== null && found.title !== '', 'no title'),
    ...need(found.language !== null && found.language !== '', 'no language'),
    ...need(found.showsTitle, 'the viewer shows the file name, not the title'),
    ...need(found.marked, 'not marked as tagged'),
    ...need(/<pdfuaid:part>1</.test(found.xmp), 'does not claim PDF/UA-1'),
    ...need(/pdfaid:part>2</.test(found.xmp) && /pdfaid:conformance>A</.test(found.xmp), 'does not claim PDF/A-2a'),
    ...need(all.length > 0, 'no structure tree'),
    ...headingFaults(all),
    ...all.filter((tag) => tag.role === 'Figure' && (tag.alt ?? '') === '').map(() => 'a figure without alt text'),
    ...all.filter((tag) => tag.role === 'Table').flatMap(tableFaults),
  ];
}

function headingFaults(tags: readonly Tag[]): string[] {
  let last = 0;
  return tags.flatMap((tag) => {
    const level = Number(/^H([1-6])$/.exec(tag.role)?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > last + 1 ? [`H${level} after H${last}`] : [];
    last = level;
    return skipped;
  });
}

function tableFaults(table: Tag): string[] {
  const rows = tagsOf(table.children).filter((tag) => tag.role === 'TR');
  const widths = new Set(rows.map((row) => row.children.reduce((sum, cell) => sum + cell.span, 0)));
  const heads = tagsOf(table.children).filter((tag) => tag.role === 'TH');
  return [
    ...(heads.length === 0 ? ['a table without header cells'] : []),
    ...heads.filter((head) => head.scope === null).map(() => 'a header cell without scope'),
    ...(widths.size > 1 ? [`a table with rows of ${[...widths].join(', ')} columns`] : []),
  ];
}

function childTags(parent: PDFDict): Tag[] {
  const kids = parent.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray().map((kid) => parent.context.lookup(kid)) : [kids];
  return list.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [tagOf(kid)] : []));
}

function tagOf(element: PDFDict): Tag {
  return {
    role: nameOf(element.lookup(PDFName.of('S'))) ?? '',
    alt: textOf(element.lookup(PDFName.of('Alt'))),
    scope: nameOf(attribute(element, 'Scope')),
    span: numberOf(attribute(element, 'ColSpan')) ?? 1,
    children: childTags(element),
  };
}

function attribute(element: PDFDict, name: string): PDFObject | undefined {
  const attributes = element.lookup(PDFName.of('A'));
  const owners =
    attributes instanceof PDFArray ? attributes.asArray().map((each) => element.context.lookup(each)) : [attributes];
  for (const owner of owners) {
    const value = owner instanceof PDFDict ? owner.lookup(PDFName.of(name)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function countOutlines(parent: PDFDict | undefined): number {
  let count = 0;
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    count += 1 + countOutlines(item);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return count;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const nameOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : null);
const numberOf = (value: PDFObject | undefined) => (value instanceof PDFNumber ? value.asNumber() : null);
const isTrue = (value: PDFObject | undefined) => value === PDFBool.True;
const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
