import type { Mark, Paragraph } from './steering-document.ts';

/** The paragraph cut where a mark begins or ends. */
export function runsOf({ text, marks = [] }: Pick<Paragraph, 'text' | 'marks'>): {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).toSorted((one, other) => one - other);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    return { from, to, marks: marks.filter((mark) => mark.from <= from && mark.to >= to) };
  });
}
