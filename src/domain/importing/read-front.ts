import type { DocumentFront } from '#domain/steering/steering-document.ts';

import type { Line } from './line.ts';

const FRONT_LINES = 80;

const after = (line: Line, words: RegExp): string | null => {
  const found = words.exec(line.text)?.groups?.['rest'];
  return found === undefined ? null : found.trim();
};

const HANDLER = /^handläggare\s*:?\s*(?<rest>.*)$/iu;
const RECIPIENT = /^(?:Till|TILL)(?:\s*:)?(?:\s+(?<rest>\p{Lu}.*))?$/u;
const REFERENCE = /^(?:dnr|diarienummer|dnr\.)\s*:?\s*(?<rest>\S.*)$/iu;
const ADMINISTRATION =
  /^(?<rest>\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,4}(?:förvaltning|förvaltningen|kontor|kontoret|kansliet))$/u;
/** Words that only the head of an official statement has. */
const HEAD = /^(?:dnr|diarienummer|handläggare\b|tjänsteutlåtande$|(?:förvaltningens\s+)?förslag till beslut)/iu;
const DATE = /^(?:datum\s*:?\s*)?(?<rest>20\d\d-\d\d-\d\d)$/iu;
const PROPOSALS = /^(?:förvaltningens\s+)?förslag till beslut\s*:?$/iu;
const TITLE =
  /(?:verksamhetsplan(?:en)?|verksamhetsberättelse[nr]?|tertialrapport(?:en)?|årsrapport(?:en)?)(?!\p{L})/iu;

function proposalsAfter(lines: readonly Line[], at: number): string[] {
  const points: string[] = [];
  for (const line of lines.slice(at + 1, at + 20)) {
    const point = /^(?:\d{1,2}[.)]|[•-])\s*(?<text>.+)$/u.exec(line.text)?.groups?.['text'];
    if (point !== undefined) points.push(point);
    else if (points.length > 0 && !line.gap && /^\p{Ll}/u.test(line.text)) points[points.length - 1] += ` ${line.text}`;
    else if (points.length > 0) break;
  }
  return points;
}

/** What the first lines say of a document that has no official head: its title alone. */
function titleOf(lines: readonly Line[]): string | null {
  return (
    lines.find(
      (line) =>
        TITLE.test(line.text) && line.text.length < 120 && !/[.,;]$/u.test(line.text) && /^\p{Lu}/u.test(line.text),
    )?.text ?? null
  );
}

/** The head of an official statement (tjänsteutlåtande), as far as the first lines have one. */
export function readFront(all: readonly Line[]): DocumentFront {
  const lines = all.slice(0, FRONT_LINES).filter((line) => line.text.length < 200);
  const front: DocumentFront = {
    title: titleOf(lines),
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  };
  if (!lines.some((line) => HEAD.test(line.text))) return front;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.text ?? '';
    const handler = after(line, HANDLER);
    if (handler !== null) front.handlers.push(handler === '' ? next : handler);
    if (RECIPIENT.test(line.text)) front.recipient ??= after(line, RECIPIENT) ?? next;
    front.reference ??= after(line, REFERENCE);
    front.administration ??= after(line, ADMINISTRATION);
    front.date ??= after(line, DATE);
    if (PROPOSALS.test(line.text) && front.proposals.length === 0) front.proposals = proposalsAfter(lines, at);
  }
  return front;
}
