import { can, placesFor } from '#domain/access/can.ts';
import type { AuditEntryView } from '#domain/audit/audit-view.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listAudit as queryAudit } from '#store/audit.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { pageOf, readMark } from '../page-mark.ts';

export type ListAuditInput = {
  readonly thing?: string | undefined;
  readonly thingId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

type Page = { readonly items: AuditEntryView[]; readonly next: string | null; readonly total: number };
const isKey = (key: unknown): key is { readonly sequence: number } =>
  typeof key === 'object' && key !== null && 'sequence' in key && Number.isSafeInteger(key.sequence);

const hidden = (entry: AuditEntryView): AuditEntryView => ({ ...entry, before: null, after: null });

/** The audit log, newest first. */
export function listAudit(app: App, who: SignedIn, input: ListAuditInput): Promise<Result<Page, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<Page, Failure>> => {
    if (!can(who.actor, 'audit.read', { organisation: null, ancestors: [], state: null })) {
      return forbidden('Du får inte läsa loggen.');
    }
    const { thing = null, thingId = null, after, limit } = input;
    const mark = readMark(after, isKey)?.sequence ?? null;
    const { rows, total } = await queryAudit(db, { thing, thingId }, mark, limit + 1);
    const { items, next } = pageOf(rows, limit, ({ sequence }) => ({ sequence }));
    // What stood in a draft is for those who may read every draft; that it was changed, and by whom, is for all readers.
    const readsDrafts = placesFor(who.actor, 'edition.read', 'draft') === null;
    const shown = readsDrafts ? items : items.map((item) => (item.action === 'correct' ? hidden(item) : item));
    return ok({ items: shown, next, total });
  });
}
