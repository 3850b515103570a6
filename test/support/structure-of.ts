import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

const tidy = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const inOrder = <T extends { readonly position: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.position - b.position);
const paragraphsOf = ({ paragraphs }: DocumentText) => paragraphs.map(({ kind, text }) => `${kind}: ${tidy(text)}`);

/** All that a document says, without its ids, places and doubts: two readings of one paper have the same. */
export function structureOf(document: SteeringDocument) {
  const titles = new Map(document.goals.map((goal) => [goal.id, tidy(goal.title)]));
  const goalOf = (id: string | null) => (id === null ? null : titles.get(id));
  const texts = inOrder(document.texts);
  const textsOf = (owner: 'indicator' | 'activity', id: string) =>
    texts.filter((text) => text[owner] === id).map((text) => [text.heading, ...paragraphsOf(text)]);
  const free = texts.filter((text) => text.indicator === null && text.activity === null);
  return {
    kind: document.kind,
    year: document.year,
    organisation: document.organisation,
    level: document.level,
    front: document.front,
    goals: inOrder(document.goals).map(({ level, number, title, status, statusPrinted, parent }) => ({
      level,
      number,
      title: tidy(title),
      status,
      statusPrinted,
      parent: goalOf(parent),
    })),
    chapters: free
      .filter((text) => text.goal === null)
      .map((text) => [text.headingLevel, text.heading, ...paragraphsOf(text)]),
    sections: free
      .filter((text) => text.goal !== null)
      .map((text) => [goalOf(text.goal), text.heading, ...paragraphsOf(text)]),
    indicators: inOrder(document.indicators).map(({ id, goal, owner, name, cells }) => ({
      goal: goalOf(goal),
      owner,
      name: tidy(name),
      cells,
      texts: textsOf('indicator', id),
    })),
    activities: inOrder(document.activities).map(({ id, goal, owner, ownerHeading, title, start, end, deviation }) => ({
      goal: goalOf(goal),
      owner,
      ownerHeading,
      title: tidy(title),
      start,
      end,
      deviation,
      texts: textsOf('activity', id),
    })),
    tables: inOrder(document.tables).map(({ goal, title, unit, columns, rows }) => ({
      goal: goalOf(goal),
      title,
      unit,
      columns: columns.map(tidy),
      rows,
    })),
  };
}
