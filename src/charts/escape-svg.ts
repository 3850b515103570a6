/** Text as it may stand in an SVG element or a quoted attribute. Control characters, which XML refuses, go. */
export function escapeSvg(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
