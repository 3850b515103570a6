import type { ActivitySketch, ChapterSketch, GoalSketch, IndicatorSketch } from '#domain/review/sketch-document.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import { fill, shapePlant } from '../plant.ts';
import type { Fragment, Plant, Setting } from '../plant.ts';

/** What is sound and what is not, of whatever a stage takes: a sentence, a row, a table. */
export type Pair<S> = readonly [clean: S, faulty: S];

/** The plant of a rule from pairs; a stage puts one of a pair into a document that is sound without it. */
export function heldOut<S>(
  rule: string,
  stage: (what: S, setting: Setting) => Fragment,
  pairs: readonly Pair<S>[],
  kinds: readonly EditionKind[] = ['VB'],
): Plant {
  return shapePlant({
    rule,
    kinds,
    shapes: pairs,
    plant: ([clean, faulty], setting) => {
      const again = setting.dice.fork();
      const own = (): Setting => ({ ...setting, dice: again(), prose: setting.prose.copy() });
      return { clean: stage(clean, own()), faulty: stage(faulty, own()) };
    },
  });
}

/** The same sentences twice: with what fits in their slots, and with what does not. */
export const both = <T>(sentences: readonly string[], clean: T, faulty: T): readonly Pair<T & { text: string }>[] =>
  sentences.map((text) => [
    { ...clean, text },
    { ...faulty, text },
  ]);

/** {year}, {last}, {before} and {next} are the document's year, the one before, the one before that and the one after. */
export const dated = (text: string, { year }: Setting, more: Readonly<Record<string, string | number>> = {}): string =>
  fill(text, { year, last: year - 1, before: year - 2, next: year + 1, ...more });

const SOUND_INDICATOR = {
  name: 'Andel butiker med öppet på lördagar',
  outcome: '81 %',
  previous: '80 %',
  target: '78 %',
};

export function soundIndicator(setting: Setting, given: Partial<IndicatorSketch> = {}): IndicatorSketch {
  const { outcome, ...plan } = { ...SOUND_INDICATOR, analysis: 'Uppgiften är hämtad hos handlarnas förening.' };
  const base =
    setting.kind === 'VP'
      ? { name: plan.name, target: plan.target, period: 'År' }
      : setting.kind === 'VB'
        ? { ...plan, outcome }
        : { ...plan, outcome, forecast: outcome };
  return { ...base, ...given };
}

export function soundActivity({ kind, year }: Setting, given: Partial<ActivitySketch> = {}): ActivitySketch {
  const told = kind === 'VP' ? {} : { analysis: 'Torget har fått sin nya belysning och sina bänkar.' };
  return { title: 'Rusta torget', start: `${year}-01-01`, end: `${year}-12-31`, ...told, ...given };
}

/** A unit goal with everything that a goal should have; sections and rows can be given. */
export function soundGoal(setting: Setting, given: Partial<GoalSketch> = {}): GoalSketch {
  const sections: Record<string, string | readonly string[]> =
    setting.kind === 'VP'
      ? { Arbetssätt: setting.prose.sentence(), Uppföljning: setting.prose.sentence() }
      : { Analys: setting.prose.sentence() };
  return {
    title: 'Kvarteren hålls levande',
    ...(setting.kind === 'VP' ? {} : { status: 'full' as const }),
    indicators: [soundIndicator(setting)],
    activities: [soundActivity(setting)],
    ...given,
    sections: { ...sections, ...given.sections },
  };
}

/** A sentence of the goal's own analysis, between two that claim nothing. */
export const inAnalysis =
  (given: Partial<GoalSketch> = {}) =>
  (text: string, setting: Setting): Fragment => ({
    goals: [
      soundGoal(setting, {
        ...given,
        sections: { Analys: `${setting.prose.sentence()} ${dated(text, setting)} ${setting.prose.sentence()}` },
      }),
    ],
  });

/** An indicator whose analysis holds the sentence. */
export type TalkingRow = Partial<IndicatorSketch> & { readonly text: string };

/** An outcome given as nothing is no outcome. */
function withoutEmpty({ outcome, ...row }: IndicatorSketch): IndicatorSketch {
  return outcome === undefined || outcome === '' ? row : { ...row, outcome };
}

export const inRow =
  (name: string, given: Partial<GoalSketch> = {}) =>
  ({ text, ...cells }: TalkingRow, setting: Setting): Fragment => ({
    goals: [
      soundGoal(setting, {
        ...given,
        indicators: [
          withoutEmpty(
            soundIndicator(setting, {
              name,
              ...cells,
              ...(text === '' ? {} : { analysis: `${dated(text, setting)} ${setting.prose.sentence()}` }),
            }),
          ),
        ],
      }),
    ],
  });

/** Pairs of sentences beside one and the same row. */
export const beside = (pairs: readonly Pair<string>[], cells: Omit<TalkingRow, 'text'>): readonly Pair<TalkingRow>[] =>
  pairs.map(([clean, faulty]) => [
    { ...cells, text: clean },
    { ...cells, text: faulty },
  ]);

/** Sentences with {n} beside a row: with the right number in it and with a wrong one. */
export const inSlot = (
  texts: readonly string[],
  [right, wrong]: readonly [string, string],
  cells: Omit<TalkingRow, 'text'>,
): readonly Pair<TalkingRow>[] =>
  beside(
    texts.map((text) => [text.replace('{n}', right), text.replace('{n}', wrong)]),
    cells,
  );

/** Sentences on a change, beside a row that went so and one that went the other way. */
export const turned = (
  texts: readonly string[],
  row: (previous: string, outcome: string) => Omit<TalkingRow, 'text'>,
  [from, to]: readonly [string, string],
): readonly Pair<TalkingRow>[] =>
  texts.map((text) => [
    { ...row(from, to), text },
    { ...row(to, from), text },
  ]);

/** An activity whose analysis holds the sentence. */
export type TalkingActivity = Partial<ActivitySketch> & { readonly text: string };

export const inActivity = ({ text, ...row }: TalkingActivity, setting: Setting): Fragment => {
  const given = Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? dated(value, setting) : value]),
  );
  const { analysis: _, ...activity } = soundActivity(setting, given);
  return {
    goals: [
      soundGoal(setting, {
        activities: [{ ...activity, ...(text === '' ? {} : { analysis: dated(text, setting) }) }],
      }),
    ],
  };
};

/** A chapter of its own with the text between two that claim nothing, and a table where one is given. */
export type Told = {
  readonly text: string;
  readonly table?: ChapterSketch['table'];
  readonly items?: readonly string[];
};

export const inChapter =
  (heading: string) =>
  (what: string | Told, setting: Setting): Fragment => {
    const { text, table, items } = typeof what === 'string' ? { text: what, table: undefined, items: undefined } : what;
    const around = items ? dated(text, setting) : `${setting.prose.sentence()} ${dated(text, setting)}`;
    return {
      chapters: [
        {
          heading,
          text: items ? [setting.prose.sentence(), around] : around,
          ...(items ? { items } : {}),
          ...(table ? { table } : {}),
        },
      ],
    };
  };
