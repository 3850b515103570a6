import type { EditionKind, GoalLevel, SteeringDocument } from '#domain/steering/steering-document.ts';

import { goalLabel } from './goal-label.ts';
import { compact, type Line } from './line.ts';
import { readFront } from './read-front.ts';
import type { TableHeader } from './table-header.ts';
import { nameBesideEdition, nameUnderEdition } from './titled-name.ts';

export type About = Pick<SteeringDocument, 'kind' | 'year' | 'organisation' | 'level' | 'front'>;

/** What a document says of itself, and the lines that say nothing else. */
export type ReadAbout = { readonly about: About; readonly front: ReadonlySet<Line> };

/** Points for each kind, year or level that the document speaks for, from many small signs. */
class Votes<T> {
  private readonly votes = new Map<T, number>();

  add(value: T, points: number): void {
    this.votes.set(value, (this.votes.get(value) ?? 0) + points);
  }

  get best(): T | null {
    let best: T | null = null;
    let most = 0;
    for (const [value, points] of this.votes) {
      if (points <= most) continue;
      best = value;
      most = points;
    }
    return best;
  }
}

const TITLES: readonly (readonly [EditionKind, RegExp])[] = [
  ['T1', /tertialrapport\s*(?:nr\s*)?1\b|\btertial\s*1\b|\bT1\b/giu],
  ['T2', /tertialrapport\s*(?:nr\s*)?2\b|\btertial\s*2\b|\bT2\b|delårsrapport/giu],
  ['VB', /verksamhetsberättelse|(?<!\p{L})årsrapport|årsredovisning/giu],
  ['VP', /verksamhetsplan/giu],
];
const PERIODS: readonly (readonly [EditionKind, RegExp])[] = [
  ['T1', /^(?:tertial|t)120\d\d$/u],
  ['T2', /^(?:tertial|t)220\d\d$/u],
  ['VB', /^vb20\d\d$/u],
];
const FRONT_LINES = 40;
const TITLE_LINES = 6;
const LONGEST = 400;

const PERIOD_PARTS = 4;
const LONGEST_PART = 12;
const PERIOD = /(?<!\p{L})(?:tertial[12]|vb|t[12])20\d\d$/u;

/** The period that begins at the end of line `at`, without white space; a narrow column breaks it anywhere: "Tertia / l 1 / 2020". */
function periodAt(lines: readonly Line[], at: number): string {
  const words = (lines[at]?.text.slice(-40) ?? '').split(' ');
  for (let first = words.length - 1; first >= Math.max(0, words.length - PERIOD_PARTS + 1); first -= 1) {
    let text = compact(words.slice(first).join(''));
    for (let next = at + 1; ; next += 1) {
      if (PERIOD.test(text)) return text;
      const part = lines[next]?.text ?? '';
      if (part === '' || part.length > LONGEST_PART || next - at > PERIOD_PARTS) break;
      text += compact(part);
    }
  }
  return '';
}

function voteKind(
  lines: readonly Line[],
  furniture: readonly Line[],
  headers: readonly TableHeader[],
): EditionKind | null {
  const votes = new Votes<EditionKind>();
  for (const [at, line] of [...furniture, ...lines].entries()) {
    if (line.text.length > LONGEST) continue;
    const title = at < furniture.length + FRONT_LINES && line.text.length < 90 ? 12 : 0.2;
    for (const [kind, words] of TITLES) {
      const found = line.text.match(words)?.length ?? 0;
      if (found > 0) votes.add(kind, found * title);
    }
  }
  for (const at of lines.keys()) {
    const period = periodAt(lines, at);
    for (const [kind, pattern] of PERIODS) if (pattern.test(period)) votes.add(kind, 3);
  }
  for (const { kind, columns } of headers) {
    if (kind !== 'indicator') continue;
    const reports = columns.includes('outcome') || columns.includes('previous');
    if (!reports) votes.add('VP', 8);
    else if (!columns.includes('forecast')) votes.add('VB', 1);
  }
  return votes.best;
}

function voteYear(lines: readonly Line[], furniture: readonly Line[], kind: EditionKind | null): number | null {
  const votes = new Votes<number>();
  for (const [at, line] of [...furniture, ...lines].entries()) {
    if (line.text.length > LONGEST) continue;
    const front = at < furniture.length + FRONT_LINES;
    for (const match of line.text.matchAll(/(?<![\d-])20[0-4]\d(?![\d])/gu)) {
      const year = Number(match[0]);
      const titled = /verksamhetsplan|verksamhetsberättelse|tertialrapport|tertial|årsrapport/iu.test(line.text);
      votes.add(year, titled ? (front && line.text.length < 90 ? 30 : 4) : /^20\d\d$/u.test(line.text) ? 1 : 0.2);
    }
    const dated = /\b(20\d\d)-12-31\b/u.exec(line.text)?.[1];
    if (dated !== undefined && kind !== null) votes.add(Number(dated), 1);
    const ended = /\bvb\s+(20\d\d)$/iu.exec(line.text)?.[1];
    if (ended !== undefined && kind === 'VB') votes.add(Number(ended), 2);
  }
  return votes.best;
}

/** "Ågrens stadsdelsnämnd"; on a front page and in the page feet also "Socialnämnden". */
const DISTRICT = /\p{Lu}[\p{L}-]*(?:[\s-]\p{Lu}[\p{L}-]*){0,3}\s+stadsdelsnämnd\b/u;
const BOARD = /(?<!\p{L})\p{Lu}\p{Ll}+(?:-,? (?:\p{Ll}+-,? ){0,2}och \p{Ll}+)?(?:s|-)?(?:nämnden|styrelsen)(?!\p{L})/u;
const GENERIC = /^(?:stadsdels|fack|kommun)(?:nämnden|styrelsen)$/iu;
const UNIT =
  /(?<!\p{L})(?:Enheten för [\p{Ll}\s,]+?(?:och [\p{Ll}]+)?|(?!(?:Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio|Flera|Alla|Samtliga|Några|Många|Våra|Andra|Båda) )\p{Lu}[\p{Ll}]+s? (?:förskolor|förskola|hemtjänst|gruppbostäder|enhet|servicehus|äldreboende|(?:vård- och )?omsorgsboende))(?=[,.]|\s+(?:består|har|är|ska|arbetar|och ansvarar|verksamhets|tertial|\d)|$)/u;

/** A name with commas in it is known to be whole where it stands alone: "Avdelningen för gata, park och renhållning". */
const UNIT_ALONE = /^(?:Enheten|Avdelningen|Sektionen) för [\p{Ll}-]+(?:,? [\p{Ll}-]+)*$/u;
const unitIn = (text: string): string | null => UNIT_ALONE.exec(text)?.[0] ?? UNIT.exec(text)?.[0] ?? null;

/** Goals of a unit make a unit's document, goals of a board alone a board's; else the words used most decide. */
function voteLevel(lines: readonly Line[], furniture: readonly Line[]): 'board' | 'unit' | null {
  const votes = new Votes<'board' | 'unit'>();
  const labels = lines.flatMap((line) => goalLabel(line.text)?.level ?? []);
  if (labels.some((level) => level === 'unitGoal' || level === 'commitment')) votes.add('unit', 60);
  else if (labels.includes('boardGoal')) votes.add('board', 25);
  for (const [at, line] of [...furniture, ...lines].entries()) {
    if (line.text.length > LONGEST) continue;
    const points = at < furniture.length + TITLE_LINES ? 30 : 8;
    const front = at < furniture.length + FRONT_LINES && line.text.length < 100;
    if (front && unitIn(line.text) !== null) votes.add('unit', points);
    else if (front && DISTRICT.test(line.text)) votes.add('board', points);
    else if (front && BOARD.test(line.text)) votes.add('board', 2);
    votes.add('unit', (line.text.match(/\b(?:enhetens|enheten|enhetschef(?:en)?)\b/giu)?.length ?? 0) * 0.2);
    votes.add(
      'board',
      (line.text.match(/\b(?:stadsdelsnämnden|nämnden|förvaltningen|förvaltningens)\b/giu)?.length ?? 0) * 0.2,
    );
    if (/^(?:förvaltningens )?förslag till beslut/iu.test(line.text)) votes.add('board', 20);
  }
  return votes.best;
}

/** "Boendeenheten" alone on its line, with or without the edition's name: in prose it may be another unit. */
const NAMED_UNIT =
  /^\p{Lu}\p{Ll}{2,}enheten(?=$|[\s,:–-]+(?:(?:verksamhetsplan|verksamhetsberättelse|tertialrapport)(?:\s+[\d ]+)?|20\d\d)$)/iu;

/** The handler and the recipient stand beside each other, each under its label. */
const HANDLER_AND_RECIPIENT = /^handläggare\s*:?\s+till\s*:?$/iu;
const FIRST_AND_SURNAME = /^\p{Lu}[\p{L}-]+\s+\p{Lu}[\p{L}-]+\s+(?=\p{Lu}[\p{L}-]*\s+stadsdelsnämnd)/u;

function organisationIn(line: Line, above: Line | undefined, level: 'board' | 'unit' | null): string | null {
  const handled = HANDLER_AND_RECIPIENT.test(above?.text ?? '');
  const text = line.text.replace(handled ? FIRST_AND_SURNAME : /^Till\s+(?=\p{Lu})/u, '');
  const found = (
    level === 'unit'
      ? (unitIn(text) ?? NAMED_UNIT.exec(text)?.[0])
      : (DISTRICT.exec(text)?.[0] ?? BOARD.exec(text)?.[0])
  )?.trim();
  return found === undefined || found.length > 90 || GENERIC.test(found) ? null : found;
}

const COUNCIL = /^(?:[^,]{1,60},\s+)?(?<name>Kommunfullmäktige)$/u;

/** The council's own plan says so at its head, and has no goals of boards or units. */
function councilIn(lines: readonly Line[], furniture: readonly Line[]): string | null {
  const below = lines.some((line) => !COUNCIL_LEVELS.has(goalLabel(line.text)?.level ?? 'areaGoal'));
  if (below) return null;
  const head = [...furniture.slice(0, TITLE_LINES), ...lines.slice(0, TITLE_LINES)];
  return head.flatMap((line) => COUNCIL.exec(line.text)?.groups?.['name'] ?? [])[0] ?? null;
}
const COUNCIL_LEVELS: ReadonlySet<GoalLevel> = new Set<GoalLevel>(['focusArea', 'areaGoal']);

/** Points for a name beside the edition's name, on the front page and on later ones, where the page's foot may stand. */
const TITLED = 30;
const TITLED_LATER = 6;

/** The organisation's name: from the page foot, the front page, or the name that the prose uses most. */
function findOrganisation(
  lines: readonly Line[],
  furniture: readonly Line[],
  level: 'board' | 'unit' | null,
): string | null {
  const votes = new Votes<string>();
  const under = level === 'unit' ? nameUnderEdition(lines) : null;
  if (under !== null) votes.add(under, TITLED);
  for (const [at, line] of [...furniture, ...lines].entries()) {
    if (line.text.length > LONGEST) continue;
    const front = at < furniture.length + FRONT_LINES;
    const titled = level === 'unit' ? nameBesideEdition(line.text) : null;
    if (titled !== null) votes.add(titled, front ? TITLED : TITLED_LATER);
    const found = titled ?? organisationIn(line, lines[at - furniture.length - 1], level);
    if (found === null) continue;
    const whole = line.text.length < found.length + 40;
    const weight = at < furniture.length ? 20 : front && whole ? 12 : 1;
    votes.add(found, weight * (level === 'unit' || DISTRICT.test(found) ? 1 : 0.05));
  }
  return votes.best;
}

/** Kind, year, organisation and level from the front page, the page feet, the periods of the tables, and the prose. */
export function aboutDocument(
  lines: readonly Line[],
  furniture: readonly Line[],
  headers: readonly TableHeader[],
): ReadAbout {
  const kind = voteKind(lines, furniture, headers);
  const council = councilIn(lines, furniture);
  const level = council === null ? voteLevel(lines, furniture) : null;
  const organisation = council ?? findOrganisation(lines, furniture, level);
  const tree = lines.findIndex((line) => goalLabel(line.text) !== null);
  const front = readFront(tree < 0 ? lines : lines.slice(0, tree), organisation);
  return {
    about: { kind, year: voteYear(lines, furniture, kind), level, organisation, front: front.front },
    front: front.lines,
  };
}
