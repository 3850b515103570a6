import { describe, expect, it } from 'vitest';

import { RULES } from '#domain/review/rules.ts';
import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';

import { linesInFile } from '../read/lines-in-file.ts';
import { writeSarif } from './sarif.ts';

type Location = {
  id?: number;
  physicalLocation: {
    artifactLocation: { uri: string; index: number };
    region?: { startLine: number; snippet: { text: string } };
  };
};
type Log = {
  version: string;
  runs: {
    tool: {
      driver: {
        name: string;
        rules: {
          id: string;
          name: string;
          fullDescription: { text: string };
          defaultConfiguration: { level: string };
        }[];
      };
    };
    artifacts: { hashes: Record<string, string> }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Location[];
      relatedLocations?: Location[];
      partialFingerprints: Record<string, string>;
      rank: number;
    }[];
  }[];
};

const options = {
  file: { path: 'mina filer/berättelse.txt', length: 3, sha256: '0'.repeat(64) },
  fileLines: null,
  incomplete: [],
  version: '1.2.3',
};
/** A document in which many rules speak: every rule's own first wrong example under one roof. */
const findings = RULES.flatMap((rule) => {
  const example = rule.wrong[0];
  return example ? runReview(sketchDocument(example.document)).findings : [];
});
const written = writeSarif(findings, options);
const log = JSON.parse(written) as Log;
const run = log.runs[0];

describe('the findings as SARIF', () => {
  it('follow the structure of version 2.1.0', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(written).not.toMatch(/: null|: undefined/u);
    expect(run?.results).toHaveLength(findings.length);
    for (const result of run?.results ?? []) {
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      expect(result.rank).toBeGreaterThanOrEqual(0);
      expect(result.rank).toBeLessThanOrEqual(100);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        expect(physicalLocation.artifactLocation).toEqual({ uri: 'mina%20filer/ber%C3%A4ttelse.txt', index: 0 });
        expect(physicalLocation.region?.startLine ?? 1).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('describe every rule once, and every result points at its own', () => {
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { fullDescription } of rules) expect(fullDescription.text).not.toBe('');
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('name their rules for people, and the other sides as links to their places', () => {
    expect(run?.tool.driver.rules.map(({ name }) => name)).toEqual(RULES.map(({ title }) => title));
    for (const { message, relatedLocations } of run?.results ?? []) {
      const links = [...message.text.matchAll(/\[”[^\]]*”\]\((\d+)\)/gu)].map(([, id]) => Number(id));
      expect(links).toEqual((relatedLocations ?? []).slice(0, 3).map((_, index) => index + 1));
      expect(message.text).toMatch(/\.$/u);
    }
  });

  it('have a fingerprint of their own that does not change when the lines do', () => {
    const prints = (text: string) =>
      (JSON.parse(text) as Log).runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints);
    const own = prints(written) ?? [];
    expect(new Set(own.map((print) => JSON.stringify(print))).size).toBe(findings.length);
    const moved = findings.map((finding) => ({
      ...finding,
      evidence: finding.evidence.map((each) => ({
        ...each,
        place: { ...each.place, line: (each.place.line ?? 0) + 40 },
      })),
    }));
    expect(prints(writeSarif(moved, options))).toEqual(own);
  });

  it('count the lines of a text file with its blank lines', () => {
    const bytes = new TextEncoder().encode('Rubrik\n\n\nBrödtext\r\n\fNy sida\n');
    expect(linesInFile(bytes)).toEqual([1, 4, 5]);
    const [finding] = findings;
    const place = { thing: 'text' as const, id: 'x', line: 2, page: null };
    const one = finding ? [{ ...finding, place, evidence: [{ quote: 'Brödtext', place }] }] : [];
    const result = (JSON.parse(writeSarif(one, { ...options, fileLines: linesInFile(bytes) })) as Log).runs[0]
      ?.results[0];
    expect(result?.locations[0]?.physicalLocation.region?.startLine).toBe(4);
  });

  it('suppress what is dismissed with its reason, and call what is mended absent', () => {
    const at = '2025-05-20T10:00:00Z';
    const answer = {
      kind: 'dismissed' as const,
      because: 'misread' as const,
      reason: 'Raden är ett delmål.',
      by: 'P',
      at,
    };
    const kept = findings.slice(0, 3).map((finding, index) => ({
      ...finding,
      state: (['open', 'dismissed', 'mended'] as const)[index] ?? 'open',
      answer: index === 1 ? answer : null,
    }));
    const { results } = (
      JSON.parse(writeSarif(kept, options)) as {
        runs: [{ results: { suppressions: { justification: string }[]; baselineState: string }[] }];
      }
    ).runs[0];
    expect(results.map(({ suppressions }) => suppressions.map(({ justification }) => justification))).toEqual([
      [],
      ['Raden är ett delmål.'],
      [],
    ]);
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'unchanged', 'absent']);
  });

  it('say which rules were not run to their end', () => {
    expect(writeSarif([], { ...options, incomplete: ['repeated-text'] })).toContain('repeated-text.');
  });
});
