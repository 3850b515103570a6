import { crc32 } from 'node:zlib';

import type { SieEncoding } from './sie-encoding.ts';
import { sieDecoder, sieEncodingOf } from './sie-encoding.ts';

/** One post of a SIE file: its label, its fields, and the pairs of an object list ("{1 "0123" 6 "P7"}"). */
export type SieRecord = {
  readonly line: number;
  /** With its #, in capitals. '{' and '}' open and close the sub-posts of a voucher. */
  readonly label: string;
  readonly fields: readonly string[];
  /** dimension → object; null where the post has no list. */
  readonly objects: ReadonlyMap<string, string> | null;
};

export type SieDeviation = {
  readonly line: number;
  readonly kind: 'brokenQuote' | 'brokenList' | 'controlCharacter' | 'tooLong';
};

const BLANK = 32;
const TAB = 9;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const LINE_FEED = 10;
const RETURN = 13;
/** Longer than any post of the standard; a longer line is not a SIE file's. */
const MAX_LINE_BYTES = 65_536;
const SAMPLE_BYTES = 65_536;

/**
 * Takes a SIE file apart into posts while it streams in, so that its size does not matter (SIE file format 4B, section 5).
 * Deviations of makers are told by line and read as well as can be: nothing is dropped. The checksum of section 10 runs
 * along over the labels and fields between the two #KSUMMA.
 */
export class SieRecordReader {
  readonly deviations: SieDeviation[] = [];
  encoding: SieEncoding | null = null;
  /** CRC-32 so far; null before the first #KSUMMA. */
  checksum: number | null = null;
  #line = 0;
  #rest: Uint8Array = new Uint8Array(0);
  #decode: (bytes: Uint8Array) => string = sieDecoder('cp437');

  /** Gives the posts that are complete with this chunk. */
  *push(chunk: Uint8Array): Generator<SieRecord> {
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    if (this.encoding === null) {
      this.encoding = sieEncodingOf(bytes.subarray(0, SAMPLE_BYTES));
      this.#decode = sieDecoder(this.encoding);
    }
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      const record = this.#readLine(bytes.subarray(start, end));
      start = end + 1;
      if (record !== null) yield record;
    }
    this.#rest = bytes.slice(start);
    if (this.#rest.length > MAX_LINE_BYTES) {
      this.deviations.push({ line: this.#line + 1, kind: 'tooLong' });
      this.#rest = new Uint8Array(0);
    }
  }

  /** Gives the last post where the file does not end in a line feed. */
  *end(): Generator<SieRecord> {
    const record = this.#readLine(this.#rest);
    this.#rest = new Uint8Array(0);
    if (record !== null) yield record;
  }

  #readLine(bytes: Uint8Array): SieRecord | null {
    this.#line += 1;
    const fields: string[] = [];
    const parts: Uint8Array[] = [];
    let pairs: string[] | null = null;
    let inList = false;
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte === BLANK || byte === TAB || byte === RETURN) {
        at += 1;
        continue;
      }
      if (byte === OPEN || byte === CLOSE) {
        if (fields.length === 0)
          return { line: this.#line, label: byte === OPEN ? '{' : '}', fields: [], objects: null };
        if ((byte === OPEN) === inList) this.#deviation('brokenList');
        inList = byte === OPEN;
        if (inList) pairs ??= [];
        at += 1;
        continue;
      }
      const field = byte === QUOTE ? this.#quoted(bytes, at + 1) : plain(bytes, at, inList);
      at = field.next;
      parts.push(field.bytes);
      const text = this.#decode(field.bytes);
      if (inList && pairs !== null) pairs.push(text);
      else fields.push(text);
    }
    if (inList) this.#deviation('brokenList');
    const [label, ...rest] = fields;
    if (label === undefined) return null;
    const record = {
      line: this.#line,
      label: label.toUpperCase(),
      fields: rest,
      objects: pairs === null ? null : this.#pairs(pairs),
    };
    this.#sum(record, parts);
    return record;
  }

  /** A field in quotes; `\"` is a quote inside it. A quote that never closes ends with its line. */
  #quoted(bytes: Uint8Array, start: number): { bytes: Uint8Array; next: number } {
    const kept: number[] = [];
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH && bytes[at + 1] === QUOTE) {
        kept.push(QUOTE);
        at += 1;
      } else if (byte === QUOTE) {
        return { bytes: Uint8Array.from(kept), next: at + 1 };
      } else {
        if ((byte < BLANK && byte !== RETURN) || byte === 127) this.#deviation('controlCharacter');
        kept.push(byte);
      }
    }
    this.#deviation('brokenQuote');
    return { bytes: Uint8Array.from(kept.filter((byte) => byte !== RETURN)), next: bytes.length };
  }

  #pairs(words: readonly string[]): ReadonlyMap<string, string> {
    if (words.length % 2 === 1) this.#deviation('brokenList');
    const pairs = new Map<string, string>();
    for (let at = 0; at + 1 < words.length; at += 2) pairs.set(words[at] ?? '', words[at + 1] ?? '');
    return pairs;
  }

  #sum(record: { label: string; fields: readonly string[] }, parts: readonly Uint8Array[]): void {
    if (record.label === '#KSUMMA') {
      this.checksum ??= 0;
      return;
    }
    if (this.checksum === null) return;
    for (const part of parts) this.checksum = crc32(part, this.checksum);
  }

  #deviation(kind: SieDeviation['kind']): void {
    const last = this.deviations.at(-1);
    if (last?.line !== this.#line || last.kind !== kind) this.deviations.push({ line: this.#line, kind });
  }
}

function plain(bytes: Uint8Array, start: number, inList: boolean): { bytes: Uint8Array; next: number } {
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === BLANK || byte === TAB || byte === RETURN || byte === OPEN || (inList && byte === CLOSE)) break;
    at += 1;
  }
  return { bytes: bytes.subarray(start, at), next: at };
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
