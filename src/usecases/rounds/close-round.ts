import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { saveClosed } from '#store/rounds/rounds.ts';

import type { App, SignedIn } from '../app.ts';
import { changeRound, doneWith, mayNotRun, mayRunAt } from './round-access.ts';
import type { RoundAsked, RoundDone } from './round-access.ts';

export type CloseRoundInput = RoundAsked & { readonly version: number; readonly closed: boolean };

/**
 * Closes a round or opens it again. Closing only ends the asking and the reminding: every edition can be read, and a
 * draft written, as before.
 */
export function closeRound(app: App, who: SignedIn, input: CloseRoundInput): Promise<Result<RoundDone, Failure>> {
  const { closed, version } = input;
  return changeRound(
    app,
    who,
    input,
    `close-round ${closed}`,
    async ({ act, round, register }) => {
      if (!mayRunAt(who, register, round.organisation)) return mayNotRun;
      if (round.version !== version) return conflict('Rundan har ändrats under tiden. Läs om sidan.', round);
      await saveClosed(act.db, round.id, closed ? app.now().toISOString() : null);
      act.audit({
        action: closed ? 'close-round' : 'reopen-round',
        kind: 'round',
        thing: round.id,
        summary: `${who.name} ${closed ? 'avslutade' : 'öppnade åter'} ${round.title}.`,
      });
      return doneWith(round.id);
    },
    { whenClosed: true },
  );
}
