import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

export type DocumentItem =
  | { readonly thing: 'goal'; readonly value: DocumentGoal }
  | { readonly thing: 'indicator'; readonly value: DocumentIndicator }
  | { readonly thing: 'activity'; readonly value: DocumentActivity }
  | { readonly thing: 'text'; readonly value: DocumentText }
  | { readonly thing: 'table'; readonly value: DocumentTable };

/** Everything of a document in its own order. */
export function inOrder(document: SteeringDocument): readonly DocumentItem[] {
  return [
    ...document.goals.map((value) => ({ thing: 'goal' as const, value })),
    ...document.indicators.map((value) => ({ thing: 'indicator' as const, value })),
    ...document.activities.map((value) => ({ thing: 'activity' as const, value })),
    ...document.texts.map((value) => ({ thing: 'text' as const, value })),
    ...document.tables.map((value) => ({ thing: 'table' as const, value })),
  ].sort((a, b) => a.value.position - b.value.position);
}
