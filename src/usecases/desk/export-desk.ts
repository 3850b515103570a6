import { createHash } from 'node:crypto';

import { sealExport } from '#domain/desk/sealed-export.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Db } from '#store/db.ts';
import { listQuestions } from '#store/desk/questions.ts';
import { listFindings } from '#store/findings.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { MAX_EXPORTED_FINDINGS, MAX_QUESTIONS } from '#limits';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts, readableEdition } from '../editions/edition-access.ts';
import { chosenOrganisations } from '../findings/chosen-organisations.ts';
import { sampleIn } from './draw-sample.ts';
import type { SampleAsked } from './draw-sample.ts';
import { trailOf } from './show-trail.ts';

export type DeskExport = { readonly name: string; readonly text: string; readonly sha256: string };

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * What an auditor takes away: the sample with the whole trail of each value, the findings with their answers, and the
 * questions; every item with its hash, and the whole with one. `styrkedja verify-export` reads it again.
 */
export async function exportDesk(app: App, who: SignedIn, asked: SampleAsked): Promise<Result<DeskExport, Failure>> {
  const made = app.now().toISOString();
  const gathered = await readingAs(app, who, 'desk.read', ({ db }) => gather(db, who, asked));
  if (!gathered.ok) return gathered;
  const { items, population } = gathered.value;
  const { seed, size, organisation = null, year = null, kind = null } = asked;
  const head = {
    municipality: app.municipality.name,
    made,
    by: who.name,
    seed,
    size,
    population,
    selection: { organisation, below: asked.below === 'yes', year, kind },
  };
  const sealed = sealExport(head, items, hash);
  return ok({
    name: `revision ${made.slice(0, 10)}.json`,
    text: `${JSON.stringify(sealed, null, 2)}\n`,
    sha256: sealed.sha256,
  });
}

type Gathered = { readonly population: number; readonly items: Parameters<typeof sealExport>[1] };

async function gather(db: Db, who: SignedIn, asked: SampleAsked): Promise<Gathered> {
  const sample = await sampleIn(db, who, asked);
  const values: { sort: 'value'; content: unknown }[] = [];
  for (const { edition, row } of sample.items) {
    const readable = await readableEdition(db, who, edition);
    if (!readable.ok) continue;
    const trail = await trailOf(db, who, readable.value, { id: edition, row, column: 'outcome' });
    if (trail.ok) values.push({ sort: 'value', content: trail.value });
  }
  const register = await loadRegister(db);
  const organisations = chosenOrganisations(asked, register, who.actor.today);
  const selection = { organisations, year: asked.year ?? null, kind: asked.kind ?? null };
  const filter = { ...selection, rule: null, severity: null, state: null, drafts: readableDrafts(who, register) };
  const findings = await listFindings(db, filter, null, MAX_EXPORTED_FINDINGS);
  const questions = (await listQuestions(db, organisations, MAX_QUESTIONS)).rows;
  return {
    population: sample.population,
    items: [
      ...values,
      ...findings.map((content) => ({ sort: 'finding' as const, content })),
      ...questions.map((content) => ({ sort: 'question' as const, content })),
    ],
  };
}
