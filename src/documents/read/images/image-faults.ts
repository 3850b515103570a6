import type { Fault } from '#domain/kernel/fault.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from '#limits';

const fault = (code: string, message: string, remedy: string): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field: 'Bild',
});

const SAVE = 'Spara bilden som PNG eller JPEG och försök igen.';

export const brokenImage = (name: string): Fault =>
  fault(
    'image-broken',
    `Bilden ${name} går inte att visa. Filen är skadad eller avbruten.`,
    'Hämta bilden på nytt och försök igen.',
  );

export const imageTooLarge = (name: string): Fault =>
  fault(
    'image-large',
    `Bilden ${name} är större än ${MAX_IMAGE_BYTES / 1024 / 1024} MB.`,
    'Spara den i mindre format och försök igen.',
  );

export const imageTooManyPixels = (
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
): Fault =>
  fault(
    'image-pixels',
    `Bilden ${name} är ${width} × ${height} bildpunkter. Högst ${MAX_IMAGE_PIXELS / 1_000_000} miljoner tas emot.`,
    'Förminska den och försök igen. 2 000 bildpunkter på bredden räcker för tryck.',
  );

/** What else people drop, by the first bytes. */
const OTHERS: readonly (readonly [string, RegExp, string])[] = [
  ['SVG', /^\s*(?:<\?xml[\s\S]*?)?(?:<!--[\s\S]*?-->\s*)?<svg/iu, 'En SVG kan innehålla program och tas inte emot.'],
  ['GIF', /^GIF8/u, ''],
  ['WebP', /^RIFF[\s\S]{4}WEBP/u, ''],
  ['HEIC eller AVIF', /^[\s\S]{4}ftyp(?:hei|mif|avi)/u, ''],
  ['PDF', /^%PDF/u, ''],
  ['BMP', /^BM/u, ''],
  ['TIFF', /^(?:II\*\0|MM\0\*)/u, ''],
];

export function wrongImageKind(name: string, bytes: Uint8Array): Fault {
  const head = Buffer.from(bytes.subarray(0, 500)).toString('latin1');
  const known = OTHERS.find(([, shape]) => shape.test(head));
  if (known === undefined) return fault('image-kind', `${name} är ingen bild som kan läsas.`, SAVE);
  const [kind, , why] = known;
  return fault('image-kind', [`${name} är ${kind}, inte PNG eller JPEG.`, why].filter(Boolean).join(' '), SAVE);
}
