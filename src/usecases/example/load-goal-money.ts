import type { EconomyMeasure } from '#domain/economy/computed-indicator.ts';
import type { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import { listGoalsOfYear } from '#store/economy/goal-money.ts';
import { findIndicatorNames } from '#store/editions/lasting.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { reading } from '../app.ts';
import type { App } from '../app.ts';
import { saveGoalMoney } from '../economy/save-goal-money.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { defineIndicator } from '../indicators/define-indicator.ts';
import { showIndicator } from '../indicators/show-indicator.ts';
import type { ExamplePeople } from './load-ledger.ts';

/** What the goals of an example cost; people, organisations and goals are words. */
export type ExampleGoalMoney = readonly {
  readonly by: string;
  readonly organisation: string;
  readonly year: number;
  readonly goal: string;
  readonly ties: readonly {
    readonly organisation: string;
    readonly area: string;
    readonly share?: string;
    readonly amount?: string;
    readonly basis?: string;
  }[];
  readonly reason: string;
}[];

/** Indicators of an example that the economy works out, by name. */
export type ExampleMeasures = readonly {
  readonly by: string;
  readonly name: string;
  readonly measure: EconomyMeasure;
}[];

const done = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new Error(`The example's money of goals cannot be written: ${JSON.stringify(result.error)}`);
};

/** Ties money to the goals of an example as its controllers would. */
export async function loadGoalMoney(app: App, goals: ExampleGoalMoney, people: ExamplePeople): Promise<void> {
  for (const { by, organisation, year, goal: title, ties, reason } of goals) {
    const who = people.signedIn(by);
    const place = people.organisation(organisation);
    const goal = done(
      await reading(app, who, async ({ db }) => {
        const drafts = readableDrafts(who, await loadRegister(db));
        const own = (await listGoalsOfYear(db, { year }, drafts)).find(
          (one) => one.organisation === place && one.title === title,
        );
        return ok(own?.id ?? '');
      }),
    );
    const placed = ties.map(({ organisation: whose, area, share, amount, basis }): MoneyTie => {
      const where = { activity: null, organisation: people.organisation(whose), area, kind: null };
      return share === undefined
        ? { what: 'amount', ...where, amount: amount ?? '0', basis: basis ?? '' }
        : { what: 'share', ...where, project: '', share };
    });
    done(await saveGoalMoney(app, who, { goal, requestId: app.newId(), number: 0, ties: placed, reason }));
  }
}

/** Says which indicators of an example the economy works out; drafts have them worked out at once. */
export async function loadMeasures(app: App, measures: ExampleMeasures, people: ExamplePeople): Promise<void> {
  for (const { by, name, measure } of measures) {
    const who = people.signedIn(by);
    const names = done(await reading(app, who, async ({ db }) => ok(await findIndicatorNames(db))));
    const id = names.find(({ key }) => key === indicatorKey(name))?.definition ?? '';
    const { definition, unit, direction, directionReason, periodicity, overUnits, overTime, bySex, version } = done(
      await showIndicator(app, who, id),
    );
    const change = { name, definition, unit, direction, directionReason, periodicity, overUnits, overTime, bySex };
    done(await defineIndicator(app, who, { ...change, id, requestId: app.newId(), version, computed: measure }));
  }
}
