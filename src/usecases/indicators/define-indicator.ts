import { can } from '#domain/access/can.ts';
import type { IndicatorView } from '#domain/indicators/indicator-view.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { indicatorKey } from '#domain/steering/indicator-matching.ts';
import { listDraftsWithIndicator } from '#store/economy/placed-tables.ts';
import { findIndicatorNames, insertIndicatorNames } from '#store/editions/lasting.ts';
import { findDefinition, updateDefinition } from '#store/indicators.ts';
import type { DefinitionChange, DefinitionRow } from '#store/indicators.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { noteChange } from '#store/writing/texts.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { isUuid } from '../page-mark.ts';
import { followPeriodicity } from './follow-periodicity.ts';
import { showIndicator } from './show-indicator.ts';

export type DefineIndicatorInput = DefinitionChange & {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
};

/** Changes what an indicator is called, means and aims at; the old name still leads to it. */
export async function defineIndicator(
  app: App,
  who: SignedIn,
  { id, requestId, version, ...change }: DefineIndicatorInput,
): Promise<Result<IndicatorView, Failure>> {
  const options = { requestId, fingerprint: `define ${id}` };
  const done = await writing(app, who, options, async ({ db, audit, afterCommit }): Promise<Result<true, Failure>> => {
    const register = await loadRegister(db);
    const { organisations } = register;
    const before = isUuid(id) ? await findDefinition(db, id, readableDrafts(who, register)) : undefined;
    if (before === undefined) return notFound('Indikatorn finns inte.');
    if (!can(who.actor, 'indicator.define', thingAt(organisations, before.organisation, who.actor.today))) {
      return forbidden('Du får inte ändra definitionen.');
    }
    const name = change.name.trim();
    const key = indicatorKey(name);
    const taken = (await findIndicatorNames(db)).find((known) => known.key === key && known.definition !== id);
    if (taken !== undefined)
      return conflict(`”${taken.definitionName}” heter redan så.`, { definition: taken.definition });
    const after = { ...change, name, directionReason: reasonFor(who, change, before) };
    if (!(await updateDefinition(db, id, version, after))) {
      return conflict('Någon annan har ändrat definitionen. Läs om sidan och försök igen.', {
        version: before.version,
      });
    }
    await insertIndicatorNames(db, [{ key, name, definition: id }]);
    const drafts = await followPeriodicity(db, id, { before: before.periodicity, after: change.periodicity });
    const holding = change.computed === before.computed ? [] : await listDraftsWithIndicator(db, id);
    for (const draft of holding) await noteChange(db, draft);
    afterCommit(() => {
      for (const draft of new Set([...drafts, ...holding])) app.rooms.changed(draft);
    });
    const { definition, unit, direction, directionReason, periodicity, overUnits, overTime, bySex, computed } = before;
    audit({
      action: 'define',
      kind: 'indicator',
      thing: id,
      summary: `${who.name} ändrade definitionen av ”${name}”.`,
      before: {
        name: before.name,
        definition,
        unit,
        direction,
        directionReason,
        periodicity,
        overUnits,
        overTime,
        computed,
        bySex,
      },
      after,
    });
    return ok(true);
  });
  return done.ok ? showIndicator(app, who, id) : done;
}

/** What the person wrote; without it a direction that was changed says who changed it, and the others keep their reason. */
function reasonFor(who: SignedIn, change: DefinitionChange, before: DefinitionRow): string | null {
  const written = change.directionReason?.trim() ?? '';
  if (written !== '') return written;
  return change.direction === before.direction ? before.directionReason : `${who.name} har angett det.`;
}
