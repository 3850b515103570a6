import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

import { excerptOf } from '#domain/review/excerpt.ts';
import type { Finding, FindingEvidence, FindingPlace } from '#domain/review/finding.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import type { Rule } from '#domain/review/rule.ts';
import { RULES } from '#domain/review/rules.ts';

export type SarifOptions = {
  /** The file's path as it was given (other tools open it from where they stand) and, where it is known, its content. */
  readonly file: { readonly path: string; readonly length: number | null; readonly sha256: string | null };
  /** Lines of a text file by its lines as read, counted from 1; null for PDF and Word, whose lines are those read. */
  readonly fileLines: readonly number[] | null;
  /** Ids of rules whose findings are not all there. */
  readonly incomplete: readonly string[];
  /** Ids of rules that were switched off. */
  readonly off?: readonly string[];
  /** The program's own version. */
  readonly version: string;
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A finding as the rules give it, or as it is kept with what people have said of it. */
export type SarifFinding = Finding & Partial<Pick<KeptFinding, 'state' | 'answer'>>;

/**
 * The findings of one document as SARIF 2.1.0 (OASIS), so that editors and review tools can show them. Fingerprints are
 * made of the rule and the quotes and not of lines, so that a finding is known again after text above it has grown. A
 * dismissal is a suppression with its reason; what has been mended is a result that is absent.
 */
export function writeSarif(findings: readonly SarifFinding[], options: SarifOptions): string {
  const indices = new Map(RULES.map((rule, index) => [rule.id, index]));
  const { path, length, sha256 } = options.file;
  const uri = uriOf(path);
  const counts = new Map<string, number>();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Styrkedja',
            semanticVersion: options.version,
            language: 'sv',
            rules: RULES.map(describeRule),
          },
        },
        language: 'sv',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...((options.off ?? []).length === 0
              ? {}
              : {
                  ruleConfigurationOverrides: options.off?.map((rule) => ({
                    descriptor: { id: rule, index: indices.get(rule) },
                    configuration: { enabled: false },
                  })),
                }),
            toolExecutionNotifications: options.incomplete.map((rule) => ({
              level: 'warning',
              message: { text: `Alla fynd visas inte för regeln ${rule}.` },
              associatedRule: { id: rule },
            })),
          },
        ],
        artifacts: [
          {
            location: { uri },
            ...(length === null ? {} : { length }),
            ...(sha256 === null ? {} : { hashes: { 'sha-256': sha256 } }),
          },
        ],
        results: findings.map((finding) => {
          const print = fingerprint(finding);
          const occurrence = (counts.get(print) ?? 0) + 1;
          counts.set(print, occurrence);
          return describeFinding(finding, `${print}:${occurrence}`, indices, uri, options.fileLines);
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
}

function describeRule({ id, number, title, explanation, severity, source, wrong, right }: Rule) {
  const examples = [
    `Säger ifrån om: ${wrong.map(({ name }) => name).join('; ')}.`,
    `Tiger om: ${right.map(({ name }) => name).join('; ')}.`,
  ];
  return {
    id,
    // Viewers head their lists with it: it is for people.
    name: title,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: explanation },
    help: { text: [explanation, ...examples].join('\n') },
    defaultConfiguration: { level: severity },
    properties: { number, source },
  };
}

function describeFinding(
  finding: SarifFinding,
  print: string,
  indices: ReadonlyMap<string, number>,
  uri: string,
  fileLines: readonly number[] | null,
) {
  const index = indices.get(finding.rule);
  const locate = (evidence: FindingEvidence) => location(evidence, uri, fileLines);
  const [first, ...others] = finding.evidence;
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: finding.severity,
    message: { text: messageOf(finding, others) },
    // Every result has a place, so that a viewer can open the file even where no line is known.
    locations: [first === undefined ? { physicalLocation: { artifactLocation: { uri, index: 0 } } } : locate(first)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((each, at) => ({ id: at + 1, message: { text: each.quote }, ...locate(each) })),
        }),
    ...describeState(finding),
    partialFingerprints: { 'ruleAndQuotes/v1': print },
    // SARIF ranks from 0 to 100.
    rank: Math.round(finding.confidence * 100),
  };
}

/** Other sides that are named in the message; the rest are related locations all the same. */
const MOST_NAMED = 3;
const NAMED_WIDTH = 110;

/**
 * What does not fit, what to do, and the other sides as links to the related locations: a viewer shows the place of the
 * first quote alone. Brackets within the words must not look like such links.
 */
function messageOf({ message, remedy }: SarifFinding, others: readonly FindingEvidence[]): string {
  const plain = `${message}\n${remedy}`.replaceAll('](', '] (');
  if (others.length === 0) return plain;
  const links = others
    .slice(0, MOST_NAMED)
    .map(({ quote }, at) => `[”${excerptOf(quote, message, NAMED_WIDTH).replaceAll(/[[\]]/gu, '')}”](${at + 1})`);
  const more = others.length > MOST_NAMED ? ` och ${others.length - MOST_NAMED} till` : '';
  return `${plain}\nJämför: ${links.join('; ')}${more}.`;
}

/** SARIF asks that all results of a run say this, or none: `state` is there for all that are kept. */
function describeState({ state, answer }: SarifFinding) {
  if (state === undefined) return {};
  const suppressions =
    state === 'dismissed'
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: answer?.reason ?? '',
            properties: { because: answer?.because ?? null, by: answer?.by ?? null, at: answer?.at ?? null },
          },
        ]
      : [];
  return { suppressions, baselineState: state === 'mended' ? 'absent' : 'unchanged', properties: { state } };
}

function location({ quote, place }: FindingEvidence, uri: string, fileLines: readonly number[] | null) {
  const line = lineInFile(place, fileLines);
  const region = line === null ? {} : { region: { startLine: line, snippet: { text: quote } } };
  return {
    physicalLocation: { artifactLocation: { uri, index: 0 }, ...region },
    ...(place.page === null ? {} : { properties: { page: place.page } }),
  };
}

function lineInFile({ line }: FindingPlace, fileLines: readonly number[] | null): number | null {
  if (line === null || line < 1) return null;
  // A reckoned line may lie behind the last one.
  return fileLines === null ? line : (fileLines[line - 1] ?? fileLines.at(-1) ?? null);
}

function fingerprint({ rule, evidence }: Finding): string {
  const quotes = evidence.map(({ quote }) => quote.replace(/\s+/gu, ' ').trim());
  return createHash('sha256')
    .update(JSON.stringify([rule, quotes]))
    .digest('hex')
    .slice(0, 32);
}
