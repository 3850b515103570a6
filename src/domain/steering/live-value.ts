import { formatDecimal, subtractDecimals } from '../kernel/decimal.ts';
import { amountIn, readMeasureRow } from './measure.ts';
import type { DocumentIndicator, LiveSource, Mark, Paragraph, SteeringDocument } from './steering-document.ts';

/** What a live value is read from. */
export type LiveGround = Pick<SteeringDocument, 'goals' | 'indicators' | 'activities'> & {
  /** Amounts of the economy as they are printed, by `amountKey`; left out where they are not at hand. */
  readonly economy?: Readonly<Record<string, string>> | undefined;
};

/** What an amount of the economy is found under. */
export const amountKey = ({ area, show }: Pick<Extract<LiveSource, { of: 'economy' }>, 'area' | 'show'>): string =>
  `${show} ${area ?? ''}`;

/** What stands where there is nothing to print: seen by whoever writes, and never taken for a figure. */
const MISSING_VALUE = '[värde saknas]';

/** The words that a live value prints now; null where its source has gone or holds nothing. */
export function printLiveValue(ground: LiveGround, source: LiveSource): string | null {
  if (source.of === 'activities') return printActivities(ground, source);
  if (source.of === 'economy') return ground.economy?.[amountKey(source)] ?? null;
  const indicator = ground.indicators.find(({ id }) => id === source.id);
  if (indicator === undefined) return null;
  return source.show === 'change' ? printChange(indicator) : indicator.cells[source.show];
}

function printActivities(ground: LiveGround, { goal, show }: Extract<LiveSource, { of: 'activities' }>): string | null {
  const goals = goal === null ? null : withBelow(ground, goal);
  if (goals !== null && goals.size === 0) return null;
  const under = ground.activities.filter((each) => goals === null || (each.goal !== null && goals.has(each.goal)));
  return String(show === 'count' ? under.length : under.filter(({ deviation }) => deviation).length);
}

function withBelow({ goals }: LiveGround, goal: string): Set<string> {
  const found = new Set(goals.some(({ id }) => id === goal) ? [goal] : []);
  for (let grown = true; grown;) {
    const more = goals.filter(({ id, parent }) => parent !== null && found.has(parent) && !found.has(id));
    for (const { id } of more) found.add(id);
    grown = more.length > 0;
  }
  return found;
}

/** Outcome against last year's: a share changes by percentage points (domain.md section 4). */
function printChange(indicator: DocumentIndicator): string | null {
  const row = readMeasureRow(indicator.cells);
  const [now, before] = [amountIn(row, 'outcome'), amountIn(row, 'previous')];
  if (now === null || before === null || now.unit !== before.unit) return null;
  const change = formatDecimal(subtractDecimals(now.value, before.value));
  const unit = now.unit === '%' ? 'procentenheter' : now.unit;
  return unit === null ? change : `${change} ${unit}`;
}

/** The paragraph with its live values printed anew; the same value where nothing has changed. */
export function renewParagraph(ground: LiveGround, paragraph: Paragraph): Paragraph {
  const marks = paragraph.marks ?? [];
  const values = marks.filter((mark) => mark.kind === 'value').toSorted((one, other) => other.from - one.from);
  return values.reduce((renewed, { from, to, source }) => {
    // Whoever has no figures of the economy at hand leaves their words as they are.
    if (source.of === 'economy' && ground.economy === undefined) return renewed;
    const printed = printLiveValue(ground, source) ?? MISSING_VALUE;
    return printed === renewed.text.slice(from, to) ? renewed : replaceSpan(renewed, from, to, printed);
  }, paragraph);
}

/** Puts other words in a span's place; marks over it and after it follow. */
function replaceSpan(paragraph: Paragraph, from: number, to: number, words: string): Paragraph {
  const shift = words.length - (to - from);
  const moved = (at: number): number => (at >= to ? at + shift : at);
  return {
    ...paragraph,
    text: `${paragraph.text.slice(0, from)}${words}${paragraph.text.slice(to)}`,
    marks: (paragraph.marks ?? []).map((mark): Mark => ({ ...mark, from: moved(mark.from), to: moved(mark.to) })),
  };
}

/** Whether any of the paragraphs prints an amount of the economy. */
export const printsEconomy = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ marks }) => marks?.some((mark) => mark.kind === 'value' && mark.source.of === 'economy') === true);
