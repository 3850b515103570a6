/** One cell of what was pasted, counted from where it was pasted. */
export type PastedCell = { readonly row: number; readonly column: number; readonly value: string };

/**
 * What a spreadsheet puts on the clipboard: rows by line breaks, columns by tabs; a cell with either in it stands in
 * quotes, with quotes doubled.
 */
export function pasteCells(text: string): PastedCell[] {
  const cells: PastedCell[] = [];
  let [row, column, value, quoted] = [0, 0, '', false];
  const end = (): void => {
    cells.push({ row, column, value: value.trim() });
    value = '';
  };
  const body = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? '';
    if (quoted && sign === '"' && body[at + 1] === '"') {
      value += '"';
      at += 1;
    } else if (sign === '"' && (quoted || value === '')) quoted = !quoted;
    else if (!quoted && sign === '\t') {
      end();
      column += 1;
    } else if (!quoted && sign === '\n') {
      end();
      row += 1;
      column = 0;
    } else value += quoted && sign === '\n' ? ' ' : sign;
  }
  end();
  return cells;
}
