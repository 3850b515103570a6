import { z } from 'zod';

import type { Participation } from '../activities/activity-state.ts';
import { titleKey } from '../editions/lasting-things.ts';
import { indicatorKey } from '../steering/indicator-matching.ts';
import type { DocumentText, SteeringDocument } from '../steering/steering-document.ts';
import { readTarget } from '../steering/target.ts';
import { goalKey } from './draft-builder.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** Something decided that those below answer: a goal, a target that they are to set, an activity. */
export const AskedAnswer = z.object({
  key: z.string(),
  kind: z.enum(['goal', 'target', 'activity']),
  title: z.string(),
  /** The goal that it stands under; null for a goal. */
  goal: z.string().nullable(),
  answered: z.array(named),
  unanswered: z.array(named),
  /** Nobody has to do anything more (KA-6). */
  done: z.boolean(),
});
export type AskedAnswer = z.infer<typeof AskedAnswer>;

export const AnswersBelow = z.object({
  organisation: named,
  year: z.number().int(),
  /** What was decided last; null where nothing was. */
  edition: z.object({ id: z.string(), title: z.string() }).nullable(),
  items: z.array(AskedAnswer),
  /** They write, and what they have written is not shown before it is sent. */
  hidden: z.array(named),
  notBegun: z.array(named),
  choices: z.object({
    organisations: z.array(named.extend({ depth: z.number().int() })),
    years: z.array(z.number().int()),
  }),
});
export type AnswersBelow = z.infer<typeof AnswersBelow>;

/** A document of somebody below, with what it says of its activities. */
export type Answer = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly document: SteeringDocument;
  readonly participations: ReadonlyMap<string, Participation | null>;
};

/** What a decided document asks those below, and who has answered (docs/domain/cascade.md, KA-4 to KA-6). */
export function answersBelow(decided: SteeringDocument, answers: readonly Answer[]): AskedAnswer[] {
  const mustAll = decided.level !== 'board';
  const sort = (
    about: Pick<AskedAnswer, 'key' | 'kind' | 'title' | 'goal'>,
    has: (answer: Answer) => boolean,
  ): AskedAnswer => {
    const answered = answers.filter(has).map(({ organisation }) => organisation);
    const unanswered = answers.filter((answer) => !has(answer)).map(({ organisation }) => organisation);
    const done = mustAll ? unanswered.length === 0 : answered.length > 0;
    return { ...about, answered, unanswered, done };
  };
  return decided.goals
    .toSorted((one, other) => one.position - other.position)
    .flatMap((goal) => {
      const under = <T extends { readonly goal: string | null }>(things: readonly T[]): T[] =>
        things.filter((thing) => thing.goal === goal.id);
      const targets = under(decided.indicators).filter(
        ({ cells }) => readTarget(cells.councilTarget ?? cells.target).kind === 'setByBoard',
      );
      const activities = under(decided.activities);
      const isParent = decided.goals.some(({ parent }) => parent === goal.id);
      // A goal that only gathers others is answered by answering those.
      const own = isParent && targets.length + activities.length === 0 ? [] : [goal];
      return [
        ...own.map(({ id, title }) =>
          sort({ key: `goal:${id}`, kind: 'goal', title, goal: null }, (answer) => answersGoal(answer, goalKey(goal))),
        ),
        ...targets.map(({ id, name }) =>
          sort({ key: `target:${id}`, kind: 'target', title: name, goal: goal.title }, (answer) =>
            setsTarget(answer, indicatorKey(name)),
          ),
        ),
        ...activities.map(({ id, title }) =>
          sort({ key: `activity:${id}`, kind: 'activity', title, goal: goal.title }, (answer) =>
            answersActivity(answer, titleKey(title)),
          ),
        ),
      ];
    });
}

const hasWords = ({ paragraphs }: DocumentText): boolean => paragraphs.some(({ text }) => text.trim() !== '');

/** An own goal under it, words under it, a judgement of it, or that one has no contribution. */
function answersGoal({ document }: Answer, key: string): boolean {
  const goal = document.goals.find((each) => goalKey(each) === key);
  if (goal === undefined) return false;
  return (
    goal.status !== null ||
    goal.statusPrinted !== null ||
    document.goals.some(({ parent }) => parent === goal.id) ||
    document.texts.some(
      (text) => text.goal === goal.id && text.indicator === null && text.activity === null && hasWords(text),
    )
  );
}

const setsTarget = ({ document }: Answer, key: string): boolean =>
  document.indicators.some((row) => indicatorKey(row.name) === key && readTarget(row.cells.target).kind !== 'empty');

/** Their part in it, or words about it. */
function answersActivity({ document, participations }: Answer, key: string): boolean {
  const own = document.activities.filter((row) => titleKey(row.title) === key).map(({ id }) => id);
  return (
    own.some((id) => (participations.get(id) ?? null) !== null) ||
    document.texts.some((text) => own.includes(text.activity ?? '') && hasWords(text))
  );
}
