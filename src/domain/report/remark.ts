import type { SteeringDocument } from '../steering/steering-document.ts';

import { printable, printableOrNull } from './printable.ts';
import type { ReportWords } from './report-words.ts';
import type { ReportBlock, ReportNote, ReportRemark } from './report.ts';

/** Something said of a document by somebody who has read it, to be printed beside what it is said of. */
export type Remark = {
  readonly severity: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly remedy: string;
  /** What it rests on; the first one is where the remark belongs. */
  readonly quotes: readonly string[];
  /** Id of the goal, text, indicator, activity or table; null where it is said of the whole document. */
  readonly thing: string | null;
};

/** The remarks of a document while it is being printed: each is given out once, where it belongs. */
export type RemarkPlaces = {
  /** Notes on a thing, but for those already given out. */
  readonly on: (thing: string, about?: string) => readonly ReportNote[];
  /** Notes on a text that quote this paragraph of it. */
  readonly onParagraph: (text: string, paragraph: string) => readonly ReportNote[];
  /** The list for the end of the document. */
  readonly list: () => readonly ReportBlock[];
};

type Numbered = Remark & { readonly number: number; readonly label: string };

/** Numbers the remarks in their order and keeps them ready for the places they belong to. */
export function placeRemarks(remarks: readonly Remark[], document: SteeringDocument, words: ReportWords): RemarkPlaces {
  const things = new Set(
    [document.goals, document.texts, document.indicators, document.activities, document.tables].flatMap((list) =>
      list.map(({ id }) => id),
    ),
  );
  const numbered = remarks.map((remark, index): Numbered => ({
    ...remark,
    number: index + 1,
    label: `${words.remarkLabels[remark.severity]} ${index + 1}`,
  }));
  const waiting = new Map<string, Numbered[]>();
  for (const remark of numbered) {
    if (remark.thing !== null && things.has(remark.thing))
      waiting.set(remark.thing, [...(waiting.get(remark.thing) ?? []), remark]);
  }
  const given = new Set<number>();
  const give = (thing: string, fits: (remark: Numbered) => boolean, about?: string): readonly ReportNote[] => {
    const found = (waiting.get(thing) ?? []).filter((remark) => fits(remark) && !given.has(remark.number));
    for (const { number } of found) given.add(number);
    return found.map((remark) => toNote(remark, about ?? null));
  };
  return {
    on: (thing, about) => give(thing, () => true, about),
    onParagraph: (text, paragraph) =>
      give(text, ({ quotes }) => quotes[0] !== undefined && paragraph.includes(quotes[0])),
    list: () =>
      remarks.length === 0 ? [] : [{ kind: 'remarks', remarks: numbered.map((one) => toEntry(one, given)) }],
  };
}

function toNote({ number, severity, label, text, remedy }: Numbered, about: string | null): ReportNote {
  return {
    kind: 'note',
    id: `anmarkning-${number}`,
    entry: `lista-${number}`,
    about: printableOrNull(about),
    severity,
    label,
    text: printable(text),
    remedy: printable(remedy),
  };
}

function toEntry(
  { number, severity, label, text, remedy, quotes }: Numbered,
  given: ReadonlySet<number>,
): ReportRemark {
  return {
    id: `lista-${number}`,
    note: given.has(number) ? `anmarkning-${number}` : null,
    severity,
    label,
    text: printable(text),
    remedy: printable(remedy),
    quotes: quotes.map(printable).filter((quote) => quote !== ''),
  };
}
