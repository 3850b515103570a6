import type { Dice } from './dice.ts';

/** How one file prints: everything that differs between the years, the makers and the ways text was taken out. */
export type Layout = {
  /** Years before about 2015 print labels in capitals and commitments. */
  readonly oldWords: boolean;
  readonly labelOnOwnLine: boolean;
  readonly dotAfterNumber: boolean;
  /** Where lines keep their last blank: on wrapped lines only, on all, on none. */
  readonly lastBlanks: 'wrapped' | 'all' | 'none';
  /** True where an empty cell leaves its blank. */
  readonly emptyCells: 'kept' | 'lost';
  /** Blank lines: between the blocks, after every line, nowhere. */
  readonly spacing: 'blocks' | 'double' | 'none';
  /** Lengths of full lines: running text, analyses, names of indicators, titles of activities, goals' titles. */
  readonly widths: {
    readonly text: number;
    readonly analysis: number;
    readonly name: number;
    readonly activity: number;
    readonly title: number;
  };
  /** Letters that a value column holds. */
  readonly cell: number;
  readonly leadOfRows: string;
  /** True where the values of a long name stand on its last line. */
  readonly valuesOnNameLine: boolean;
  /** True where narrow columns hyphenate the words they break: "Fast- / ställs". */
  readonly hyphens: boolean;
  /** How a status is put, as a place in the list of wordings, and where it stands. */
  readonly statusWords: number;
  readonly statusPlace: 'below' | 'above' | 'behind label' | 'behind title';
  readonly pageLines: number;
  readonly furniture: 'statement' | 'web' | 'foot' | 'leading-blank' | 'form-feed';
};

export function randomLayout(dice: Dice, year: number): Layout {
  const spacing = dice.pick(['blocks', 'blocks', 'blocks', 'double', 'none'] as const);
  const lastBlanks = dice.pick(['wrapped', 'wrapped', 'all', 'none'] as const);
  const labelOnOwnLine = year < 2015 || dice.chance(0.5);
  return {
    oldWords: year < 2015,
    labelOnOwnLine,
    dotAfterNumber: dice.chance(0.5),
    lastBlanks,
    emptyCells: dice.chance(0.7) ? 'kept' : 'lost',
    spacing,
    widths: {
      text: dice.whole(76, 96),
      analysis: dice.whole(105, 130),
      name: dice.whole(24, 34),
      activity: dice.whole(56, 68),
      title: dice.whole(55, 88),
    },
    cell: dice.whole(6, 9),
    leadOfRows: dice.pick(['', '', '  ', ' ']),
    valuesOnNameLine: dice.chance(0.15),
    pageLines: dice.whole(32, 52),
    furniture: dice.pick(['statement', 'web', 'foot', 'leading-blank', 'form-feed'] as const),
    hyphens: dice.chance(0.2),
    statusWords: dice.whole(0, 9),
    statusPlace: dice.pick([
      'below',
      'below',
      'below',
      'below',
      'above',
      'behind title',
      labelOnOwnLine ? 'behind label' : 'below',
    ] as const),
  };
}

/** Lines of at most `width` letters; words longer than a line are broken where the column ends, as narrow cells do. */
export function wrap(text: string, width: number, breakWords = false, hyphens = false): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  };
  for (const word of text.split(' ')) {
    put(word);
    if (!breakWords) continue;
    while (line.length > width) {
      const hyphen = hyphens && /^\p{L}+$/u.test(line);
      const end = hyphen ? width - 1 : width;
      lines.push(hyphen ? `${line.slice(0, end)}-` : `${line.slice(0, end)}\u0000`);
      line = line.slice(end);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A printed line: its words, whether white space stands before it, and whether the paragraph goes on after it. */
export type Printed = {
  readonly text: string;
  readonly gap: boolean;
  readonly wrapped: boolean;
  /** The header to print again where a page ends here: inside a table. */
  readonly header: readonly Printed[] | null;
};
