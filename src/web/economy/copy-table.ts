/** A cell that a spreadsheet takes for what it is: no tab or line of its own, and never a formula. */
const cell = (text: string): string => {
  const plain = text.replaceAll(/[\t\r\n]+/gu, ' ');
  return /^[=+@]|^-(?![\d,]+$)/u.test(plain) ? `'${plain}` : plain;
};

/** The amount as a Swedish spreadsheet reads it: "-1647,50", empty where there is none. */
export const spreadsheetAmount = (amount: string | null): string => amount?.replace('.', ',') ?? '';

/** A printed cell as a Swedish spreadsheet reads it: a number without blanks between thousands and with its own minus. */
export function spreadsheetCell(printed: string): string {
  const text = printed.replaceAll(/\s+/gu, ' ').trim();
  const number = text.replaceAll(' ', '').replace(/^[−–]/u, '-');
  return /^-?\d+(?:,\d+)?$/u.test(number) ? number : text;
}

/** Rows as spreadsheets paste them. */
export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\r\n');

/** Whether the browser let the text onto the clipboard: it does not without https, or where somebody has said no. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
