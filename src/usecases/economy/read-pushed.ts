import { z } from 'zod';

import { Batcher } from '#documents/read/figures/batcher.ts';
import type { FigureBatch } from '#documents/read/figures/figure-messages.ts';
import { PushedRow, readPushedRows } from '#domain/economy/pushed-figures.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LoadFile } from '#store/economy/loads.ts';

const Stored = z.array(PushedRow);

type Reading = { readonly format: 'push'; readonly origin: null; readonly faults: readonly Fault[] };

/** Reads rows that a system pushed. They are few, and were looked through before they were stored. */
export async function readPushed(
  { year, controlTotal }: LoadFile,
  bytes: Uint8Array,
  onBatch: (batch: FigureBatch, share: number) => Promise<void>,
): Promise<Result<Reading, Fault[]>> {
  const rows = readPushedRows(Stored.parse(JSON.parse(new TextDecoder().decode(bytes))), { year, controlTotal });
  if (!rows.ok) return rows;
  const batcher = new Batcher((batch) => onBatch(batch, 1));
  for (const row of rows.value) await batcher.add(row);
  await batcher.flush();
  return ok({ format: 'push', origin: null, faults: [] });
}
