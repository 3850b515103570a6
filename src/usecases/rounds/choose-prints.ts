import type { StyleChoice } from '#domain/economy/report-tables/table-placement.ts';
import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { orderedChoices } from '#domain/rounds/print-choice.ts';
import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import { savePrints } from '#store/rounds/rounds.ts';

import type { App, SignedIn } from '../app.ts';
import { changeRound, doneWith, mayNotRun, mayRunAt } from './round-access.ts';
import type { RoundAsked, RoundDone } from './round-access.ts';

type PrintsAsked = RoundAsked & {
  readonly version: number;
  readonly prints: readonly PrintChoice[];
  readonly tableStyle?: StyleChoice | undefined;
};

/** Chooses what the round's documents print besides what they always print; what is sealed stays as it was. */
export function choosePrints(app: App, who: SignedIn, input: PrintsAsked): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, 'choose-prints', async ({ act, round, register }) => {
    if (!mayRunAt(who, register, round.organisation)) return mayNotRun;
    if (round.version !== input.version) return conflict('Rundan har ändrats under tiden. Läs om sidan.', round);
    const prints = orderedChoices(input.prints);
    const tableStyle = input.tableStyle ?? round.tableStyle;
    await savePrints(act.db, round.id, { prints, tableStyle });
    act.audit({
      action: 'choose-prints',
      kind: 'round',
      thing: round.id,
      summary: `${who.name} valde vad dokumenten i ${round.title} skriver ut.`,
      before: { prints: round.prints, tableStyle: round.tableStyle },
      after: { prints, tableStyle },
    });
    return doneWith(round.id);
  });
}
