import { paragraphsAsText } from '../editions/correctable-fields.ts';
import type { SteeringDocument } from '../steering/steering-document.ts';
import type { SearchHit } from './search-view.ts';
import type { SearchField } from './swedish-search.ts';

/** A thing that can be found. */
export type SearchRow = {
  /** Unique within the edition: "goal/g12". */
  readonly id: string;
  readonly thing: SearchHit['thing'];
  readonly target: string;
  readonly title: string;
  readonly body: string;
  readonly fields: readonly SearchField[];
};

const row = (thing: SearchRow['thing'], id: string, target: string, title: string, body: string): SearchRow => ({
  id: `${thing}/${id}`,
  thing,
  target,
  title,
  body,
  fields: [
    { text: title, weight: 'A' },
    { text: body, weight: 'C' },
  ],
});

/**
 * Everything of a document that can be found. A text is told under its heading or, where it has none, under the goal,
 * indicator or activity it belongs to.
 */
export function searchRows(
  edition: { readonly id: string; readonly title: string },
  document: SteeringDocument,
  definitions: Readonly<Record<string, string>>,
): SearchRow[] {
  const titles = new Map<string, string>([
    ...document.goals.map(({ id, title }): [string, string] => [id, title]),
    ...document.indicators.map(({ id, name }): [string, string] => [id, name]),
    ...document.activities.map(({ id, title }): [string, string] => [id, title]),
  ]);
  const { front } = document;
  const head = [front.title, front.administration, front.reference, front.recipient].filter((part) => part !== null);
  return [
    row('edition', edition.id, edition.id, edition.title, [...head, ...front.proposals].join(' ')),
    ...document.goals.map(({ id, title, number }) => row('goal', id, id, title, number ?? '')),
    ...document.indicators.map(({ id, name }) => row('indicator', id, definitions[id] ?? id, name, '')),
    ...document.activities.map(({ id, title }) => row('activity', id, id, title, '')),
    ...document.texts.map(({ id, heading, goal, indicator, activity, paragraphs }) => {
      const belongsTo = titles.get(indicator ?? activity ?? goal ?? '') ?? null;
      const title = [heading, belongsTo].filter((part) => part !== null).join(' – ');
      return row('text', id, id, title === '' ? edition.title : title, paragraphsAsText(paragraphs));
    }),
  ];
}
