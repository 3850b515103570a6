import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { fontGlyphs, fontWidths } from './font-coverage.ts';

const { resolve } = createRequire(import.meta.url);

/** Source Sans 3 (OFL 1.1) for the text; DejaVu Sans (Bitstream Vera licence) for scripts and signs it does not have. */
export const FONT_FAMILIES = ['Source Sans 3', 'DejaVu Sans'];

const FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
];

export function fontFiles(): Buffer[] {
  return FILES.map((file) => readFileSync(resolve(file)));
}

/** For drawing SVG as pixels; looking through the fonts of the machine takes longer than the drawing. */
export const pictureFonts = () => ({
  fontFiles: FILES.slice(0, 2).map((file) => resolve(file)),
  loadSystemFonts: false,
  defaultFontFamily: FONT_FAMILIES[0] ?? '',
});

/** Says of a character whether the fonts have it, in every weight we use. */
export function coverage(fonts: readonly Buffer[]): (code: number) => boolean {
  const [text, textBold, fallback] = fonts.map(fontGlyphs);
  return (code) => ((text?.has(code) ?? false) && (textBold?.has(code) ?? false)) || (fallback?.has(code) ?? false);
}

/** Width of a text in ems, set in the semi-bold of the text font: headings are bold, and nothing is wider. */
export const textWidth: (text: string) => number = (() => {
  let widths: ReadonlyMap<number, number> | null = null;
  return (text) => {
    widths ??= fontWidths(readFileSync(resolve(FILES[1] ?? '')));
    let sum = 0;
    for (const letter of text) sum += widths.get(letter.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH;
    return sum;
  };
})();

/** DejaVu Sans, which stands in, is wide. */
const UNKNOWN_WIDTH = 0.85;
