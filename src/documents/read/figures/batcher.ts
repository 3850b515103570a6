import { ACCOUNT_PARTS, accountStringKey } from '#domain/economy/account-string.ts';
import type { AccountString } from '#domain/economy/account-string.ts';
import type { FigureRow } from '#domain/economy/figure-row.ts';

import { FIGURE_BATCH_ROWS, MAX_ACCOUNT_STRINGS } from '#limits';

import { CELL_END } from './figure-messages.ts';
import type { FigureBatch } from './figure-messages.ts';

/** Thrown where a file has more account strings than any chart: its columns are taken for something they are not. */
export class TooManyStringsError extends Error {}

const emptyColumns = () => ({
  line: [] as number[],
  string: [] as number[],
  day: [] as string[],
  amount: [] as string[],
  text: [] as string[],
  voucher: [] as string[],
});

/** No database keeps a zero sign in a text, and what ends a cell on its way there must not stand within one. */
const UNSTORABLE = new RegExp(`[\\u0000${CELL_END}]`, 'gu');
const storable = (text: string): string => (text.search(UNSTORABLE) < 0 ? text : text.replaceAll(UNSTORABLE, ' '));

/** Gathers rows into batches and numbers the account strings, which are few where rows are many. */
export class Batcher {
  readonly #send: (batch: FigureBatch) => Promise<void>;
  readonly #numbers = new Map<string, number>();
  #strings: AccountString[] = [];
  #columns = emptyColumns();

  constructor(send: (batch: FigureBatch) => Promise<void>) {
    this.#send = send;
  }

  async add({ line, string, date, amount, text, voucher }: FigureRow): Promise<void> {
    const key = accountStringKey(string);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      if (number >= MAX_ACCOUNT_STRINGS) throw new TooManyStringsError();
      this.#numbers.set(key, number);
      this.#strings.push(
        Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, storable(string[part])])) as AccountString,
      );
    }
    const columns = this.#columns;
    columns.line.push(line);
    columns.string.push(number);
    columns.day.push(date);
    columns.amount.push(amount);
    columns.text.push(storable(text));
    columns.voucher.push(storable(voucher));
    if (columns.line.length >= FIGURE_BATCH_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    const { line, string, day, amount, text, voucher } = this.#columns;
    if (line.length === 0) return;
    const rows = {
      count: line.length,
      line: line.join(CELL_END),
      string: string.join(CELL_END),
      day: day.join(CELL_END),
      amount: amount.join(CELL_END),
      text: text.join(CELL_END),
      voucher: voucher.join(CELL_END),
    };
    const batch = { strings: this.#strings, rows };
    this.#strings = [];
    this.#columns = emptyColumns();
    await this.#send(batch);
  }
}
