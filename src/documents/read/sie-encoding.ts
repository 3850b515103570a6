/**
 * The standard allows code page 437 only ("PC8"), but files in Windows-1252 and UTF-8 are common. Which one it is shows
 * in the bytes of å, ä and ö.
 */
export type SieEncoding = 'cp437' | 'windows-1252' | 'utf-8';

const UPPER_HALF_OF_CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const bytesOf = (letters: string, table: (letter: string) => number): ReadonlySet<number> =>
  new Set(Array.from(letters, table));
const SWEDISH = 'åäöÅÄÖé';
const IN_CP437 = bytesOf(SWEDISH, (letter) => 128 + UPPER_HALF_OF_CP437.indexOf(letter));
const IN_1252 = bytesOf(SWEDISH, (letter) => letter.codePointAt(0) ?? 0);

/** Decides by a sample from the beginning of the file. Without a letter above ASCII the standard's own is taken. */
export function sieEncodingOf(sample: Uint8Array): SieEncoding {
  const high = sample.filter((byte) => byte > 127);
  if (high.length === 0) return 'cp437';
  const count = (table: ReadonlySet<number>): number => high.reduce((sum, byte) => sum + (table.has(byte) ? 1 : 0), 0);
  // 0xC3 leads every Swedish letter in UTF-8 and is a box-drawing sign in code page 437.
  const leads = sample.filter(
    (byte, index) => byte === 0xc3 && (sample[index + 1] ?? 0) >= 0x80 && (sample[index + 1] ?? 0) < 0xc0,
  );
  if (leads.length * 2 >= high.length * 0.9) return 'utf-8';
  return count(IN_1252) > count(IN_CP437) ? 'windows-1252' : 'cp437';
}

/** A function from bytes to text in the given encoding. */
export function sieDecoder(encoding: SieEncoding): (bytes: Uint8Array) => string {
  if (encoding !== 'cp437') {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  }
  return (bytes) => {
    let text = '';
    for (const byte of bytes)
      text += byte < 128 ? String.fromCharCode(byte) : (UPPER_HALF_OF_CP437[byte - 128] ?? '\ufffd');
    return text;
  };
}
