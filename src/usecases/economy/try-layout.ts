import { unpackRows } from '#documents/read/figures/figure-messages.ts';
import { readFigureFile } from '#documents/read/figures/read-figure-file.ts';
import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { AccountString } from '#domain/economy/account-string.ts';
import { FigureLayout } from '#domain/economy/figure-layout.ts';
import type { LayoutTrial } from '#domain/economy/layout-trial.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { faultOf, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { MAX_FILE_BYTES, TRIAL_ROWS } from '#limits';

import { mayAtAll } from '../app.ts';
import type { SignedIn } from '../app.ts';

/** The description as it was sent, or null where it is none. */
function layoutIn(sent: string): FigureLayout | null {
  try {
    const read = FigureLayout.safeParse(JSON.parse(sent));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Reads a whole file by a description that is not saved yet, so that its maker sees what comes of it. */
export async function tryLayout(
  who: SignedIn,
  { file, year, layout: sent }: { readonly file: File; readonly year: number; readonly layout: string },
): Promise<Result<LayoutTrial, Failure>> {
  const may = mayAtAll(who, 'economy.load');
  if (!may.ok) return may;
  if (file.size > MAX_FILE_BYTES) {
    const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
    return invalid(faultOf('too-large', `Filen är större än ${limit}.`, 'Ta ut färre månader i taget.', 'Fil'));
  }
  const layout = layoutIn(sent);
  if (layout === null) {
    return invalid(faultOf('layout-broken', 'Beskrivningen går inte att läsa.', 'Ladda om sidan och börja om.', null));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const strings: AccountString[] = [];
  const first: LayoutTrial['first'] = [];
  const months = new Map<string, { rows: number; amount: Decimal }>();
  let rows = 0;
  const task = { name: file.name, bytes, year, layout, sieDimensions: USUAL_DIMENSIONS, what: 'outcome' as const };
  const read = await readFigureFile(task, {
    onBatch: async (batch) => {
      strings.push(...batch.strings);
      rows += batch.rows.count;
      for (const { line, string: number, day: date, amount, text } of unpackRows(batch.rows)) {
        const string = strings[number];
        if (first.length < TRIAL_ROWS && string !== undefined) first.push({ line, string, date, amount, text });
        const month = months.get(date.slice(0, 7)) ?? { rows: 0, amount: '0.00' };
        months.set(date.slice(0, 7), { rows: month.rows + 1, amount: addDecimals(month.amount, amount) });
      }
    },
  });
  if (!read.ok) return invalid(...read.error);
  return ok({
    rows,
    total: addDecimals('0.00', ...[...months.values()].map(({ amount }) => amount)),
    months: [...months].map(([month, sums]) => ({ month, ...sums })).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    first,
    faults: [...read.value.faults],
  });
}
