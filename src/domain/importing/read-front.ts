import type { DocumentFront } from '#domain/steering/steering-document.ts';

import type { Line } from './line.ts';
import { compact } from './line.ts';
import { joinLines } from './paragraphs.ts';

const FRONT_LINES = 80;

const after = (line: Line, words: RegExp): string | null => {
  const found = words.exec(line.text)?.groups?.['rest'];
  return found === undefined ? null : found.trim();
};

const HANDLER = /^(?:[Hh]andläggare|HANDLÄGGARE)(?:\s*:)?(?:\s+(?<rest>\p{Lu}.*))?$/u;
/** Both labels on a line, and what each of them is for beside each other on the next one. */
const HANDLER_AND_RECIPIENT = /^handläggare\s*:?\s+till\s*:?$/iu;
const BESIDE =
  /^(?<handler>\p{Lu}\S+(?:\s(?:von|af|de|van))?\s\p{Lu}\S+)\s(?<recipient>\p{Lu}.*(?:nämnd|nämnden|styrelse|styrelsen))$/u;
/** First name and surname, with what they work as, as handlers stand one below the other; names of boards and offices end otherwise. */
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|von|af|de|van)){1,3}(?:,\s\p{Ll}[\p{L}\s-]{2,50})?$/u;
const OFFICE = /(?:nämnd|nämnden|styrelse|styrelsen|förvaltning|kontor|avdelning|enhet|stad|kommun|utlåtande)$/iu;
const RECIPIENT = /^(?:Till|TILL)(?:\s*:)?(?:\s+(?<rest>\p{Lu}.*))?$/u;
const REFERENCE = /^(?:dnr|diarienummer|dnr\.)\s*:?\s*(?<rest>\S.*)$/iu;
const ADMINISTRATION =
  /^(?<rest>\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,4}(?:förvaltning|förvaltningen|kontor|kontoret|kansliet))$/u;
const STATEMENT = /^tjänst(?:e)?utlåtande$/iu;
/** Words that only the head of an official statement has. */
const HEAD = /^(?:dnr|diarienummer|handläggare\b|tjänsteutlåtande$|(?:förvaltningens\s+)?förslag till beslut)/iu;
const DATE = /^(?:datum\s*:?\s*)?(?<rest>20\d\d-\d\d-\d\d)$/iu;
const PROPOSALS = /^(?:förvaltningens\s+)?förslag till beslut\s*:?$/iu;
const TITLE =
  /(?:verksamhetsplan(?:en)?|verksamhetsberättelse[nr]?|tertialrapport(?:en)?|årsrapport(?:en)?)(?!\p{L})/iu;
/** As well as the kinds of document: "Mål och budget 2024". */
const PLAN = /(?:plan|budget|rapport|berättelse|bokslut)/iu;
/** The title stands among so many first lines, in letters so much larger than most. */
const NEAR_TITLE = 14;
const LARGER = 1.3;
/** Where a paper has no other sign of an official statement, its administration stands among the first lines. */
const LETTERHEAD = 4;

/** The front and the lines that say nothing else than it does. */
export type ReadFront = { readonly front: DocumentFront; readonly lines: ReadonlySet<Line> };

function proposalsAfter(lines: readonly Line[], at: number): { points: string[]; own: readonly Line[] } {
  const points: string[] = [];
  let end = at + 1;
  for (const line of lines.slice(at + 1, at + 20)) {
    const point = /^(?:\d{1,2}[.)]|[•-])\s*(?<text>.+)$/u.exec(line.text)?.groups?.['text'];
    if (point !== undefined) points.push(point);
    else if (points.length > 0 && !line.gap && /^\p{Ll}/u.test(line.text)) points[points.length - 1] += ` ${line.text}`;
    else break;
    end += 1;
  }
  return { points, own: points.length === 0 ? [] : lines.slice(at, end) };
}

/** The lines of the title: those that the file itself calls so, else the first line that names a kind of document. */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const at = [isTitle, largest(lines), namesKind].map((test) => lines.findIndex(test)).find((found) => found >= 0);
  if (at === undefined) return [];
  let end = at + 1;
  while (goesOn(lines[at], lines[end])) end += 1;
  return lines.slice(at, end);
}

const isTitle = (line: Line): boolean => line.role === 'title';
const namesKind = ({ text }: Line): boolean =>
  TITLE.test(text) && text.length < 120 && !/[.,;]$/u.test(text) && /^\p{Lu}/u.test(text);

/** On paper the title is set in larger letters than anything near it. */
function largest(lines: readonly Line[]): (line: Line) => boolean {
  const sizes = lines.slice(0, NEAR_TITLE).map((line) => line.size ?? 0);
  const size = Math.max(...sizes);
  const usual = lines.map((line) => line.size ?? 0).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  return (line) => usual > 0 && line.size === size && size > usual * LARGER && PLAN.test(line.text);
}

/** A title of several lines keeps its size, without more white space between them. */
const goesOn = (line: Line | undefined, next: Line | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  !next.gap &&
  (line.role === 'title'
    ? next.role === 'title'
    : line.size !== null && next.size === line.size && next.text.length < 60);

/** The head of an official statement (tjänsteutlåtande), as far as the first lines have one. */
export function readFront(all: readonly Line[], organisation: string | null = null): ReadFront {
  const lines = all.slice(0, FRONT_LINES).filter((line) => line.text.length < 200);
  const used = new Set<Line>();
  const title = titleLines(lines);
  const front: DocumentFront = {
    title: title.length === 0 ? null : joinLines(title.map((line) => line.text)),
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  };
  for (const line of [...title, ...subtitle(lines, title, organisation)]) used.add(line);
  const isStatement = lines.some((line) => HEAD.test(line.text));
  for (const line of isStatement ? [] : lines.slice(0, LETTERHEAD)) {
    if (front.administration === null && ADMINISTRATION.test(line.text)) used.add(line);
    front.administration ??= after(line, ADMINISTRATION);
  }
  if (isStatement) for (const line of readStatement(front, lines)) used.add(line);
  return { front, lines: new Set([...used].filter((line) => all.indexOf(line) < proseFrom(all, used))) };
}

/** The line below the title that says the organisation, alone or after the edition's name. */
function subtitle(lines: readonly Line[], title: readonly Line[], organisation: string | null): readonly Line[] {
  const last = title.at(-1);
  const line = last === undefined ? undefined : lines[lines.indexOf(last) + 1];
  if (line === undefined || organisation === null) return [];
  const parts = line.text.split(/,\s+(?=\p{Lu})/u);
  const known = parts.every((part) => compact(part) === compact(organisation) || TITLE.test(part));
  return known && parts.length <= 2 ? [line] : [];
}

/** Reads the labelled facts into `front` and gives the lines they stand on. */
function readStatement(front: DocumentFront, lines: readonly Line[]): readonly Line[] {
  const used: Line[] = [];
  const take = (value: string | null, line: Line): string | null => {
    if (value !== null) used.push(line);
    return value;
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (STATEMENT.test(line.text)) used.push(line);
    const beside = HANDLER_AND_RECIPIENT.test(line.text) ? BESIDE.exec(next?.text ?? '')?.groups : undefined;
    if (beside !== undefined && next !== undefined) {
      front.handlers.push(beside['handler'] ?? '');
      front.recipient ??= beside['recipient'] ?? '';
      used.push(line, next);
    } else if (HANDLER.test(line.text)) used.push(...readHandlers(front, lines, at));
    if (RECIPIENT.test(line.text) && front.recipient === null) {
      front.recipient = after(line, RECIPIENT) ?? next?.text ?? '';
      used.push(line, ...(after(line, RECIPIENT) === null && next !== undefined ? [next] : []));
    }
    front.reference ??= take(after(line, REFERENCE), line);
    front.administration ??= take(after(line, ADMINISTRATION), line);
    front.date ??= take(after(line, DATE), line);
    if (PROPOSALS.test(line.text) && front.proposals.length === 0) {
      const { points, own } = proposalsAfter(lines, at);
      front.proposals = points;
      used.push(...own);
    }
  }
  return used;
}

/** The handler on line `at` or below it, and those below that one. */
function readHandlers(front: DocumentFront, lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at];
  const own = line === undefined ? null : after(line, HANDLER);
  const names = own === null ? [] : [own];
  let next = at + 1;
  if (own === null && lines[next] !== undefined) {
    names.push(lines[next]?.text ?? '');
    next += 1;
  }
  for (let more = lines[next]; more !== undefined && isPerson(more); more = lines[next]) {
    names.push(more.text);
    next += 1;
  }
  front.handlers.push(...names);
  return lines.slice(at, next);
}

const isPerson = (line: Line): boolean =>
  line.heading === null && PERSON.test(line.text) && !OFFICE.test(line.text) && !TITLE.test(line.text);

/** The place of the first line of running text: what stands behind it is no front page any more. */
function proseFrom(all: readonly Line[], used: ReadonlySet<Line>): number {
  const at = all.findIndex((line) => !used.has(line) && (line.text.length > 90 || /[.!?]$/u.test(line.text)));
  return at < 0 ? all.length : at;
}
