import { indicatorKey } from '../../steering/indicator-matching.ts';
import { quoteGoal } from '../review-context.ts';
import type { Rule } from '../rule.ts';

export const goalLikeItsParent: Rule = {
  id: 'goal-like-its-parent',
  number: 'R43',
  severity: 'warning',
  source: 'domain.md 3 och 10',
  title: 'Målet upprepar målet ovanför',
  explanation: 'Ett mål ska säga vad just den här nivån gör för målet ovanför, inte upprepa det.',
  wrong: [
    {
      name: 'samma rubrik',
      document: {
        goals: [
          {
            title: 'Invånarna är självförsörjande',
            level: 'boardGoal',
            children: [{ title: 'Invånarna är självförsörjande', sections: { Analys: 'Klart.' } }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'eget mål',
      document: {
        goals: [
          {
            title: 'Invånarna är självförsörjande',
            level: 'boardGoal',
            children: [{ title: 'Fler får arbete genom oss', sections: { Analys: 'Klart.' } }],
          },
        ],
      },
    },
  ],
  check: ({ goals }) =>
    goals.flatMap(({ goal, parent }) => {
      if (!parent || indicatorKey(goal.title) !== indicatorKey(parent.goal.title)) return [];
      return [
        {
          message: 'Målet har samma rubrik som målet ovanför.',
          remedy: 'Skriv vad den här verksamheten ska uppnå för att målet ovanför ska nås.',
          evidence: [quoteGoal(goal), quoteGoal(parent.goal)],
          confidence: 0.8,
        },
      ];
    }),
};
