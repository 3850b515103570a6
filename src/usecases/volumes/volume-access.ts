import { can } from '#domain/access/can.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { Thing } from '#domain/access/can.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findVolume } from '#store/volumes/volumes.ts';
import type { StoredVolume } from '#store/volumes/volumes.ts';

import type { SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

const missing = notFound('Volymen finns inte, eller så får du inte se den.');

/** What `can` is asked about for a volume. */
export const thingOf = (who: SignedIn, { organisations }: Register, { definition }: StoredVolume): Thing =>
  thingAt(organisations, definition.organisation, who.actor.today);

export async function readableVolume(
  db: Db,
  who: SignedIn,
  id: string,
): Promise<Result<{ readonly volume: StoredVolume; readonly register: Register; readonly thing: Thing }, Failure>> {
  const volume = isUuid(id) ? await findVolume(db, id) : undefined;
  if (volume === undefined) return missing;
  const register = await loadRegister(db);
  const thing = thingOf(who, register, volume);
  return can(who.actor, 'economy.read', thing) ? ok({ volume, register, thing }) : missing;
}
