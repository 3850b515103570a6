import { decodeText } from './decode-text.ts';

/**
 * Where the lines of a text file as read (blank ones left out) stand in the file itself: the first read line is at index
 * 0, lines of the file count from 1. Splits as `linesOfText` does.
 */
export function linesInFile(bytes: Uint8Array): readonly number[] {
  return decodeText(bytes)
    .text.split(/\r\n|\n|\r/u)
    .flatMap((row, index) => row.split('\f').flatMap((piece) => (piece.trim() === '' ? [] : [index + 1])));
}
