type Cell = { readonly y: number; readonly x: number };

/**
 * The first amount of a table that leads anywhere, or null where none does. It is the table's one stop for the tab key: the
 * first line may be a sum without rows, and the first months of a year may lack a file.
 */
export function firstLink<Line>(
  lines: readonly Line[],
  columns: number,
  leads: (line: Line, column: number) => boolean,
): Cell | null {
  for (const [y, line] of lines.entries()) {
    for (let x = 0; x < columns; x += 1) if (leads(line, x)) return { y, x };
  }
  return null;
}
