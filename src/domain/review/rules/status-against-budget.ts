import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalView } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A goal of keeping within the budget, and what says that it was not kept. */
const OF_BUDGET =
  /(?<!\p{L})(?:budget\p{L}*|ekonomi(?:n)?\s+(?:är\s+)?i\s+balans|ekonomisk\s+ram|tilldelad\s+ram|ekonomi\s+i\s+balans)(?!\p{L})/iu;
const DEFICIT =
  /(?<!\p{L})(?:redovisar|visar|prognostiserar|har|gör|gick|beräknas|väntas|blev|blir)\s+(?:\p{L}+\s+){0,4}?(?:ett\s+)?underskott(?:et)?\s+(?:om|på)\s+\d/iu;

function deficitAgainst(view: GoalView): RuleFinding | null {
  if (view.goal.status !== 'full' || !OF_BUDGET.test(view.goal.title)) return null;
  const said = view
    .sentencesOf('Analys')
    .find(
      ({ text }) =>
        DEFICIT.test(text) &&
        !/(?<!\p{L})(?:täcks|inte|föregående|förra|bolag\p{L}*|kommunfullmäktige\s+har)(?!\p{L})/iu.test(text),
    );
  return said
    ? {
        message: `Målet om budgeten är satt till ”${STATUS_WORDS.full}”, men den egna analysen redovisar ett underskott.`,
        remedy: 'Ändra bedömningen, eller skriv varför målet ändå uppfylls helt.',
        evidence: [quoteGoal(view.goal), quoteSentence(said)],
        confidence: 0.8,
        cause: `status:${view.goal.id}:text`,
      }
    : null;
}

const goal = (text: string, title = 'Verksamheten bedrivs inom tilldelad budget') => ({
  goals: [{ title, status: 'full' as const, sections: { Analys: text } }],
});

export const statusAgainstBudget: Rule = {
  id: 'status-against-budget',
  number: 'R65',
  severity: 'warning',
  source: 'domain.md 3, 7 och 10',
  title: 'Budgetmålet uppfylls helt, fast analysen redovisar ett underskott',
  explanation:
    'Ett mål om att hålla budgeten kan inte vara helt uppfyllt med ett underskott, om inte analysen säger varför.',
  wrong: [
    { name: 'ett underskott', document: goal('Enheten redovisar ett underskott om 2,9 mnkr.') },
    {
      name: 'en prognos',
      document: goal('Nämnden prognostiserar ett underskott på 1,2 mnkr.', 'Ekonomin är i balans'),
    },
  ],
  right: [
    { name: 'ett överskott', document: goal('Enheten redovisar ett överskott om 2,9 mnkr.') },
    {
      name: 'det täcks',
      document: goal('Enheten redovisar ett underskott om 0,3 mnkr, som täcks av tidigare års överskott.'),
    },
    { name: 'ett annat mål', document: goal('Enheten redovisar ett underskott om 2,9 mnkr.', 'Barnen är trygga') },
  ],
  check: ({ goals }) => goals.flatMap((view) => deficitAgainst(view) ?? []),
};
