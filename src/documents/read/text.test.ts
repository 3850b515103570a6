import { describe, expect, it } from 'vitest';

import { decodeText } from './decode-text.ts';
import { linesOfText, readText } from './text.ts';

const WORDS = 'Årsmål för förskolan är åtta överenskommelser';
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const codes = Array.from(`${mark ? '\ufeff' : ''}${text}`, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])));
};

describe('text files', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${WORDS}`)],
    ['Windows-1252', Uint8Array.from(WORDS, (letter) => letter.charCodeAt(0))],
    ['UTF-16 little end first', utf16(WORDS, true, true)],
    ['UTF-16 big end first', utf16(WORDS, false, true)],
    ['UTF-16 without a mark', utf16(WORDS, true, false)],
  ])('are decoded from %s', (_, bytes) => {
    expect(decodeText(bytes).text).toBe(WORDS);
  });

  it('keep all blanks of a line, count lines with words from 1 and blank lines between', () => {
    const { blocks } = linesOfText('x', 'Andel  12 %   100 %  \n\n  \n Rad två\n');
    expect(blocks).toMatchObject([
      { line: 1, text: 'Andel  12 %   100 %  ', blankBefore: 0, page: null },
      { line: 2, text: ' Rad två', blankBefore: 2, page: null },
    ]);
  });

  it('begin a new page at a form feed', () => {
    const { blocks, pages } = linesOfText('x', 'ett\ntvå\n\ftre\r\nfyra');
    expect(blocks.map((block) => [block.page, 'text' in block ? block.text : ''])).toEqual([
      [1, 'ett'],
      [1, 'två'],
      [2, 'tre'],
      [2, 'fyra'],
    ]);
    expect(pages).toBe(2);
  });

  it('are refused with what to do where they hold no text', () => {
    const read = readText(
      Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31),
      'bild.txt',
    );
    expect(read).toMatchObject({ ok: false, error: [{ code: 'not-text', remedy: expect.stringContaining('PDF') }] });
  });
});
