/**
 * Imports every labelled document that is present (text and PDF) and scores it with the shared score script, each
 * document by itself and all of one kind pooled (hits summed over documents).
 *   node bench/import-score.ts [--misses N] [--only text|pdf]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { importFile, importToJson } from '#cli/import.ts';

const shared = join(import.meta.dirname, '../../shared');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const only = option('--only');
const misses = option('--misses') ?? '0';
const out = mkdtempSync(join(tmpdir(), 'import-score-'));

type Count = { hit: number; of: number; found: number | null };
const pooled = new Map<string, Map<string, Count>>();

function pool(kind: string, printed: string): void {
  const counts = pooled.get(kind) ?? new Map<string, Count>();
  pooled.set(kind, counts);
  for (const line of printed.split('\n')) {
    const match = /^(.{34}).*\((\d+)\/(\d+)(?: wanted, (\d+) found)?\)/u.exec(line);
    if (match === null) continue;
    const name = (match[1] ?? '').trimEnd();
    const before = counts.get(name) ?? { hit: 0, of: 0, found: null };
    const found = match[4] === undefined ? null : Number(match[4]);
    counts.set(name, {
      hit: before.hit + Number(match[2]),
      of: before.of + Number(match[3]),
      found: found === null ? null : (before.found ?? 0) + found,
    });
  }
}

function printPooled(): void {
  for (const [kind, counts] of pooled) {
    console.log(`\n# pooled: ${kind}`);
    for (const [name, { hit, of, found }] of counts) {
      const share = found === null ? hit / of : (2 * hit) / (of + found);
      console.log(
        `${name.padEnd(38)} ${found === null ? '  ' : 'F1'} ${(100 * share).toFixed(1).padStart(5)} %   (${hit}/${of})`,
      );
    }
  }
}

async function importAsJson(file: string): Promise<string> {
  const imported = await importFile(readFileSync(file), basename(file));
  if (!imported.ok) throw new Error(imported.error.map((fault) => fault.message).join(' '));
  return importToJson(file, imported.value);
}

if (!existsSync(shared)) {
  console.log('No labelled documents here: nothing to measure.');
  process.exit(0);
}
for (const file of readdirSync(join(shared, 'documents')).toSorted()) {
  const match = /^(.*)\.(txt|pdf)$/u.exec(file);
  if (match === null) continue;
  const kind = match[2] === 'txt' ? 'text' : 'pdf';
  if (only !== undefined && only !== kind) continue;
  const imported = await importAsJson(join(shared, 'documents', file));
  const path = join(out, `${file}.json`);
  writeFileSync(path, imported);
  const printed = execFileSync(
    'node',
    [join(shared, 'score/score-import.mjs'), join(shared, `labels/${match[1]}.json`), path, '--misses', misses],
    {
      encoding: 'utf8',
    },
  );
  console.log(`${printed}(${path})\n`);
  pool(kind, printed);
}
printPooled();
