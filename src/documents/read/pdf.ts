import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { getDocument, InvalidPDFException, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { MAX_PAGES } from '#limits';

import { assemble } from './pdf-assemble.ts';
import { toMatrix } from './pdf-geometry.ts';
import { findGrids } from './pdf-grid.ts';
import { layOutTagged, readTagTree } from './pdf-tags.ts';
import type { Tag } from './pdf-tags.ts';
import { layOut } from './pdf-layout.ts';
import type { LayoutElement } from './pdf-elements.ts';
import {
  brokenPage,
  brokenPdf,
  encryptedPdf,
  pdfWithoutText,
  scannedPdf,
  tooManyPages,
  truncatedPdf,
  unreadableLetters,
} from './read-faults.ts';
import { pageBox, PageReader } from './pdf-page-content.ts';
import type { FontFace, PageContent } from './pdf-page-content.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Told after every page: pages read, pages in all. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads a PDF: tags where the file has them, otherwise places and drawn lines.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  progress: Progress = () => {},
): Promise<Result<SourceDocument, Fault[]>> {
  if (!hasEnd(bytes)) return err([truncatedPdf(name)]);
  const loading = getDocument({
    // pdf.js takes the bytes for its own; the caller keeps theirs.
    data: new Uint8Array(bytes),
    cMapUrl: join(PACKAGE, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(PACKAGE, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    // The font's name is where most files say that it is bold.
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    // Pictures are never decoded: only letters and lines are read.
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const of = document.numPages;
    if (of > MAX_PAGES) return err([tooManyPages(name, of, MAX_PAGES)]);
    const pages: ReadPage[] = [];
    for (let number = 1; number <= of; number += 1) {
      const page = await readPage(document, number);
      if (page === null) return err([brokenPage(name, number)]);
      pages.push(page);
      progress(number, of);
    }
    const { refusal, warnings } = judge(pages, name);
    if (refusal !== null) return err([refusal]);
    const blocks = assemble(pages.map((page) => page.elements));
    return ok({ name, kind: 'pdf', pages: of, blocks, ...(warnings.length > 0 ? { warnings } : {}) });
  } catch (error) {
    if (error instanceof PasswordException) return err([encryptedPdf(name)]);
    if (isAboutTheFile(error)) return err([brokenPdf(name)]);
    throw error;
  } finally {
    await loading.destroy();
  }
}

type ReadPage = {
  readonly elements: readonly LayoutElement[];
  readonly letters: number;
  /** Letters of which the file does not say which they are. */
  readonly unknown: number;
  readonly hasLargeImage: boolean;
};

/** PDF keeps "%%EOF" within its last kilobyte; some systems add blank bytes or a line of their own after it. */
const END_MARK_WITHIN = 4_096;

function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - END_MARK_WITHIN))).toString('latin1');
  return tail.includes('%%EOF') || tail.includes('startxref');
}

/** pdf.js throws its own kinds of fault for damage; a plain TypeError would be a bug of ours. */
function isAboutTheFile(error: unknown): boolean {
  return (
    error instanceof InvalidPDFException || (error instanceof Error && /Exception$|^(?:FormatError)$/u.test(error.name))
  );
}

/** Pages that are pictures of text, and letters without a meaning: refused where most of the document is lost, told otherwise. */
function judge(pages: readonly ReadPage[], name: string): { refusal: Fault | null; warnings: Fault[] } {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  if (letters === 0 && !pages.some((page) => page.hasLargeImage))
    return { refusal: pdfWithoutText(name), warnings: [] };
  if (letters === 0)
    return {
      refusal: scannedPdf(
        name,
        pages.map((_, at) => at + 1),
        pages.length,
      ),
      warnings: [],
    };
  if (unknown > letters * MOST_UNKNOWN) return { refusal: unreadableLetters(name), warnings: [] };
  const scanned = pages.flatMap((page, at) => (page.letters === 0 && page.hasLargeImage ? [at + 1] : []));
  if (scanned.length === 0) return { refusal: null, warnings: [] };
  const fault = scannedPdf(name, scanned, pages.length);
  if (scanned.length * 2 > pages.length) return { refusal: fault, warnings: [] };
  return { refusal: null, warnings: [{ ...fault, severity: 'warning' }] };
}

/** Symbol letters are a few in a hundred; a font without meanings makes all of its letters unknown. */
const MOST_UNKNOWN = 0.2;
const UNKNOWN = /[\p{Co}\uFFFD]/gu;

/** Null where the page is too damaged to be read. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage | null> {
  const page = await document.getPage(number).catch(() => null);
  if (page === null) return null;
  try {
    const { chunks, rulings, hasLargeImage } = await contentOf(page);
    const text = chunks.map((chunk) => chunk.text).join('');
    const unknown = text.match(UNKNOWN)?.length ?? 0;
    const grids = findGrids(rulings);
    const tags = await tagsOf(page);
    const elements = (tags === null ? null : layOutTagged(tags, chunks, grids)) ?? layOut(chunks, grids, rulings);
    return { elements, letters: text.length, unknown, hasLargeImage };
  } finally {
    page.cleanup();
  }
}

async function tagsOf(page: PDFPageProxy): Promise<Tag | null> {
  const { ref } = page;
  if (ref === null) return null;
  return readTagTree(await page.getStructTree(), `${ref.num}R${ref.gen === 0 ? '' : ref.gen}`);
}

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const base = toMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new PageReader(base, pageBox(viewport.width, viewport.height), (id) => fontOf(page, id));
  return reader.read(fnArray, argsArray);
}

function fontOf(page: PDFPageProxy, id: string): FontFace | null {
  if (!page.commonObjs.has(id)) return null;
  const font: unknown = page.commonObjs.get(id);
  if (typeof font !== 'object' || font === null) return null;
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const flagged = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return {
    bold: flagged || /bold|black|heavy|semibold|demi/i.test(name),
    matrix: ('fontMatrix' in font ? toMatrix(font.fontMatrix) : null) ?? [0.001, 0, 0, 0.001, 0, 0],
    vertical: 'vertical' in font && font.vertical === true,
  };
}
