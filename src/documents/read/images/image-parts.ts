import { crc32 } from 'node:zlib';

/** An image taken apart: what it is, how large, and its bytes without what is no part of the picture. */
export type ImageParts = {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  /** As cameras count: 1 is upright, 2 to 8 are turned or mirrored (Exif 2.3, tag 0x0112). */
  readonly orientation: number;
  readonly bytes: Uint8Array;
  /** Something a camera or a program wrote beside the picture was left out: places, times, names, comments. */
  readonly isStripped: boolean;
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, PNG);
export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xd8, 0xff]);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The picture itself, its colours and its size on paper; an animation becomes its first frame. */
const PNG_PARTS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);
const CHUNK_FRAME = 12;

/** Null where it breaks off or its checksums are wrong. */
export function takePngApart(bytes: Uint8Array): ImageParts | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG.length)];
  let [width, height, isStripped] = [0, 0, false];
  for (let at = PNG.length; at + CHUNK_FRAME <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME + length;
    if (end > bytes.length) return null;
    const name = String.fromCodePoint(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    if (name === 'IHDR') {
      // A second head could say another size than the one that is unpacked.
      if (at > PNG.length || length < 8) return null;
      [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    }
    if (PNG_PARTS.has(name)) kept.push(bytes.subarray(at, end));
    else isStripped = true;
    if (name === 'IEND') {
      const whole = { type: 'image/png', width, height, orientation: 1, bytes: joined(kept) } as const;
      return width > 0 && height > 0 ? { ...whole, isStripped: isStripped || end < bytes.length } : null;
    }
    at = end;
  }
  return null;
}

const SOS = 0xda;
const EOI = 0xd9;
/** Start of frame; C4, C8 and CC among them are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Segments that a decoder needs: JFIF head, colour profile, Adobe's colour transform, and everything but APPn and comments. */
const isPicture = (marker: number, body: Uint8Array): boolean => {
  if (marker === 0xe0 || marker === 0xee) return true;
  if (marker === 0xe2) return String.fromCodePoint(...body.subarray(0, 11)) === 'ICC_PROFILE';
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
};

/** Null where it breaks off before its end. */
export function takeJpegApart(bytes: Uint8Array): ImageParts | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [width, height, orientation, isStripped] = [0, 0, 1, false];
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === EOI;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      const whole = { type: 'image/jpeg', width, height, orientation, bytes: joined(kept) } as const;
      return width > 0 && height > 0 ? { ...whole, isStripped: isStripped || at + 2 < bytes.length } : null;
    }
    const length = view.getUint16(at + 2);
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) {
      if (width > 0 || length < 7) return null;
      [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    }
    if (marker === 0xe1) orientation = orientationIn(body) ?? orientation;
    if (isPicture(marker, body)) kept.push(bytes.subarray(at, end));
    else isStripped = true;
    at = end;
  }
  return null;
}

/** A scan goes on to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length + 1;
}

const ORIENTATION = 0x0112;

/** What the first directory of an Exif block says; null where it says nothing that can be read. */
function orientationIn(body: Uint8Array): number | null {
  if (String.fromCodePoint(...body.subarray(0, 4)) !== 'Exif' || body.length < 16) return null;
  const tiff = viewOf(body.subarray(6));
  const isLittle = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(start, isLittle);
  for (let entry = start + 2, left = count; left > 0 && entry + 12 <= tiff.byteLength; entry += 12, left -= 1) {
    if (tiff.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const said = tiff.getUint16(entry + 8, isLittle);
    return said >= 1 && said <= 8 ? said : null;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
