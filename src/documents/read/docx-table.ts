import type { DocxCell } from './docx-block.ts';

/** Wider tables than this cannot be made in Word (63 columns); more is a trick. */
const MOST_COLUMNS = 64;

type PlacedCell = DocxCell & { column: number };

/** Builds one table from Word's rows, joining cells that are merged downwards. */
export class DocxTable {
  readonly #rows: PlacedCell[][] = [];
  #column = 0;
  /** The cell that is being filled; null between cells. */
  cell: PlacedCell | null = null;

  startRow(): void {
    this.#rows.push([]);
    this.#column = 0;
    this.cell = null;
  }

  /** Word may begin a row further in: empty cells keep the columns apart. */
  skipColumns(count: number): void {
    const columns = Math.min(Math.max(0, count), MOST_COLUMNS);
    if (columns > 0) this.#place(columns);
  }

  startCell(): void {
    this.#place(1);
  }

  spanColumns(count: number): void {
    if (this.cell === null) return;
    this.cell.columns = Math.min(Math.max(1, count), MOST_COLUMNS);
    this.#column = this.cell.column + this.cell.columns;
  }

  /** `goesOn`: this cell is a part of the one above it, which then grows; what it holds is added to that one. */
  mergeDown(goesOn: boolean): void {
    const cell = this.cell;
    if (cell === null || !goesOn) return;
    const above = this.#rows
      .slice(0, -1)
      .flat()
      .findLast((other) => other.column === cell.column);
    if (above === undefined) return;
    above.rows += 1;
    this.#rows.at(-1)?.pop();
    this.cell = above;
  }

  done(): DocxCell[][] {
    return this.#rows.filter((row) => row.length > 0);
  }

  #place(columns: number): void {
    const cell: PlacedCell = { content: [], columns, rows: 1, column: this.#column };
    this.#column += columns;
    this.#rows.at(-1)?.push(cell);
    this.cell = cell;
  }
}
