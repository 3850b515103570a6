import type { AccountString } from '#domain/economy/account-string.ts';
import type { SieDimensions } from '#domain/economy/account-mapping.ts';
import type { FigureRow } from '#domain/economy/figure-row.ts';
import type { LedgerBalance } from '#domain/economy/ledger.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { SieReader } from '../sie.ts';
import type { SieItem } from '../sie.ts';
import type { FigureTask } from './figure-messages.ts';

/** A SIE file is read in pieces of this size (bytes), so that batches leave while it is read. */
const PIECE = 256 * 1024;

/**
 * The rows of a SIE file: its vouchers where it has some (type 4), else the month's balances (types 2 and 3), else the
 * year's result (type 1). A budget is the month's budgets. What came out of it is told when it has been read through.
 */
export async function readSieFigures(
  task: FigureTask,
  add: (row: FigureRow) => Promise<void>,
  progress: (share: number) => void,
): Promise<{ faults: Fault[]; origin: string | null; encoding: string | null }> {
  const reader = new SieReader();
  const balances: LedgerBalance[] = [];
  let vouchers = 0;
  const take = async (item: SieItem): Promise<void> => {
    if (item.kind === 'balance') {
      if (item.balance.year === 0) balances.push(item.balance);
      return;
    }
    vouchers += 1;
    if (task.what === 'budget') return;
    const { series, number, text } = item.voucher;
    for (const { line, account, objects, amount, date, text: own, state } of item.voucher.transactions) {
      if (state === 'removed') continue;
      const string = stringOf(account, objects, task.sieDimensions);
      await add({ line, string, date, amount, text: own ?? text ?? '', voucher: `${series}${number}` });
    }
  };
  for (let start = 0; start < task.bytes.length; start += PIECE) {
    for (const item of reader.push(task.bytes.subarray(start, start + PIECE))) await take(item);
    progress(Math.min(1, (start + PIECE) / task.bytes.length));
  }
  for (const item of reader.end()) await take(item);
  if (task.what === 'budget' || vouchers === 0) await addBalances(task, balances, reader.head.upTo, add);
  const { program, company } = reader.head;
  return {
    faults: [...reader.faults, ...unknownLabels(reader), ...yearFaults(reader, task.year)],
    origin: [company, program].filter((name) => name !== null && name !== '').join(', ') || null,
    encoding: 'PC8 (CP437)',
  };
}

function stringOf(account: string, objects: ReadonlyMap<string, string>, dimensions: SieDimensions): AccountString {
  const at = (part: keyof SieDimensions): string => objects.get(dimensions[part]) ?? '';
  return {
    account,
    responsibility: at('responsibility'),
    operation: at('operation'),
    activity: at('activity'),
    project: at('project'),
    counterpart: at('counterpart'),
  };
}

/**
 * Balances stand for the account as a whole and once more for each object (section 11, #PSALDO): those with objects are
 * taken, and of an account without any the whole.
 */
async function addBalances(
  { what, year, sieDimensions }: FigureTask,
  balances: readonly LedgerBalance[],
  upTo: string | null,
  add: (row: FigureRow) => Promise<void>,
): Promise<void> {
  const monthly = balances.filter(({ kind }) => kind === (what === 'budget' ? 'budget' : 'period'));
  const chosen = monthly.length > 0 || what === 'budget' ? monthly : balances.filter(({ kind }) => kind === 'result');
  const place = ({ account, month }: LedgerBalance): string => `${account} ${month ?? ''}`;
  const split = new Set(chosen.filter(({ objects }) => objects.size > 0).map(place));
  for (const balance of chosen) {
    if (balance.objects.size === 0 && split.has(place(balance))) continue;
    const { line, account, objects, amount, month } = balance;
    const date = month === null ? (upTo ?? `${year}-12-31`) : `${month}-01`;
    await add({ line, string: stringOf(account, objects, sieDimensions), date, amount, text: '', voucher: '' });
  }
}

const warning = (code: string, message: string): Fault => ({
  code,
  severity: 'warning',
  message,
  remedy: null,
  line: null,
  page: null,
  field: null,
});

const unknownLabels = (reader: SieReader): Fault[] =>
  [...reader.unknownLabels].map(([label, count]) =>
    warning(
      'sie-unknown-label',
      `Posten ${label} är okänd (${count} ${count === 1 ? 'rad' : 'rader'}) och hoppades över, som standarden säger.`,
    ),
  );

function yearFaults({ head }: SieReader, year: number): Fault[] {
  const own = head.years.find(({ index }) => index === 0);
  if (own === undefined || own.start.startsWith(String(year)) || own.end.startsWith(String(year))) return [];
  return [
    {
      ...warning('figure-year', `Filen gäller räkenskapsåret ${own.start} till ${own.end}, inte ${year}.`),
      severity: 'error',
      remedy: 'Välj rätt år eller rätt fil.',
    },
  ];
}
