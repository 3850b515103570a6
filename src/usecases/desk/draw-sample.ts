import { editionDay } from '#domain/editions/edition-title.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { countSampled, drawSample as queryDraw } from '#store/desk/sample.ts';
import type { SampledValue } from '#store/desk/sample.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { chosenOrganisations } from '../findings/chosen-organisations.ts';

export type SampleAsked = {
  /** Any word; the same one gives the same sample. */
  readonly seed: string;
  readonly size: number;
  readonly organisation?: string | undefined;
  readonly below?: 'yes' | undefined;
  readonly year?: number | undefined;
  readonly kind?: EditionKind | undefined;
};

export type SampleValue = Omit<SampledValue, 'organisation'> & {
  readonly organisation: { readonly id: string; readonly name: string };
};
export type Sample = { readonly seed: string; readonly population: number; readonly items: SampleValue[] };

/** A random sample of outcomes with where each comes from, drawn by a seed that is shown. */
export function drawSample(app: App, who: SignedIn, asked: SampleAsked): Promise<Result<Sample, Failure>> {
  return readingAs(app, who, 'desk.read', ({ db }) => sampleIn(db, who, asked));
}

/** The sample within an act. */
export async function sampleIn(db: Db, who: SignedIn, asked: SampleAsked): Promise<Sample> {
  const register = await loadRegister(db);
  const { seed, size, year = null, kind = null } = asked;
  const organisations = chosenOrganisations(asked, register, who.actor.today);
  const filter = { organisations, year, kind, drafts: readableDrafts(who, register) };
  const items = await queryDraw(db, filter, seed, size);
  const day = kind === null || year === null ? who.actor.today : editionDay(kind, year);
  return {
    seed,
    population: await countSampled(db, filter),
    items: items.map((item) => ({
      ...item,
      organisation: { id: item.organisation, name: nameOn(register.organisations, item.organisation, day) },
    })),
  };
}
