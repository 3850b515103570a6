/**
 * The glyph of each character that a TrueType font can show, from its `cmap` table (OpenType specification, formats 4
 * and 12). The PDF standards refuse a file with a character that no font in it has, so that we must know before we set
 * the text.
 */
export function fontGlyphs(font: Buffer): ReadonlyMap<number, number> {
  const cmap = tableOffset(font, 'cmap');
  const covered = new Map<number, number>();
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addFormat4(font, subtable, covered);
    else if (format === 12) addFormat12(font, subtable, covered);
  }
  return covered;
}

/** How wide each character is, in ems, from the font's `hmtx` table. */
export function fontWidths(font: Buffer): ReadonlyMap<number, number> {
  const unitsPerEm = font.readUInt16BE(tableOffset(font, 'head') + 18);
  const metrics = font.readUInt16BE(tableOffset(font, 'hhea') + 34);
  const hmtx = tableOffset(font, 'hmtx');
  // Glyphs after the last metric are as wide as that one.
  const widthOf = (glyph: number) => font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  return new Map([...fontGlyphs(font)].map(([code, glyph]) => [code, widthOf(glyph)]));
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

/** Segments of two-byte characters; a segment either adds a delta to the character or looks its glyph up. */
function addFormat4(font: Buffer, at: number, covered: Map<number, number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [start, end] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)];
    const delta = font.readUInt16BE(deltas + segment);
    const range = font.readUInt16BE(ranges + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? (code + delta) % 0x10000 : font.readUInt16BE(ranges + segment + range + (code - start) * 2);
      if (glyph !== 0) covered.set(code, glyph);
    }
  }
}

/** Groups of characters up to U+10FFFF. */
function addFormat12(font: Buffer, at: number, covered: Map<number, number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12;
    const end = font.readUInt32BE(record + 4);
    const first = font.readUInt32BE(record);
    const glyph = font.readUInt32BE(record + 8);
    for (let code = first; code <= end; code += 1) covered.set(code, glyph + code - first);
  }
}
