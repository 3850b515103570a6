import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');

/** What is built and tested before the part that will call it; take a name off when it is called. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  // The life of an edition as a whole: what its property tests hold the state against.
  'src/domain/editions/lifecycle.ts': ['foldState', 'isWritable'],
};

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const CODE = /\.(?:ts|tsx|mjs)$/u;
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: project,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((path) => CODE.test(path) && existsSync(join(project, path)));
const texts = new Map(files.map((path) => [path, readFileSync(join(project, path), 'utf8')]));

/** Every file that says a word, by the word: coarse, so that it never calls a used name dead. */
const saidIn = new Map<string, string[]>();
for (const [path, text] of texts) {
  for (const word of new Set(text.match(WORD))) {
    saidIn.set(word, [...(saidIn.get(word) ?? []), path]);
  }
}

const isTest = (path: string): boolean => path.endsWith('.test.ts');
const EXPORTED = /^export (?:async )?(?:const|function\*?|class) ([\p{L}_$][\p{L}\p{N}_$]*)/gmu;

type Export = { readonly path: string; readonly name: string };

/** Types are left out, because they document the values they belong to; so are schemas, which share a type's name. */
const exported: readonly Export[] = [...texts]
  .filter(([path]) => path.startsWith('src/') && !isTest(path))
  .flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name]) => ({ path, name: name ?? '' }))
      .filter(({ name }) => !text.includes(`export type ${name} `)),
  );

const usersOf = ({ path, name }: Export): string[] =>
  (saidIn.get(name) ?? []).filter((user) => user !== path && user !== 'test/architecture/used-exports.test.ts');
const isOwnTest = ({ path }: Export, user: string): boolean => isTest(user) && dirname(user) === dirname(path);
const timesAtHome = ({ path, name }: Export): number =>
  (texts.get(path)?.match(WORD) ?? []).filter((word) => word === name).length;
const printed = ({ path, name }: Export): string => `${path} ${name}`;

describe('what is exported', () => {
  it('is used by somebody else than its own tests, or is on the list of what is built ahead', () => {
    const unused = exported.filter(
      (one) => timesAtHome(one) === 1 && usersOf(one).every((user) => isOwnTest(one, user)),
    );
    const unlisted = unused.filter(({ path, name }) => AHEAD[path]?.includes(name) !== true);
    expect(unlisted.map(printed), 'Delete it, call it, or say in AHEAD what will call it.').toEqual([]);
  });

  it('stands on that list only while it is there', () => {
    const there = new Set(exported.map(printed));
    const ahead = Object.entries(AHEAD).flatMap(([path, names]) => names.map((name) => printed({ path, name })));
    expect(ahead.filter((one) => !there.has(one))).toEqual([]);
  });

  it('is asked for by somebody outside its file', () => {
    const needless = exported.filter((one) => timesAtHome(one) > 1 && usersOf(one).length === 0);
    expect(needless.map(printed)).toEqual([]);
  });
});
