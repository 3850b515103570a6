import { describe, expect, it } from 'vitest';

import type { Command } from './command.ts';
import { runCommandLine } from './main.ts';

const said = (): { out: string[]; err: string[]; io: { out: (t: string) => void; err: (t: string) => void } } => {
  const out: string[] = [];
  const err: string[] = [];
  return { out, err, io: { out: (text) => out.push(text), err: (text) => err.push(text) } };
};

const echo: Command = {
  name: 'user add',
  usage: 'NAMN',
  summary: 'Lägger till en person.',
  run: (words, io) => {
    io.out(words.join(' '));
    return Promise.resolve(0);
  },
};

describe('the command line', () => {
  it('finds a command of two words and hands over the rest', async () => {
    const { out, io } = said();
    expect(await runCommandLine(['user', 'add', 'Anna'], [echo], io)).toBe(0);
    expect(out).toEqual(['Anna']);
  });

  it('says which commands there are when it does not know one, on standard error only', async () => {
    const { out, err, io } = said();
    expect(await runCommandLine(['flyg'], [echo], io)).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('')).toContain('Kommandot "flyg" finns inte');
    expect(err.join('')).toContain('user add NAMN');
  });

  it('prints help to standard output when asked for', async () => {
    const { out, io } = said();
    expect(await runCommandLine(['--help'], [echo], io)).toBe(0);
    expect(out.join('')).toContain('Lägger till en person.');
  });
});
