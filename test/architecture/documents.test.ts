import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const tracked = execFileSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' }).split('\n');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const documents = tracked.filter((path) => path.endsWith('.md') && existsSync(join(project, path)));

/** A path as the documents write it: from the project's root, from a room, or from what the page is about. */
const isThere = (path: string, document: string): boolean =>
  ['.', 'src', dirname(document), 'src/example', 'src/domain', 'src/domain/review', 'src/store/embedded'].some((base) =>
    existsSync(join(project, base, path)),
  );

const FOLDERS = 'src|test|docs|bench|bin|scripts|web|contract|http|usecases|documents|domain|store|charts|cli|outside';
const PATH = new RegExp(`^(?:(?:${FOLDERS})/[\\w./-]+|[\\w/-]+\\.(?:ts|tsx|md|mjs))$`, 'u');
/** A call of the command line, by its first word. */
const CALL = /(?:bin\/|`)styrkedja ([a-z-]+)/gu;

/** What stands between backticks in running text. */
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/gu)].map(([, inside]) => inside ?? '');

describe('the documents', () => {
  it.each(documents)('%s names files that exist', (document) => {
    const named = quoted(read(document)).filter((inside) => PATH.test(inside));
    expect(named.filter((path) => !isThere(path, document))).toEqual([]);
  });

  it.each(documents)('%s links to pages that exist', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)].map(([, target]) => target ?? '');
    const broken = links.filter((link) => !/^\w+:/u.test(link) && !existsSync(join(project, dirname(document), link)));
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s calls commands that exist', (document) => {
    const commands = read('src/cli/file-commands.ts') + read('src/installation-commands.ts') + read('src/main.ts');
    const calls = [...read(document).matchAll(CALL)].map(([, name]) => name ?? '');
    const known = (name: string): boolean =>
      name === 'help' || new RegExp(`(?:name: |installation\\(\\s*)'${name}[ ']`, 'u').test(commands);
    expect(calls.filter((name) => !known(name))).toEqual([]);
  });

  it('README names every setting of its table as settings.ts reads it, and settings.md all of them', () => {
    const settings = read('src/settings.ts');
    const rows = (document: string): string[] =>
      [...read(document).matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*)/gmu)].flatMap(([, cell]) => quoted(cell ?? ''));
    const unknown = [...rows('README.md'), ...rows('docs/operate/settings.md')].filter(
      (name) => !settings.includes(name),
    );
    expect(unknown).toEqual([]);
    const used = new Set([...settings.matchAll(/\b([A-Z]+_[A-Z_]+|PORT|HOST)\b(?=['"]|:)/gu)].map(([, name]) => name));
    expect([...used].filter((name) => name !== undefined && !read('docs/operate/settings.md').includes(name))).toEqual(
      [],
    );
  });
});
