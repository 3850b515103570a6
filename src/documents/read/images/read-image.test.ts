import { crc32, deflateSync } from 'node:zlib';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Resvg } from '@resvg/resvg-js';

import { isPng, takeJpegApart, takePngApart } from './image-parts.ts';
import { readImage } from './read-image.ts';

const png = (width = 8, height = 6): Uint8Array =>
  new Uint8Array(
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#0b5560"/></svg>`,
    )
      .render()
      .asPng(),
  );

function chunk(name: string, body: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(12 + body.length);
  whole.writeUInt32BE(body.length, 0);
  whole.write(name, 4, 'latin1');
  whole.set(body, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
  return whole;
}

/** Puts a chunk of text after the head, as programs do. */
const withText = (bytes: Uint8Array, words: string): Uint8Array =>
  Buffer.concat([bytes.subarray(0, 33), chunk('tEXt', Buffer.from(words, 'latin1')), bytes.subarray(33)]);

/** A JPEG of eight times four pixels, made by hand; the left half is dark. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAIABABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APy/r//Z',
  'base64',
);

/** An Exif block with one entry: how the camera was held. */
function withOrientation(orientation: number): Uint8Array {
  const body = Buffer.from('45786966000049492a0008000000010012010300010000000000000000000000', 'hex');
  body.writeUInt16LE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([JPEG.subarray(0, 2), head, body, JPEG.subarray(2)]);
}

describe('an image that comes in', () => {
  it('is kept as it is when there is nothing beside the picture', async () => {
    const bytes = png();
    const read = await readImage(bytes, 'karta.png');
    expect(read).toMatchObject({ ok: true, value: { type: 'image/png', width: 8, height: 6, isStripped: false } });
    expect(read.ok && Buffer.from(read.value.bytes).equals(bytes)).toBe(true);
  });

  it('loses what a program wrote beside the picture', async () => {
    const read = await readImage(withText(png(), 'Location\0Storgatan 1'), 'foto.png');
    expect(read).toMatchObject({ ok: true, value: { isStripped: true } });
    expect(read.ok && Buffer.from(read.value.bytes).includes('Storgatan')).toBe(false);
  });

  it('loses what a camera wrote into it, and is turned as it was held', async () => {
    const whole = await readImage(JPEG, 'foto.jpg');
    expect(whole).toMatchObject({ ok: true, value: { type: 'image/jpeg', width: 16, height: 8, isStripped: false } });
    const turned = await readImage(withOrientation(6), 'foto.jpg');
    expect(turned).toMatchObject({ ok: true, value: { type: 'image/png', width: 8, height: 16, isStripped: true } });
    expect(takeJpegApart(withOrientation(6))?.bytes).toEqual(takeJpegApart(JPEG)?.bytes);
  });

  it.each([
    ['logga.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'SVG'],
    ['rörlig.gif', Buffer.from('GIF89a....'), 'GIF'],
    ['bild.webp', Buffer.from('RIFF....WEBPVP8 '), 'WebP'],
    ['foto.heic', Buffer.from('....ftypheic'), 'HEIC'],
    ['rapport.pdf', Buffer.from('%PDF-1.7'), 'PDF'],
    ['namn.png', Buffer.from('bara text'), 'ingen bild som kan läsas'],
    ['avbruten.png', png().subarray(0, 50), 'skadad eller avbruten'],
    ['avbruten.jpg', JPEG.subarray(0, JPEG.length - 20), 'skadad eller avbruten'],
    ['tom.png', Buffer.alloc(0), 'tom'],
  ])('is refused in words that say why: %s', async (name, bytes, words) => {
    const read = await readImage(new Uint8Array(bytes), name);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).toContain(words);
  });

  it('is refused when its head says that it unpacks to more than a page needs', async () => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(50_000, 0);
    head.writeUInt32BE(50_000, 4);
    head.set([8, 6, 0, 0, 0], 8);
    const bomb = Buffer.concat([
      png().subarray(0, 8),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(JSON.stringify(await readImage(new Uint8Array(bomb), 'stor.png'))).toContain('50000 × 50000 bildpunkter');
  });

  it('is refused when it has a second head, which would hide how large it is', () => {
    const small = png();
    const again = Buffer.concat([small.subarray(0, 33), small.subarray(8, 33), small.subarray(33)]);
    expect(takePngApart(small)).not.toBeNull();
    expect(takePngApart(new Uint8Array(again))).toBeNull();
    const frame = JPEG.subarray(JPEG.indexOf(Buffer.from([0xff, 0xc0])));
    const length = frame.readUInt16BE(2) + 2;
    const twice = Buffer.concat([JPEG.subarray(0, JPEG.length - frame.length), frame.subarray(0, length), frame]);
    expect(takeJpegApart(new Uint8Array(JPEG))).not.toBeNull();
    expect(takeJpegApart(new Uint8Array(twice))).toBeNull();
  });

  it('waits while another is read', async () => {
    const read = await Promise.all([
      readImage(png(9, 9), 'a.png'),
      readImage(Buffer.from('ord'), 'b'),
      readImage(JPEG, 'c'),
    ]);
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('never makes the taking apart fail, whatever the bytes', () => {
    const start = fc.constantFrom(png(), withText(png(), 'a\0b'), new Uint8Array(JPEG), withOrientation(3));
    fc.assert(
      fc.property(
        start,
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
        fc.nat(500),
        (bytes, hits, cut) => {
          const broken = Uint8Array.from(bytes.subarray(0, Math.max(3, bytes.length - cut)));
          for (const [at, value] of hits) broken[at % broken.length] = value;
          const parts = isPng(broken) ? takePngApart(broken) : takeJpegApart(broken);
          expect(parts === null || parts.width > 0).toBe(true);
        },
      ),
    );
  });
});
