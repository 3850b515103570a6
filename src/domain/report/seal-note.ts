import type { Decision } from '../seal/seal-manifest.ts';
import { printable } from './printable.ts';
import type { ReportWords } from './report-words.ts';
import type { Report } from './report.ts';

/** What a sealed document says of its own seal, so that whoever holds the file finds the manifest. */
export type SealNote = Decision & {
  readonly edition: string;
  readonly municipality: string;
  /** ISO day. */
  readonly sealedAt: string;
  readonly manifestAt: string;
  readonly keysAt: string;
};

/** The report with a last chapter on its decision and seal. */
export function withSealNote(report: Report, note: SealNote, words: ReportWords): Report {
  const values: Readonly<Record<string, string>> = { ...note };
  const filled = (text: string): string =>
    printable(text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ''));
  const paragraphs = [words.sealDecision, words.sealSealed, words.sealCheck];
  return {
    ...report,
    blocks: [
      ...report.blocks,
      { kind: 'heading', id: 'forsegling', role: 'chapter', level: 1, label: null, text: words.seal },
      ...paragraphs.map((text) => ({ kind: 'paragraph', text: filled(text) }) as const),
    ],
  };
}
