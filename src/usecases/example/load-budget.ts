import type { BudgetActKind, BudgetLine, BudgetStep } from '#domain/economy/budget-act.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';

import type { App } from '../app.ts';
import { addBudgetAct, decideBudget, stepBudgetAct } from '../economy/change-budget.ts';
import type { BudgetWords } from '../economy/change-budget.ts';
import { showBudget } from '../economy/show-budget.ts';
import type { ExamplePeople } from './load-ledger.ts';

/** The budget of an example; people and organisations are words. */
export type ExampleBudget = {
  readonly decided: readonly {
    readonly year: number;
    readonly by: string;
    readonly lines: readonly BudgetLine[];
    readonly words: BudgetWords;
  }[];
  readonly acts: readonly {
    readonly year: number;
    readonly by: string;
    readonly organisation: string;
    readonly kind: Exclude<BudgetActKind, 'decided'>;
    readonly title: string;
    readonly lines: readonly BudgetLine[];
    readonly words: BudgetWords;
    readonly steps: readonly { readonly step: BudgetStep; readonly by: string; readonly words: BudgetWords }[];
  }[];
};

const done = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new Error(`The example's budget cannot be written: ${JSON.stringify(result.error)}`);
};

/** Writes an example's budget as its people would: decided by organisation, then what was asked for and answered. */
export async function loadBudget(app: App, budget: ExampleBudget, people: ExamplePeople): Promise<void> {
  for (const { year, by, lines, words } of budget.decided) {
    const who = people.signedIn(by);
    for (const [word, own] of Map.groupBy(lines, (line) => line.organisation)) {
      const organisation = people.organisation(word);
      const { mark } = done(await showBudget(app, who, { year, organisation }));
      const asked = { ...words, requestId: app.newId(), year, organisation, mark, lines: own };
      done(await decideBudget(app, who, asked));
    }
  }
  for (const { by, organisation, lines, words, steps, ...act } of budget.acts) {
    const placed = lines.map((line) => ({ ...line, organisation: people.organisation(line.organisation) }));
    const place = people.organisation(organisation);
    const asked = { ...act, ...words, requestId: app.newId(), organisation: place, lines: placed };
    let { id, version } = done(await addBudgetAct(app, people.signedIn(by), asked));
    for (const { step, by: next, words: said } of steps) {
      const taken = { ...said, requestId: app.newId(), id, version, step, lines: null };
      ({ id, version } = done(await stepBudgetAct(app, people.signedIn(next), taken)));
    }
  }
}
