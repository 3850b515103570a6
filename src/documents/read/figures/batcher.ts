import { accountStringKey } from '#domain/economy/account-string.ts';
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
      this.#strings.push(string);
    }
    const columns = this.#columns;
    columns.line.push(line);
    columns.string.push(number);
    columns.day.push(date);
    columns.amount.push(amount);
    columns.text.push(text.includes(CELL_END) ? text.replaceAll(CELL_END, ' ') : text);
    columns.voucher.push(voucher.includes(CELL_END) ? voucher.replaceAll(CELL_END, ' ') : voucher);
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
