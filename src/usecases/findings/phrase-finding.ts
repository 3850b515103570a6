import { can } from '#domain/access/can.ts';
import { forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { isFaithful, phrasingRequest } from '#domain/review/phrasing.ts';
import { listEditionFindings } from '#store/editions/findings.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';

export type PhraseInput = { readonly id: string; readonly key: string; readonly requestId: string };

/** A suggestion, or why there is none: the service was slow or away, or it made something up and was thrown away. */
export type Phrased = {
  readonly suggestion: string | null;
  readonly because: 'slow' | 'unreachable' | 'broken' | 'unfaithful' | null;
};

/**
 * Has the municipality's own language service phrase a correction from a finding. The quotes leave the installation, so
 * it is for those who answer for the text, and the log tells of it. Nothing is changed by it.
 */
export async function phraseFinding(
  app: App,
  who: SignedIn,
  { id, key, requestId }: PhraseInput,
): Promise<Result<Phrased, Failure>> {
  const { phrasing } = app;
  const found = await reading(app, who, async ({ db }) => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const { row, thing } = readable.value;
    if (!can(who.actor, 'finding.answer', thing))
      return forbidden('Du får läsa anmärkningen men inte be om ett förslag.');
    if (phrasing === null) return notFound('Ingen språktjänst är inkopplad.');
    const finding = (await listEditionFindings(db, id)).find((one) => one.key === key && one.mendedAt === null);
    return finding === undefined
      ? notFound('Anmärkningen finns inte längre. Läs om sidan: dokumentet kan ha ändrats.')
      : ok({ finding, title: row.title });
  });
  if (!found.ok) return found;
  if (phrasing === null) return notFound('Ingen språktjänst är inkopplad.');
  const { finding, title } = found.value;
  const answer = await phrasing.phrase(phrasingRequest(finding));
  const phrased: Phrased = !answer.ok
    ? { suggestion: null, because: answer.error.reason }
    : isFaithful(finding, answer.value)
      ? { suggestion: answer.value, because: null }
      : { suggestion: null, because: 'unfaithful' };
  return writing(app, who, { requestId, fingerprint: `phrase ${id} ${key}` }, async ({ audit }) => {
    audit({
      action: 'phrase',
      kind: 'edition',
      thing: id,
      summary: `${who.name} bad språktjänsten formulera en rättelse i ${title}.`,
      after: { key, because: phrased.because },
    });
    return ok(phrased);
  });
}
