import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  OwnerLevel,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import { inOrder } from './document-order.ts';

/** A row of a printed table with the texts that stand under it (its analysis, an activity's description). */
type WithTexts<T> = { readonly value: T; readonly texts: readonly DocumentText[] };

/** What the page shows one after the other: rows of the same owner under the same goal are one table. */
export type DocumentBlock =
  | { readonly kind: 'goal'; readonly goal: DocumentGoal; readonly level: number }
  | { readonly kind: 'text'; readonly text: DocumentText; readonly level: number | null }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  | Rows<'indicators', DocumentIndicator>
  | Rows<'activities', DocumentActivity>;

type Rows<K, T> = {
  readonly kind: K;
  readonly owner: OwnerLevel | null;
  readonly goal: string | null;
  readonly rows: readonly WithTexts<T>[];
};

/** The page's own title is h1; a heading is never more than one level below the one before it. */
function headingLevels() {
  let last = 1;
  return (wanted: number): number => {
    last = Math.min(6, Math.max(2, Math.min(wanted, last + 1)));
    return last;
  };
}

function goalDepths(goals: readonly DocumentGoal[]): ReadonlyMap<string, number> {
  const parents = new Map(goals.map(({ id, parent }) => [id, parent]));
  const depth = (id: string, limit: number): number => {
    const parent = parents.get(id) ?? null;
    return parent === null || limit === 0 ? 0 : 1 + depth(parent, limit - 1);
  };
  return new Map(goals.map(({ id }) => [id, depth(id, goals.length)]));
}

export function documentBlocks(document: SteeringDocument): readonly DocumentBlock[] {
  const depths = goalDepths(document.goals);
  const nextLevel = headingLevels();
  const blocks: DocumentBlock[] = [];
  let goalLevel = 2;
  for (const item of inOrder(document)) {
    const last = blocks.at(-1);
    switch (item.thing) {
      case 'goal':
        goalLevel = nextLevel(2 + (depths.get(item.value.id) ?? 0));
        blocks.push({ kind: 'goal', goal: item.value, level: goalLevel });
        break;
      case 'indicator':
        if (last?.kind === 'indicators' && last.owner === item.value.owner && last.goal === item.value.goal) {
          blocks[blocks.length - 1] = { ...last, rows: [...last.rows, { value: item.value, texts: [] }] };
        } else {
          const { owner, goal } = item.value;
          blocks.push({ kind: 'indicators', owner, goal, rows: [{ value: item.value, texts: [] }] });
        }
        break;
      case 'activity':
        if (last?.kind === 'activities' && last.owner === item.value.owner && last.goal === item.value.goal) {
          blocks[blocks.length - 1] = { ...last, rows: [...last.rows, { value: item.value, texts: [] }] };
        } else {
          const { owner, goal } = item.value;
          blocks.push({ kind: 'activities', owner, goal, rows: [{ value: item.value, texts: [] }] });
        }
        break;
      case 'text':
        if (!addToRow(blocks, item.value)) blocks.push(textBlock(item.value, goalLevel, nextLevel));
        break;
      case 'table':
        blocks.push({ kind: 'table', table: item.value });
        break;
      default:
        throw new Error('The document holds a thing that the page does not know.');
    }
  }
  return blocks;
}

function textBlock(text: DocumentText, goalLevel: number, nextLevel: (wanted: number) => number): DocumentBlock {
  if (text.heading === null) return { kind: 'text', text, level: null };
  const wanted = text.headingLevel === null ? goalLevel + 1 : 1 + text.headingLevel;
  return { kind: 'text', text, level: nextLevel(wanted) };
}

/** Puts an analysis under its row where that row stands in the table before; false where it does not. */
function addToRow(blocks: DocumentBlock[], text: DocumentText): boolean {
  const last = blocks.at(-1);
  const id = text.indicator ?? text.activity;
  if (id === null || last === undefined) return false;
  if (last.kind === 'indicators' && last.rows.some(({ value }) => value.id === id)) {
    blocks[blocks.length - 1] = { ...last, rows: last.rows.map((row) => withText(row, id, text)) };
    return true;
  }
  if (last.kind === 'activities' && last.rows.some(({ value }) => value.id === id)) {
    blocks[blocks.length - 1] = { ...last, rows: last.rows.map((row) => withText(row, id, text)) };
    return true;
  }
  return false;
}

const withText = <T extends { readonly id: string }>(row: WithTexts<T>, id: string, text: DocumentText): WithTexts<T> =>
  row.value.id === id ? { ...row, texts: [...row.texts, text] } : row;

export type TocEntry = { readonly id: string; readonly title: string; readonly level: number };

/** Goals and chapters; sections of goals would drown them. */
export function tableOfContents(blocks: readonly DocumentBlock[]): readonly TocEntry[] {
  return blocks.flatMap((block): TocEntry[] => {
    if (block.kind === 'goal') {
      const { id, number, title } = block.goal;
      return [{ id, title: number === null ? title : `${number} ${title}`, level: block.level }];
    }
    if (block.kind === 'text' && block.text.headingLevel !== null && block.level !== null) {
      return [{ id: block.text.id, title: block.text.heading ?? '', level: block.level }];
    }
    return [];
  });
}
