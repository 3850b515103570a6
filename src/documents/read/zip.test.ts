import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { BrokenZipError, ZipArchive, ZipBombError } from './zip.ts';

const MB = 1024 * 1024;

/** A zip archive of one deflated file that may lie about its unpacked size. */
function zipOf(name: string, content: Uint8Array, declared = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

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
