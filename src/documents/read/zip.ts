import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { MAX_INFLATED_BYTES, MAX_INFLATION, MAX_ZIP_ENTRIES } from '#limits';

/** Thrown where a compressed file is made to swell: by its own words, or while it is unpacked. */
export class ZipBombError extends Error {}

/** Thrown where the file is no whole zip archive. */
export class BrokenZipError extends Error {}

/** Below this size (bytes) any ratio is harmless: short XML of many alike rows packs to a few hundredths. */
const SMALL = 5 * 1024 * 1024;

/**
 * A zip archive held in memory, opened with care: what it says of itself is checked before anything is unpacked, and
 * what comes out is counted while it is unpacked.
 */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MAX_INFLATED_BYTES;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws ZipBombError or BrokenZipError. */
  static async open(bytes: Uint8Array): Promise<ZipArchive> {
    const entries = new Map<string, Entry>();
    let declared = 0;
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        lazyEntries: true,
        validateEntrySizes: true,
      });
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        declared += entry.uncompressedSize;
        const swells = entry.uncompressedSize > SMALL && entry.uncompressedSize > MAX_INFLATION * entry.compressedSize;
        if (swells || declared > MAX_INFLATED_BYTES || entries.size > MAX_ZIP_ENTRIES) throw new ZipBombError();
      }
      return new ZipArchive(zip, entries);
    } catch (error) {
      throw error instanceof ZipBombError ? error : new BrokenZipError('not a zip archive', { cause: error });
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** One file of the archive unpacked, null where there is none. Throws ZipBombError or BrokenZipError. */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const parts: Uint8Array[] = [];
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const part of stream as AsyncIterable<Uint8Array>) {
        this.#left -= part.byteLength;
        if (this.#left < 0) {
          stream.destroy();
          throw new ZipBombError();
        }
        parts.push(part);
      }
    } catch (error) {
      throw error instanceof ZipBombError ? error : new BrokenZipError('part cannot be unpacked', { cause: error });
    }
    return Buffer.concat(parts);
  }
}
