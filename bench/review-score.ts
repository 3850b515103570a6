// How much of what careful readers marked the reviewer finds, and how fast.
//   node bench/review-score.ts FOLDER [--misses N] [--pdf] [--findings]
// FOLDER holds documents/, labels/ and score/score-review.mjs as docs/domain/review.md describes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readFile } from '#documents/read/read-file.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { runReview } from '#domain/review/run-review.ts';

import { reviewToJson } from '#cli/review.ts';

const [folder = '../shared', ...flags] = process.argv.slice(2);
const misses = flags.includes('--misses') ? ['--misses', flags[flags.indexOf('--misses') + 1] ?? '20'] : [];
const scorer = join(folder, 'score', 'score-review.mjs');
if (!existsSync(scorer)) {
  console.error(`${scorer} finns inte: ange mappen med documents/, labels/ och score/.`);
  process.exit(2);
}

const RULE_KINDS = 'recall, certain, rule kinds';
const pooled = new Map<string, [number, number]>();
const results = mkdtempSync(join(tmpdir(), 'review-'));
const seeds = readdirSync(join(folder, 'labels')).map((file) => file.replace('.json', ''));
for (const seed of seeds) {
  const name = `${seed}.${flags.includes('--pdf') ? 'pdf' : 'txt'}`;
  const source = await readFile(readFileSync(join(folder, 'documents', name)), name);
  if (!source.ok) {
    console.error(name, source.error);
    continue;
  }
  const { document } = importDocument(source.value);
  runReview(document);
  const start = performance.now();
  const { findings } = runReview(document);
  const milliseconds = performance.now() - start;
  const output = join(results, `${seed}.json`);
  writeFileSync(output, reviewToJson({ findings }));
  const printed = execFileSync(process.execPath, [scorer, join(folder, 'labels', `${seed}.json`), output, ...misses], {
    encoding: 'utf8',
  });
  console.log(`${printed.trimEnd()}\n${milliseconds.toFixed(0)} ms, ${output}\n`);
  for (const line of printed.split('\n')) {
    const found = /^(\S.*?)\s{2,}.*\((\d+)(?:\/| of about )(\d+)/u.exec(line);
    if (!found) continue;
    const [, key = '', hit, all] = found;
    const [hits, total] = pooled.get(key) ?? [0, 0];
    pooled.set(key, [hits + Number(hit), total + Number(all)]);
  }
}
console.log(`# pooled over ${seeds.length} documents (${RULE_KINDS} >= 80 %, all but "other" >= 65 %, lines <= 20 %)`);
for (const [key, [hits, total]] of pooled)
  console.log(`${key.padEnd(36)} ${((100 * hits) / Math.max(1, total)).toFixed(1).padStart(5)} %   (${hits}/${total})`);
