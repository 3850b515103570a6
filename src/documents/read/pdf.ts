import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { getDocument, InvalidPDFException, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { assemble } from './pdf-assemble.ts';
import { toMatrix } from './pdf-geometry.ts';
import { layOut } from './pdf-layout.ts';
import type { LayoutElement } from './pdf-layout.ts';
import { brokenPdf, encryptedPdf } from './read-faults.ts';
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
    const pages: LayoutElement[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(document, number));
      progress(number, document.numPages);
    }
    return ok({ name, kind: 'pdf', pages: document.numPages, blocks: assemble(pages) });
  } catch (error) {
    if (error instanceof PasswordException) return err([encryptedPdf(name)]);
    if (error instanceof InvalidPDFException) return err([brokenPdf(name)]);
    throw error;
  } finally {
    await loading.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<LayoutElement[]> {
  const page = await document.getPage(number);
  try {
    const { chunks, rulings } = await contentOf(page);
    return layOut(chunks, rulings);
  } finally {
    page.cleanup();
  }
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
