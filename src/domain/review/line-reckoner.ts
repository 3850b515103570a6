import type { DocumentText, SteeringDocument } from '../steering/steering-document.ts';

/** Used where a document is too short to tell how long its lines are. */
const USUAL_LINE = 95;

const isAnalysis = (text: DocumentText): boolean => text.indicator !== null || text.activity !== null;

/** Middle value; the usual line where there is nothing to take it of. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? USUAL_LINE;
}

/** Letters a line of the paragraphs that are followed at once by another of the same text. */
function lineLengths(texts: readonly DocumentText[]): number {
  const lengths = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph, index) => {
      const next = text.paragraphs[index + 1]?.line ?? null;
      if (paragraph.line === null || next === null || paragraph.text.length < 150) return [];
      const lines = next - paragraph.line;
      return lines > 0 ? [paragraph.text.length / lines] : [];
    }),
  );
  return Math.max(40, median(lengths));
}

/** How many letters a line of a document's analyses and of its other texts usually has. */
export type LineLengths = { readonly analysis: number; readonly other: number };

export const lineLengthsOf = ({ texts }: SteeringDocument): LineLengths => ({
  analysis: lineLengths(texts.filter(isAnalysis)),
  other: lineLengths(texts.filter((text) => !isAnalysis(text))),
});

/**
 * Says which line of the file a letter of a paragraph stands on. A paragraph knows the line of its first word only;
 * the rest is reckoned from where the next one starts, or from how long the document's lines usually are.
 */
export function lineOf(usual: LineLengths, text: DocumentText, index: number, offset: number): number | null {
  const paragraph = text.paragraphs[index];
  if (paragraph === undefined || paragraph.line === null) return text.source?.line ?? null;
  const length = isAnalysis(text) ? usual.analysis : usual.other;
  const next = text.paragraphs[index + 1]?.line ?? null;
  const spread = next === null ? 0 : paragraph.text.length / Math.max(1, next - paragraph.line);
  // A page break or a table's repeated head between two paragraphs would make the lines seem far too short.
  const perLine = spread >= length * 0.8 && spread <= length * 1.3 ? spread : length;
  return paragraph.line + Math.floor(offset / perLine);
}
