import type { ImportResult } from '#domain/importing/import-result.ts';
import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** Labels that stand on the line of their title, and "Analys" inside a cell: the structure says them. */
const STRUCTURE = new Set(
  'kf s kommunfullmäktiges inriktningsmål mål för verksamhetsområdet nämndmål enhetsmål avdelningsmål åtagande analys'.split(
    ' ',
  ),
);

/** What the document says, in the order of its parts. */
function partsOf(document: SteeringDocument): string[] {
  const parts = [
    ...document.goals.map((goal) => ({ at: goal.position, words: [goal.number, goal.title, goal.statusPrinted] })),
    ...document.texts.map((text) => ({
      at: text.position,
      words: [text.heading, ...text.paragraphs.map((paragraph) => paragraph.text)],
    })),
    ...document.indicators.map(({ position, name, cells }) => ({
      at: position,
      words: [
        name,
        cells.outcome,
        cells.men,
        cells.women,
        cells.previous,
        cells.forecast,
        cells.target,
        cells.councilTarget,
        cells.period,
      ],
    })),
    ...document.activities.map(({ position, title, start, end, deviation }) => ({
      at: position,
      words: [title, start, end, deviation ? 'Avvikelse' : null],
    })),
    ...document.tables.map((table) => ({
      at: table.position,
      words: [table.title, ...table.columns, ...table.rows.flat()],
    })),
  ];
  return parts.toSorted((a, b) => a.at - b.at).flatMap(({ words }) => words.filter((word) => word !== null));
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/gu)
    .filter(Boolean);

/** All words of the source with the number of their line, in reading order. */
function wordsOfSource(source: SourceDocument): { word: string; line: number }[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === 'line') return wordsIn(block.text).map((word) => ({ word, line: block.line }));
    return block.rows.flatMap((row) =>
      row.flatMap((cell) =>
        cell.text
          .split('\n')
          .filter((text) => text.trim() !== '')
          .flatMap((text, nth) => wordsIn(text).map((word) => ({ word, line: cell.line + nth }))),
      ),
    );
  });
}

/** Reach, in letters, within which a word that a page break moved (a row cut in two) must be found again. */
const ROW = 500;

/**
 * The words of the source that are neither left out with a reason nor in the result at their place. A row that a page
 * break cut in two is put together, which moves its words among each other: those are counted, not lost.
 */
export function lostWords(source: SourceDocument, result: ImportResult): { lost: string[]; moved: number } {
  const left = new Map<number, string>();
  for (const { line, text } of result.leftOut) left.set(line, `${left.get(line) ?? ''}${plain(text)}`);
  const stream = partsOf(result.document).map(plain).join('');
  const lost: string[] = [];
  let moved = 0;
  let at = 0;
  const words = wordsOfSource(source);
  for (const [nth, { word, line }] of words.entries()) {
    const out = left.get(line) ?? '';
    if (out.startsWith(word)) left.set(line, out.slice(word.length));
    else if (stream.startsWith(word, at)) at += word.length;
    else if (!STRUCTURE.has(word)) {
      const phrase = words
        .slice(nth, nth + 4)
        .map((next) => next.word)
        .join('');
      const ahead = stream.slice(at, at + ROW).indexOf(phrase);
      const before = stream.slice(Math.max(0, at - ROW), at);
      const behind = before.lastIndexOf(phrase);
      // The same words come again in other sentences: those that stand nearest are meant.
      const isAhead = ahead >= 0 && (behind < 0 || ahead <= before.length - behind);
      if (isAhead) at += ahead + word.length;
      else if (stream.slice(Math.max(0, at - ROW), at + ROW).includes(word)) moved += 1;
      else lost.push(`${line}: ${word}`);
    }
  }
  return { lost, moved };
}
