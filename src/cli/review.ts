import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { excerptOf } from '#domain/review/excerpt.ts';
import type { Finding } from '#domain/review/finding.ts';
import { remarksOfFindings } from '#domain/review/remarks-of-findings.ts';
import { optionsOf } from '#domain/review/review-settings.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';
import { findRule } from '#domain/review/rules.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { linesInFile } from '#documents/read/lines-in-file.ts';
import { findKind } from '#documents/read/file-kind.ts';
import { importFile } from '#documents/read/read-file.ts';
import { findingToJson } from '#documents/write/findings-json.ts';
import { ownVersion } from '#documents/write/own-version.ts';
import { writeSarif } from '#documents/write/sarif.ts';

import type { Io } from './command.ts';

export type ReviewedFile = {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** Ids of rules that did not get done within the time or the number of findings. */
  readonly incomplete: readonly string[];
  /** Ids of rules that the municipality has switched off. */
  readonly off: readonly string[];
  /** What was read of the file. */
  readonly document: SteeringDocument;
  /** Where the lines as read stand in a text file; null for PDF and Word. */
  readonly fileLines: readonly number[] | null;
};

/** Milliseconds that this thread has worked: a busy machine costs a file none of its findings. */
export const ownTime = (): number => process.threadCpuUsage().user / 1000;

/**
 * Reads a text, PDF or Word file and reviews it, without a server or a database; by the rules as the municipality has
 * set them, where they are given.
 */
export async function reviewFile(
  name: string,
  bytes: Uint8Array,
  clock: () => number,
  settings: readonly RuleSetting[] = [],
): Promise<Result<ReviewedFile, readonly Fault[]>> {
  const understood = await importFile(bytes, name);
  if (!understood.ok) return err(understood.error);
  const { document, faults } = understood.value.result;
  const { findings, incomplete } = runReview(document, { ...optionsOf(settings), clock });
  const fileLines = findKind(bytes).kind === 'text' ? linesInFile(bytes) : null;
  const off = settings.filter(({ enabled }) => !enabled).map(({ rule }) => rule);
  return ok({ name, findings, faults, incomplete, off, document, fileLines });
}

/** 1 where there are errors, in what was found or in how it was read, so that a script can stop on them; else 0. */
export function reviewExitStatus({ findings, faults }: ReviewedFile): 0 | 1 {
  return [...findings, ...faults].some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The findings in the interchange format: one JSON object, ending in a line feed. */
export function reviewToJson({ findings }: Pick<ReviewedFile, 'findings'>): string {
  return `${JSON.stringify({ findings: findings.map(findingToJson) }, null, 2)}\n`;
}

const fileOf = (path: string, bytes: Uint8Array) => ({
  path,
  length: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** The findings as SARIF 2.1.0, for other tools; `path` is the file's place as it was given. */
export function reviewToSarif(
  { findings, fileLines, incomplete, off }: ReviewedFile,
  path: string,
  bytes: Uint8Array,
): string {
  return writeSarif(findings, { file: fileOf(path, bytes), fileLines, incomplete, off, version: ownVersion() });
}

type AnnotatedCopy = {
  readonly format: 'html' | 'pdf';
  /** Where it is written, and the file it must not write over. */
  readonly target: string;
  readonly given: string;
};

/** Writes the document anew with every finding beside what it is said of; false where that could not be written. */
export async function writeAnnotated(
  { name, document, findings }: ReviewedFile,
  { format, target, given }: AnnotatedCopy,
  io: Io,
): Promise<boolean> {
  if (resolve(target) === resolve(given)) {
    io.err(`Den granskade kopian skulle skriva över "${given}". Ange ett annat namn efter --${format}.\n`);
    return false;
  }
  const { writeDocument } = await import('#documents/write/write-document.ts');
  const remarks = remarksOfFindings(findings);
  const { bytes } = await writeDocument(document, format, { language: 'sv', at: new Date(), name, remarks });
  try {
    await writeFile(target, bytes);
  } catch {
    io.err(`Det går inte att skriva till "${target}". Kontrollera sökvägen och rättigheterna.\n`);
    return false;
  }
  io.err(`Skrev ${target} med ${findings.length} fynd på sina platser.\n`);
  return true;
}

const HEADINGS = { error: 'Fel', warning: 'Varningar', note: 'Upplysningar' } as const;
/** Letters of a quote that fit two lines of a terminal beside its line number. */
const QUOTE_WIDTH = 170;

function whereOf({ line, page }: Finding['place']): string {
  if (page !== null) return line === null ? `s. ${page}` : `s. ${page}, rad ${line}`;
  return line === null ? '' : `rad ${line}`;
}

function printFinding(finding: Finding): string {
  const quotes = finding.evidence.map(({ quote, place }) => {
    const short = excerptOf(quote, finding.message, QUOTE_WIDTH);
    const where = whereOf(place);
    return `      ${where === '' ? '' : `${where}: `}”${short}”`;
  });
  return [`  ${finding.message}`, ...quotes, `      → ${finding.remedy}`].join('\n');
}

/** The findings for a person at the terminal: errors first, by rule, each with its quotes and what to do. */
export function reviewToText({ name, findings, faults, incomplete, off }: ReviewedFile): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    if (ofSeverity.length === 0) return [];
    const byRule = Map.groupBy(ofSeverity, ({ rule }) => rule);
    const rules = [...byRule].map(
      ([rule, found]) => `${findRule(rule)?.title ?? rule} [${rule}]\n${found.map(printFinding).join('\n\n')}`,
    );
    return [`${HEADINGS[severity]} (${ofSeverity.length})`, ...rules];
  });
  const count = (severity: Finding['severity'], one: string, many: string): string => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return `${found} ${found === 1 ? one : many}`;
  };
  // "Nothing to remark on" about a recipe would be read as praise.
  const nothing = faults.some(({ severity }) => severity === 'error') ? 'inget att granska' : 'inget att anmärka på';
  const summary =
    findings.length === 0
      ? `${name}: ${nothing}.`
      : `${name}: ${count('error', 'fel', 'fel')}, ${count('warning', 'varning', 'varningar')}, ${count('note', 'upplysning', 'upplysningar')}. Ett fynd är ingen dom: läs och bedöm.`;
  const cut = incomplete.length === 0 ? [] : [`Alla fynd visas inte för: ${incomplete.join(', ')}.`];
  const without = off.length === 0 ? [] : [`Avstängda regler: ${off.join(', ')}.`];
  return `${[...parts, summary, ...cut, ...without].join('\n\n')}\n`;
}
