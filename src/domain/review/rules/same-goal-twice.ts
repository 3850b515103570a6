import type { Rule, RuleFinding } from '../rule.ts';

import { plainText } from '../language/words.ts';
import { STATUS_WORDS, quoteGoal, type GoalView } from '../review-context.ts';

/** What two goals of one title say differently; null where they are one goal printed twice. */
function difference(one: GoalView, other: GoalView): string | null {
  const [a, b] = [one.goal.status, other.goal.status];
  if (a !== null && b !== null && a !== b)
    return `bedöms ”${STATUS_WORDS[a]}” på ett ställe och ”${STATUS_WORDS[b]}” på ett annat`;
  return null;
}

function check(views: readonly GoalView[]): RuleFinding | null {
  const [first, ...others] = views;
  const other = first ? others.find((view) => difference(first, view) !== null) : undefined;
  if (first && other)
    return {
      message: `Målet ”${first.goal.title}” ${difference(first, other) ?? ''}.`,
      remedy: 'Låt målet stå på ett ställe, eller skriv varför bedömningarna skiljer sig.',
      evidence: [quoteGoal(first.goal), quoteGoal(other.goal)],
      confidence: 0.85,
      cause: `goal-twice:${first.goal.id}`,
    };
  const again = first ? others.find((view) => view.goal.parent === first.goal.parent) : undefined;
  if (!first || !again) return null;
  return {
    severity: 'note',
    message: `Målet ”${first.goal.title}” står två gånger på samma ställe.`,
    remedy: 'Ta bort det ena, eller ge dem var sitt namn.',
    evidence: [quoteGoal(first.goal), quoteGoal(again.goal)],
    confidence: 0.7,
    cause: `goal-twice:${first.goal.id}`,
  };
}

const twice = (second: 'full' | 'partial', title = 'Stigarna är öppna') => ({
  goals: [
    {
      title: 'Naturen',
      number: '1.1',
      level: 'areaGoal' as const,
      children: [{ title: 'Stigarna är öppna', status: 'full' as const, sections: { Analys: 'Klart.' } }],
    },
    {
      title: 'Hälsan',
      number: '1.2',
      level: 'areaGoal' as const,
      children: [{ title, status: second, sections: { Analys: 'Klart i maj.' } }],
    },
  ],
});

export const sameGoalTwice: Rule = {
  id: 'same-goal-twice',
  number: 'R48',
  severity: 'warning',
  source: 'domain.md 3 och 10',
  title: 'Samma mål med olika bedömning',
  explanation: 'Ett mål som står på flera ställen ska ha samma bedömning överallt.',
  wrong: [{ name: 'helt och delvis', document: twice('partial') }],
  right: [
    { name: 'samma bedömning', document: twice('full') },
    { name: 'två mål', document: twice('partial', 'Backarna är sandade') },
  ],
  check: ({ goals }) => {
    const byTitle = new Map<string, GoalView[]>();
    for (const view of goals) {
      const key = `${view.goal.level} ${plainText(view.goal.title)}`;
      byTitle.set(key, [...(byTitle.get(key) ?? []), view]);
    }
    return [...byTitle.values()].flatMap((views) => (views.length > 1 ? (check(views) ?? []) : []));
  },
};
