import { compact, type Line } from './line.ts';
import { DANGLING } from './name-start.ts';
import { chapterHeading, frontHeading, sectionHeading } from './section-heading.ts';

/**
 * The name of a unit as its papers print it: beside the edition's name, on the front page or at the foot of each page
 * ("Lindgården, Verksamhetsplan 2031"), or alone on the line before or after it. No list of words could hold all names.
 */
const EDITION = String.raw`(?:verksamhetsplan|verksamhetsberättelse|tertialrapport|årsrapport|kvalitetsredovisning)`;
const WHEN = String.raw`(?:\s+[12])?(?:\s+20\d\d)?`;
const BEFORE = new RegExp(
  String.raw`^(?<name>\p{Lu}[^.!?:;\d]{2,60}?)(?:\s*[,:–-])?\s+${EDITION}${WHEN}(?:\s*\d{1,3}\s*\(\d{1,3}\))?$`,
  'iu',
);
const AFTER = new RegExp(String.raw`^${EDITION}${WHEN}(?:\s+för|\s*[,:–-])\s+(?<name>\p{Lu}[^.!?:;\d]{2,60})$`, 'iu');
const ALONE = new RegExp(String.raw`^${EDITION}${WHEN}$`, 'iu');
/** Whose plan it is, said without any name; and names of those who are no unit. */
const NO_NAME =
  /^(?:enhetens|nämndens|förvaltningens|kommunens|stadens|skolans|förskolans|verksamhetens|vår|denna|årets|ny|mål|bilaga|kapitel|innehåll)(?!\p{L})|nämnd(?:en)?s?$|styrelse(?:n)?s?$|förvaltning(?:en)?s?$|^kommun/iu;

const FRONT = 14;

const isName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && !NO_NAME.test(text) && !DANGLING.test(text) && text.split(' ').length <= 8;

/** The name that stands beside the edition's name on this line. */
export function nameBesideEdition(text: string): string | null {
  const name = (AFTER.exec(text) ?? BEFORE.exec(text))?.groups?.['name']?.trim() ?? '';
  return name !== '' && isName(name) ? name : null;
}

const isHeading = (text: string): boolean =>
  chapterHeading(text) || frontHeading(text) || sectionHeading(text) !== null || ALONE.test(text);

/** The name alone on the line before or after the edition's name; the prose must use it too. */
export function nameUnderEdition(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.slice(0, FRONT).entries()) {
    if (!ALONE.test(line.text)) continue;
    for (const text of [lines[at + 1]?.text ?? '', lines[at - 1]?.text ?? '']) {
      if (text.length < 4 || text.length > 60 || /[.!?:;,\d]/u.test(text) || isHeading(text) || !isName(text)) continue;
      const name = compact(text);
      if (lines.some((other) => other.text !== text && compact(other.text).includes(name))) return text;
    }
  }
  return null;
}
