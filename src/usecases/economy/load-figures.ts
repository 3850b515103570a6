import { decideLoading } from '#domain/economy/decide-loading.ts';
import type { LoadSummary } from '#domain/economy/load-view.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { conflict, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { saveMonthOutcome } from '#store/economy/ledger-rows.ts';
import { findCounting, listReplacedBy, setLoaded, setLoadState, setReplaced } from '#store/economy/loads.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { changeableLoad } from './load-access.ts';
import { mapStrings } from './read-load.ts';
import { figuresChanged } from './renew-figures.ts';
import { showLoadSummary } from './show-load.ts';

export type LoadFiguresInput = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  /** Why it is loaded in spite of faults; empty where there are none. */
  readonly reason: string;
};

/** Lets the figures of a read file count, in place of earlier ones of the same months. Whole or not at all. */
export async function loadFigures(
  app: App,
  who: SignedIn,
  { id, requestId, version, reason }: LoadFiguresInput,
): Promise<Result<LoadSummary, Failure>> {
  const options = { requestId, fingerprint: `load ${id}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const changeable = await changeableLoad(db, who, { id, version, states: ['read'], action: 'economy.load' });
    if (!changeable.ok) return changeable;
    const { row } = changeable.value;
    const { fromMonth: from, toMonth: to, faults } = row;
    if (from === null || to === null) return conflict('Filen har inga belopp att läsa in.', { state: row.state });
    const accepted = reason.trim();
    const at = app.now().toISOString();
    const decision = decideLoading({ from, to, faults, accepted: accepted !== '' }, await findCounting(db, row));
    if (decision.kind === 'faults') return invalid(...decision.faults);
    if (decision.kind === 'overlap') {
      const other = decision.with;
      const span = `${monthName(other.from)}–${monthName(other.to)}`;
      const detail = `${other.fileName} gäller ${span} och räknas redan. Ångra den först, eller läs in en fil med alla dess månader.`;
      return conflict(detail, other);
    }
    for (const replaced of decision.replaces) {
      await setReplaced(db, replaced, id, at);
    }
    const mapping = await mapStrings(db, id, row.year);
    await saveMonthOutcome(db, id);
    await setLoaded(db, id, { accepted: accepted === '' ? null : accepted, mapping, at });
    await figuresChanged(app, act, row.year);
    const summary = `${who.name} läste in ${row.fileName} (${row.rows} rader, ${monthName(from)}–${monthName(to)} ${row.year}).`;
    audit({
      action: 'load',
      kind: 'economy-load',
      thing: id,
      summary,
      after: { replaces: decision.replaces, mapping, accepted },
    });
    return ok(true);
  });
  return done.ok ? showLoadSummary(app, who, id) : done;
}

const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? String(month);

/** Takes a load out of the figures, or throws one away that was never let in; what it replaced counts again. */
export async function undoLoad(
  app: App,
  who: SignedIn,
  { id, requestId, version, reason }: LoadFiguresInput,
): Promise<Result<LoadSummary, Failure>> {
  const options = { requestId, fingerprint: `undo load ${id}` };
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const { db, audit } = act;
    const states = ['read', 'loaded', 'refused'] as const;
    const changeable = await changeableLoad(db, who, { id, version, states, action: 'economy.load' });
    if (!changeable.ok) return changeable;
    const { row } = changeable.value;
    const at = app.now().toISOString();
    await setLoadState(db, id, 'undone', at);
    const replaced = row.state === 'loaded' ? await listReplacedBy(db, id) : [];
    for (const { id: earlier, year, accepted } of replaced) {
      const mapping = await mapStrings(db, earlier, year);
      await saveMonthOutcome(db, earlier);
      await setLoaded(db, earlier, { accepted, mapping, at });
    }
    await figuresChanged(app, act, row.year);
    const back = replaced.map(({ fileName }) => ` ${fileName} räknas igen.`).join('');
    const summary = `${who.name} ångrade inläsningen av ${row.fileName}.${back}`;
    audit({
      action: 'undo',
      kind: 'economy-load',
      thing: id,
      summary,
      before: { state: row.state },
      after: { reason },
    });
    return ok(true);
  });
  return done.ok ? showLoadSummary(app, who, id) : done;
}
