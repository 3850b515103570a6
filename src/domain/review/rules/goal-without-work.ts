import { quoteGoal, quoteRow, type GoalView } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Somebody works for a goal where there are activities, goals below it that do, or a text that says how. */
function isWorkedFor(view: GoalView): boolean {
  const told = ['Arbetssätt', 'Analys', 'Beskrivning', 'Förväntat resultat'].some(
    (section) => view.sentencesOf(section).length > 0,
  );
  return told || view.activities.length > 0 || view.children.length > 0;
}

function check(view: GoalView, isReport: boolean): RuleFinding | null {
  const { goal } = view;
  if (goal.level === 'focusArea' && view.indicators.length === 0 && view.children.length === 0) {
    return {
      severity: 'note',
      message: 'Inriktningsmålet har inget under sig.',
      remedy: 'Ta bort det, eller skriv att verksamheten inte bidrar.',
      evidence: [quoteGoal(goal)],
      confidence: 0.6,
    };
  }
  if (goal.level !== 'focusArea' && !isWorkedFor(view)) {
    const measured =
      view.indicators.length > 0
        ? `Målet mäts med ${view.indicators.length === 1 ? 'en indikator' : `${view.indicators.length} indikatorer`}, men`
        : 'Under målet';
    return {
      message:
        view.indicators.length > 0
          ? `${measured} inget under det säger vem som arbetar för det eller hur.`
          : 'Ingen arbetar för målet: under det står varken mål, aktiviteter, indikatorer eller text.',
      remedy: 'Lägg till mål, aktiviteter eller text, eller skriv att verksamheten inte bidrar till målet.',
      evidence: [quoteGoal(goal), ...view.indicators.flatMap((one) => quoteRow(one))],
      confidence: 0.8,
      cause: `work:${goal.id}`,
    };
  }
  const own = goal.level !== 'focusArea' && goal.level !== 'areaGoal';
  const followed =
    view.indicators.length > 0 ||
    view.activities.length > 0 ||
    view.children.length > 0 ||
    view.sentencesOf('Uppföljning').length > 0;
  if (!isReport && own && !followed) {
    return {
      message: 'Målet går inte att följa upp: det har varken indikator, aktivitet eller avsnitt om uppföljning.',
      remedy: 'Lägg till en indikator eller aktivitet, eller skriv hur målet följs upp.',
      evidence: [quoteGoal(goal)],
      confidence: 0.85,
      cause: `work:${goal.id}`,
    };
  }
  const unanswered =
    isReport && goal.status !== null && view.sentencesOf('Analys').length === 0 && view.indicators.length === 0;
  return unanswered
    ? {
        message: 'Målet har en bedömning men varken analys eller indikatorer som den kan vila på.',
        remedy: 'Skriv en analys som visar vad bedömningen bygger på.',
        evidence: [quoteGoal(goal)],
        confidence: 0.8,
        cause: `work:${goal.id}`,
      }
    : null;
}

export const goalWithoutWork: Rule = {
  id: 'goal-without-work',
  number: 'R28',
  severity: 'warning',
  source: 'domain.md 3 och 10',
  title: 'Mål som ingen arbetar för eller följer upp',
  explanation: 'Under ett mål ska det finnas något som för det framåt, och en bedömning ska vila på något.',
  wrong: [
    {
      name: 'plan utan uppföljning',
      document: {
        kind: 'VP',
        goals: [{ title: 'Anhöriga får stöd', sections: { Arbetssätt: 'Vi erbjuder samtal.' } }],
      },
    },
    {
      name: 'bara en indikator',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Ingen är hemlös',
            level: 'areaGoal',
            indicators: [{ name: 'Antal familjer utan bostad', councilTarget: '0' }],
          },
        ],
      },
    },
    {
      name: 'bedömning utan analys',
      document: { goals: [{ title: 'God service', status: 'full', activities: [{ title: 'Svara i telefon' }] }] },
    },
  ],
  right: [
    {
      name: 'har åtagande',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Ingen är hemlös',
            level: 'areaGoal',
            children: [{ title: 'Vi stöttar', sections: { Arbetssätt: 'Vi söker upp.', Uppföljning: 'Varje månad.' } }],
          },
        ],
      },
    },
    {
      name: 'bedömning med analys',
      document: {
        goals: [{ title: 'God service', status: 'full', sections: { Analys: 'Nio av tio får svar samma dag.' } }],
      },
    },
  ],
  // In the council's own plan it is the boards that work for the goals.
  check: ({ goals, isReport }) =>
    goals.every(({ goal }) => goal.level === 'focusArea' || goal.level === 'areaGoal') && goals.length > 3
      ? []
      : goals.flatMap((view) => check(view, isReport) ?? []),
};
