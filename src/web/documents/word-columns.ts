const NUMBER = /^[−\-+]?\d[\d\s]*(?:,\d+)?\s*%?$/u;

/** Columns of a printed table that hold words rather than numbers: those are wrapped and not set to the right. */
export function wordColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
      return filled.filter((cell) => NUMBER.test(cell)).length * 2 < filled.length;
    }),
  );
}
