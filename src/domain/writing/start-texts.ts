import type { DocumentActivity, DocumentGoal, DocumentText, SteeringDocument } from '../steering/steering-document.ts';
import { findLevel } from '../steering/steering-model.ts';

import { goalKey } from './draft-builder.ts';
import { isWrittenAbove } from './own-level.ts';
import type { DraftBuilder, SourceEdition } from './draft-builder.ts';
import type { GoalAt, StartSources } from './start-document.ts';

/**
 * The editions whose words come along: a report keeps those of its own year, because another year's tell of another time;
 * a new plan takes last year's where somebody chose to.
 */
function withWords({ kind, year, choice }: StartSources, places: readonly (GoalAt | null)[]): GoalAt[] {
  const found = places.filter((place) => place !== null);
  if (kind === 'VP') return choice.texts ? found : [];
  return found.filter(({ edition }) => edition.document.year === year);
}

/**
 * The chapters before or after the goals: those that last year's document of the same kind has, else the edition
 * before. Only a plan may start from last year's words; a report's chapters are about another time and start empty.
 */
export function startChapters(builder: DraftBuilder, sources: StartSources, where: 'before' | 'after'): void {
  const pattern = sources.pattern ?? sources.previous;
  if (pattern === null) return;
  const { document } = pattern;
  const lastGoal = Math.max(...document.goals.map(({ position }) => position), Number.NEGATIVE_INFINITY);
  const firstGoal = Math.min(...document.goals.map(({ position }) => position), Number.POSITIVE_INFINITY);
  const isHere = (position: number): boolean => (where === 'before' ? position < firstGoal : position > lastGoal);
  const words = sources.kind === 'VP' && sources.choice.texts;
  const texts = document.texts.filter((text) => isChapter(text) && isHere(text.position));
  const tables = document.tables.filter(({ goal, position }) => goal === null && isHere(position));
  for (const thing of [...texts, ...tables].toSorted((one, other) => one.position - other.position)) {
    if ('columns' in thing) builder.tableFrame(thing, pattern);
    else if (thing.heading !== null) {
      const { heading, headingLevel } = thing;
      const paragraphs = words ? thing.paragraphs : [];
      builder.text(
        { heading, headingLevel: headingLevel ?? 1 },
        paragraphs,
        words ? { edition: pattern, text: thing } : null,
      );
    }
  }
}

const isChapter = ({ goal, indicator, activity }: DocumentText): boolean =>
  goal === null && indicator === null && activity === null;

/** The introduction and the named sections that the year's model gives a goal of this level in this kind of edition. */
export function startTexts(
  builder: DraftBuilder,
  sources: StartSources,
  goal: string,
  { level, title }: DocumentGoal,
  own: GoalAt | null,
): void {
  const { model, kind, previous, pattern } = sources;
  const settings = findLevel(model, level);
  if (settings === undefined) return;
  const places = [own, ...[pattern, previous].map((edition) => goalIn(edition, { level, title }))];
  const planned = withWords(sources, places);
  const introduction = findText(planned, null);
  if (introduction !== null) builder.text({ goal }, introduction.text.paragraphs, introduction);
  for (const heading of settings.sections[kind]) {
    // What was promised stays in the report; what is said about the time that has passed is always written anew.
    const found = settings.sections.VP.includes(heading) ? findText(planned, heading) : null;
    if (found === null && isWrittenAbove(model, { level }, heading, sources.level)) continue;
    builder.text({ goal, heading, isSection: true }, found?.text.paragraphs ?? [], found);
  }
}

/** What a plan says that an activity is; the analysis of a report is not carried. */
export function startDescription(
  builder: DraftBuilder,
  sources: StartSources,
  { goal, activity }: { readonly goal: string; readonly activity: string },
  { id }: DocumentActivity,
  own: GoalAt | null,
): void {
  for (const { edition } of withWords(sources, [own])) {
    for (const text of edition.document.texts.filter((each) => each.activity === id && !each.isSection)) {
      builder.text({ goal, activity }, text.paragraphs, { edition, text });
    }
  }
}

function goalIn(edition: SourceEdition | null, wanted: Pick<DocumentGoal, 'level' | 'title'>): GoalAt | null {
  const goal = edition?.document.goals.find((each) => goalKey(each) === goalKey(wanted));
  return edition === null || goal === undefined ? null : { edition, goal };
}

/** The first text with words under one of the goals; `heading` null finds the introduction. */
function findText(
  places: readonly GoalAt[],
  heading: string | null,
): { readonly edition: SourceEdition; readonly text: DocumentText } | null {
  for (const { edition, goal } of places) {
    const text = textsOfGoal(edition.document, goal.id).find(
      (each) => each.heading === heading && each.paragraphs.length > 0,
    );
    if (text !== undefined) return { edition, text };
  }
  return null;
}

const textsOfGoal = (document: SteeringDocument, goal: string): DocumentText[] =>
  document.texts.filter((text) => text.goal === goal && text.indicator === null && text.activity === null);
