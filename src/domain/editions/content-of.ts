import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DocumentText, SteeringDocument } from '../steering/steering-document.ts';

/** What only tells how a file was read, and is no content. */
const TRACES: ReadonlySet<string> = new Set(['source', 'line', 'confidence', 'doubts', 'understood']);

/**
 * A value as text that is the same for the same content: keys in order, without how it was read from a file. Its SHA-256
 * names the content in steps and seals.
 */
export const canonicalContent = (value: unknown): string => canonicalJson(value, TRACES);

/** A part of a document that somebody writes and marks ready: a goal with what stands under it, or a chapter. */
export type DocumentSection = {
  /** The goal's id, or `chapter:` and the id of its first text. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'goal' | 'chapter';
  /** Ids of everything in it; a finding about one of them is a finding in the section. */
  readonly things: ReadonlySet<string>;
  /** What is in it, to be hashed. */
  readonly content: string;
};

/** The sections of a document in its order; goals that nothing stands under are headings and no sections. */
export function sectionsOf(document: SteeringDocument): DocumentSection[] {
  const sections = [...goalSections(document), ...chapterSections(document)];
  return sections
    .toSorted((one, other) => one.position - other.position)
    .map(({ position: _position, ...rest }) => rest);
}

type Placed = DocumentSection & { readonly position: number };
type Thing = { readonly id: string; readonly position: number };

const inOrder = <T extends Thing>(things: readonly T[]): T[] =>
  things.toSorted((one, other) => one.position - other.position);

/** An analysis stands under the goal of its indicator or activity. */
const goalOfText = ({ goal, indicator, activity }: DocumentText, goalOfRow: ReadonlyMap<string, string | null>) =>
  goal ?? goalOfRow.get(indicator ?? '') ?? goalOfRow.get(activity ?? '') ?? null;

function goalSections(document: SteeringDocument): Placed[] {
  const goalOfRow = new Map([...document.indicators, ...document.activities].map(({ id, goal }) => [id, goal]));
  return document.goals.flatMap((goal) => {
    const of = <T extends { readonly goal: string | null }>(things: readonly T[]) =>
      things.filter((thing) => thing.goal === goal.id);
    const rows = [...of(document.indicators), ...of(document.activities)];
    const texts = document.texts.filter((text) => goalOfText(text, goalOfRow) === goal.id);
    const below: Thing[] = [...rows, ...texts, ...of(document.tables)];
    if (below.length === 0 && goal.status === null) return [];
    return [placed(goal.id, goal.title, 'goal', [goal, ...inOrder(below)])];
  });
}

const isChapterText = ({ goal, indicator, activity }: DocumentText): boolean =>
  goal === null && indicator === null && activity === null;

/** A chapter begins at a heading of the highest kind that the chapters have, or where a goal stood before it. */
function chapterSections(document: SteeringDocument): Placed[] {
  const texts = document.texts.filter(isChapterText);
  const highest = Math.min(...texts.map(({ headingLevel }) => headingLevel ?? 9));
  const goals = document.goals.map(({ position }) => position);
  const loose = inOrder<Thing>([...texts, ...document.tables.filter(({ goal }) => goal === null)]);
  const headings = new Map(texts.map((text) => [text.id, text]));
  const chapters: { readonly first: DocumentText; readonly things: Thing[] }[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const thing of loose) {
    const text = headings.get(thing.id);
    const { position: at } = thing;
    const afterGoal = goals.some((goal) => before < goal && goal < at);
    const isHeading = text?.heading !== null && text !== undefined && (text.headingLevel ?? 9) === highest;
    const current = chapters.at(-1);
    if (text !== undefined && (isHeading || afterGoal || current === undefined))
      chapters.push({ first: text, things: [text] });
    else current?.things.push(thing);
    before = at;
  }
  return chapters.map(({ first, things }) => placed(`chapter:${first.id}`, first.heading ?? '', 'chapter', things));
}

function placed(id: string, title: string, kind: DocumentSection['kind'], things: readonly Thing[]): Placed {
  return {
    id,
    title,
    kind,
    things: new Set(things.map((thing) => thing.id)),
    content: canonicalContent(things),
    position: things[0]?.position ?? 0,
  };
}
