import { describe, expect, it } from 'vitest';

import { zipFile } from '#test/support/zip-file.ts';

import { BrokenZipError, ZipArchive, ZipBombError } from './zip.ts';

const MB = 1024 * 1024;

const zipOf = (name: string, content: Uint8Array, declared = content.length): Uint8Array =>
  zipFile([{ name, content, declared }]);

describe('a zip archive', () => {
  it('gives back what was packed', async () => {
    const archive = await ZipArchive.open(zipOf('a.txt', Buffer.from('Hej')));
    expect(archive.names).toEqual(['a.txt']);
    expect(Buffer.from((await archive.read('a.txt')) ?? []).toString()).toBe('Hej');
    expect(await archive.read('b.txt')).toBeNull();
  });

  it('is refused before unpacking where it says that it will swell', async () => {
    await expect(ZipArchive.open(zipOf('word/document.xml', new Uint8Array(20 * MB)))).rejects.toThrow(ZipBombError);
  });

  it('is refused while unpacking where it swells more than it says', async () => {
    const archive = await ZipArchive.open(zipOf('word/document.xml', new Uint8Array(20 * MB), 1_000));
    await expect(archive.read('word/document.xml')).rejects.toThrow(BrokenZipError);
  });

  it('is refused where it is something else or cut off', async () => {
    const whole = zipOf('a.txt', Buffer.from('Hej'));
    for (const bytes of [new Uint8Array(0), Buffer.from('PK'), whole.slice(0, 40)]) {
      await expect(ZipArchive.open(bytes)).rejects.toThrow(BrokenZipError);
    }
  });
});
