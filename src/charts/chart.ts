/** A picture of numbers: never alone, always with its words and its table. */
export type Chart = {
  /** A whole SVG element whose colours follow light and dark through CSS variables; it names itself with `alt`. */
  readonly svg: string;
  /** The picture in words, for those who cannot see it. */
  readonly alt: string;
  /** The same numbers as rows: headings first. */
  readonly table: ChartTable;
};

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
