import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** The table "may import rooms" of ARCHITECTURE.md: room → rooms it may import. The document is the law; this test reads it. */
function importRule(): Map<string, Set<string>> {
  const lines = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n');
  const head = lines.findIndex((line) => /^\|\s*Room\s*\|\s*may import rooms\s*\|/.test(line));
  const rule = new Map<string, Set<string>>();
  for (const line of lines.slice(head + 2)) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 4) break;
    const rooms = (cells[2] ?? '').split(',').map((room) => room.trim().replace(/ .*/, ''));
    for (const name of (cells[1] ?? '').split(','))
      rule.set(name.trim().replaceAll('`', ''), new Set(rooms.filter((room) => room !== '–')));
  }
  return rule;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every module a file names in import, export … from or import(). */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const rule = importRule();

describe('the rooms of the house', () => {
  it('are all in the table of ARCHITECTURE.md', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms.filter((room) => !rule.has(room))).toEqual([]);
  });

  it('import only along the table', () => {
    const wrong: string[] = [];
    for (const [room, may] of rule) {
      if (room === 'main.ts') continue;
      for (const file of sourceFiles(join(root, 'src', room)).filter((name) => !isTest(name))) {
        for (const name of importsOf(file)) {
          const other = /^#([a-z0-9]+)\//.exec(name)?.[1];
          if (other !== undefined && other !== room && !may.has(other))
            wrong.push(`${relative(root, file)} imports ${name}`);
          if (name.startsWith('.')) {
            const target = relative(join(root, 'src'), resolve(file, '..', name)).split(sep)[0];
            if (target !== room)
              wrong.push(`${relative(root, file)} leaves its room by ${name}; cross rooms by #room/...`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keep the rules pure: domain imports no package but those listed, and nothing of Node', () => {
    const allowed = new Set(['zod', 'big.js', 'diff']);
    const wrong: string[] = [];
    for (const file of sourceFiles(join(root, 'src', 'domain')).filter((name) => !isTest(name))) {
      for (const name of importsOf(file)) {
        if (name.startsWith('.') || name.startsWith('#domain/') || name === '#limits') continue;
        if (!allowed.has(name)) wrong.push(`${relative(root, file)} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keep clocks and chance out of the rules: time and randomness come in as arguments', () => {
    const wrong = sourceFiles(join(root, 'src', 'domain'))
      .filter((name) => !isTest(name))
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.randomUUID/.test(readFileSync(file, 'utf8')),
      );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});
