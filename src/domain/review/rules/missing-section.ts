import type { GoalLevel } from '../../steering/steering-document.ts';
import { quoteGoal, type GoalView, type ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Goals of one level that make a custom of a section, and the share of them that must have it. */
const LEAST_GOALS = 7;
const CUSTOM = 0.85;

function check(views: readonly GoalView[], sections: ReadonlyMap<string, ReadonlySet<string>>): readonly RuleFinding[] {
  if (views.length < LEAST_GOALS) return [];
  const all = new Set(views.flatMap(({ goal }) => [...(sections.get(goal.id) ?? [])]));
  return [...all].flatMap((section) => {
    const having = views.filter(({ goal }) => sections.get(goal.id)?.has(section));
    if (having.length / views.length < CUSTOM) return [];
    return views
      .filter((view) => !having.includes(view) && (sections.get(view.goal.id)?.size ?? 0) > 0)
      .map(({ goal }) => ({
        message: `Målet saknar avsnittet ”${section}”, som ${having.length} av ${views.length} mål på samma nivå har.`,
        remedy: `Skriv avsnittet ”${section}”, eller skriv varför det inte behövs.`,
        evidence: [quoteGoal(goal)],
        confidence: 0.75,
        cause: `section:${goal.id}`,
      }));
  });
}

/** Sections that stand under goals, by goal. */
function sectionsByGoal({ textsInOrder }: ReviewContext): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { goal, indicator, activity, heading, isSection } of textsInOrder) {
    if (goal === null || indicator !== null || activity !== null || heading === null || !isSection) continue;
    found.set(goal, (found.get(goal) ?? new Set()).add(heading));
  }
  return found;
}

const commitment = (title: string, ...sections: string[]): { title: string; sections: Record<string, string> } => ({
  title,
  sections: Object.fromEntries(
    sections.map((section) => [section, `${title}: så här gör vi med ${section.toLowerCase()}.`]),
  ),
});

export const missingSection: Rule = {
  id: 'missing-section',
  number: 'R29',
  severity: 'warning',
  source: 'domain.md 3',
  title: 'Avsnitt saknas under ett mål',
  explanation: 'Har nästan alla mål på en nivå ett avsnitt är det som saknas oftast bortglömt.',
  wrong: [
    {
      name: 'ett mål utan utveckling',
      document: {
        kind: 'VP',
        goals: Array.from('ABCDEF')
          .map((name) => commitment(name, 'Arbetssätt', 'Utveckling'))
          .concat(commitment('G', 'Arbetssätt')),
      },
    },
  ],
  right: [
    {
      name: 'alla har det',
      document: { kind: 'VP', goals: Array.from('ABCDEFG').map((name) => commitment(name, 'Arbetssätt')) },
    },
    {
      name: 'bara några har det',
      document: {
        kind: 'VP',
        goals: Array.from('ABCDE')
          .map((name) => commitment(name, 'Arbetssätt', 'Utveckling'))
          .concat(commitment('F', 'Arbetssätt'), commitment('G', 'Arbetssätt')),
      },
    },
  ],
  check: (context) => {
    // Reports leave out the plan's sections as they like.
    if (context.document.kind !== 'VP') return [];
    const sections = sectionsByGoal(context);
    const levels = new Map<GoalLevel, GoalView[]>();
    for (const view of context.goals) levels.set(view.goal.level, [...(levels.get(view.goal.level) ?? []), view]);
    return [...levels].flatMap(([level, views]) =>
      level === 'focusArea' || level === 'areaGoal' ? [] : check(views, sections),
    );
  },
};
