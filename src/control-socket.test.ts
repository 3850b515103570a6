import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openControlSocket, sendToServer } from './control-socket.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'styrkedja-control-'));
const silent = { out: () => undefined, err: () => undefined };

describe('the control socket', () => {
  it('carries a command to the server and its words and status back, however long it takes', async () => {
    const folder = newFolder();
    const control = await openControlSocket(folder, async (words, io) => {
      io.out(`fick ${words.join(' ')}\n`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      io.err('nästan klar\n');
      return 3;
    });
    const said: string[] = [];
    const io = { out: (text: string) => said.push(`ut: ${text}`), err: (text: string) => said.push(`fel: ${text}`) };
    expect(await sendToServer(folder, ['backup', '/en fil med "tecken"'], io)).toBe(3);
    expect(said).toEqual(['ut: fick backup /en fil med "tecken"\n', 'fel: nästan klar\n']);
    await control.close();
  });

  it('says that nobody answers where no server runs', async () => {
    expect(await sendToServer(newFolder(), ['backup'], silent)).toBeNull();
  });

  it('answers a command that breaks with an error instead of silence, and goes on', async () => {
    const folder = newFolder();
    const control = await openControlSocket(folder, () => Promise.reject(new Error('disken är full')));
    const said: string[] = [];
    const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    expect(await sendToServer(folder, ['backup'], io)).toBe(1);
    expect(await sendToServer(folder, ['backup'], silent)).toBe(1);
    expect(said.join('')).toContain('disken är full');
    await control.close();
  });
});
