import type { DocumentFront } from '#domain/steering/steering-document.ts';

import type { Line } from './line.ts';

const FRONT_LINES = 80;

const after = (line: Line, words: RegExp): string | null => {
  const found = words.exec(line.text)?.groups?.['rest'];
  return found === undefined ? null : found.trim();
};

const HANDLER = /^handläggare\s*:?\s*(?<rest>.*)$/iu;
const RECIPIENT = /^till\s*:?\s*(?<rest>\p{Lu}.*)?$/iu;
const REFERENCE = /^(?:dnr|diarienummer|dnr\.)\s*:?\s*(?<rest>\S.*)$/iu;
const ADMINISTRATION = /^(?<rest>\p{Lu}[\p{L}\s-]*(?:förvaltning|förvaltningen|kontoret|kansliet))$/u;
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

/** The head of an official statement (tjänsteutlåtande), as far as the first lines have one. */
export function readFront(all: readonly Line[]): DocumentFront {
  const lines = all.slice(0, FRONT_LINES).filter((line) => line.text.length < 200);
  const front: DocumentFront = {
    title: null,
    administration: null,
    reference: null,
    date: null,
    handlers: [],
    recipient: null,
    proposals: [],
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.text ?? '';
    const handler = after(line, HANDLER);
    if (handler !== null) front.handlers.push(handler === '' ? next : handler);
    if (RECIPIENT.test(line.text)) front.recipient ??= after(line, RECIPIENT) ?? next;
    front.reference ??= after(line, REFERENCE);
    front.administration ??= after(line, ADMINISTRATION);
    front.date ??= after(line, DATE);
    if (TITLE.test(line.text) && line.text.length < 120 && !/[.]$/u.test(line.text)) front.title ??= line.text;
    if (PROPOSALS.test(line.text) && front.proposals.length === 0) front.proposals = proposalsAfter(lines, at);
  }
  return front;
}
