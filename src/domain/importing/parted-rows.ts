import type { Line } from './line.ts';
import { isUnwrapped, nameStart } from './name-start.ts';

/**
 * Puts together the rows of a table whose cells stand out of order: the values of two rows after each other, a row's name
 * after its values, a value in the middle of a name. Names and values are matched in the order they come, and values that
 * are left over wait for the next name without any.
 */
export type Shape = {
  /** Length of a full line of a name. */
  readonly width: number;
  /** True where a row has all its values. */
  readonly isWhole: (values: readonly Line[]) => boolean;
  /** The first lines of the last `count` names at the end of lines that follow a row or stand in its analysis. */
  readonly namesIn: (lines: readonly Line[], count: number) => readonly number[] | null;
  /** True where values that are no whole row are the first ones of a row whose last values came before. */
  readonly inParts: boolean;
};

type Row = { name: Line[]; values: Line[]; before: Line[]; analysis: Line[]; labelled: boolean };
type Last = 'name' | 'values' | 'other';

const set = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, at) => ({ ...line, gap: at === 0 || line.gap }));

export class PartedRows {
  private readonly rows: Row[] = [];
  private readonly lead: Line[] = [];
  private readonly shape: Shape;
  private texts: Line[] = [];
  private spare: (readonly Line[])[] = [];
  private last: Last = 'other';

  constructor(shape: Shape) {
    this.shape = shape;
  }

  private get row(): Row | undefined {
    return this.rows.at(-1);
  }

  /** Lines that are no name: the last row's text. */
  private keep(lines: readonly Line[]): void {
    const { row } = this;
    (row === undefined ? this.lead : row.labelled ? row.analysis : row.before).push(...lines);
  }

  private flush(): void {
    this.keep(this.texts);
    this.texts = [];
  }

  /** Takes up to `most` names from the end of the lines read since the last row; the others belong to that row. */
  private takeNames(most: number): Line[][] {
    const lines = this.texts;
    const fresh = this.row?.labelled !== true;
    // An analysis has a line at least.
    const analysed = this.row?.labelled === true && this.row.analysis.length === 1 ? 1 : 0;
    let starts: readonly number[] | null = null;
    for (let count = most; count > 1 && starts === null; count -= 1)
      starts = this.shape.namesIn(lines.slice(analysed), count)?.map((start) => start + analysed) ?? null;
    starts ??= [
      nameStart({
        lines,
        from: 0,
        to: lines.length,
        fresh,
        width: this.shape.width,
        led: false,
        whole: isUnwrapped(lines),
      }).at,
    ];
    this.texts = lines.slice(0, starts[0]);
    this.flush();
    return starts.map((start, nth) => lines.slice(start, starts[nth + 1])).filter((name) => name.length > 0);
  }

  private open(name: Line[], values: readonly Line[]): void {
    this.rows.push({ name, values: [...values], before: [], analysis: [], labelled: false });
  }

  text(line: Line): void {
    const { row } = this;
    const goesOn = row?.labelled === false && this.last !== 'other' && /^[\p{Ll}(]/u.test(line.text);
    if (goesOn) row.name.push(line);
    else this.texts.push(line);
    this.last = goesOn ? 'name' : 'other';
  }

  /** The values of one row or of several that stand together. */
  values(rows: readonly (readonly Line[])[]): void {
    this.last = 'values';
    const [only, second] = rows;
    if (this.texts.length > 0 && this.spare.length > 0 && this.shape.inParts && only !== undefined) {
      if (second === undefined && !this.shape.isWhole(only)) {
        this.nameSpare();
        this.row?.values.unshift(...only);
        return;
      }
    }
    if (this.texts.length > 0) {
      const names = this.takeNames(this.spare.length + rows.length);
      const waiting = this.spare.splice(0, Math.max(0, names.length - rows.length));
      const queue = [...waiting, ...rows];
      for (const name of names) this.open(name, queue.shift() ?? []);
      this.spare.push(...queue);
      return;
    }
    const { row } = this;
    const [first, ...others] = rows;
    if (row === undefined || row.labelled || this.shape.isWhole(row.values)) this.spare.push(...rows);
    else {
      row.values.push(...(first ?? []));
      this.spare.push(...others);
    }
  }

  /** Values that are left over belong to the names that have come since. */
  private nameSpare(): void {
    if (this.texts.length > 0 && this.spare.length > 0)
      for (const name of this.takeNames(this.spare.length)) this.open(name, this.spare.shift() ?? []);
    this.flush();
  }

  /** A line beside the values of the row just read, or of the name that values wait for. */
  beside(line: Line): void {
    if (this.spare.length > 0) this.nameSpare();
    if (this.texts.length > 0 || this.row?.labelled !== false) this.text(line);
    else this.row.values.push(line);
  }

  /** "Analys": where values are left over, the lines before it are the name that they belong to. */
  label(line: Line): void {
    this.last = 'other';
    this.nameSpare();
    const { row } = this;
    if (row === undefined || row.labelled) this.keep([line]);
    else {
      row.labelled = true;
      row.analysis.push(line);
    }
  }

  /** All lines row by row; null where values are left over. */
  finish(): readonly Line[] | null {
    this.nameSpare();
    if (this.spare.length > 0) return null;
    return [
      ...this.lead,
      ...this.rows.flatMap((row) => [...set(row.name), ...set(row.values), ...row.before, ...row.analysis]),
    ];
  }
}

/** True where the lines stand in the order of the file. */
export const inOrder = (lines: readonly Line[]): boolean =>
  lines.every((line, at) => line.n >= (lines[at - 1]?.n ?? 0));
