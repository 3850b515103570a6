import type { Mark, Paragraph } from './steering-document.ts';

/** Only addresses that a reader may safely follow; whatever else came in (a script, in a file) is no link: null. */
export const safeAddress = (href: string): string | null => (/^(?:https?:\/\/|mailto:)/iu.test(href) ? href : null);

/** Where the words under these marks lead; null where they lead nowhere. */
export function addressOf(marks: readonly Mark[]): string | null {
  const link = marks.find((mark) => mark.kind === 'link');
  return link === undefined ? null : safeAddress(link.href);
}

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
