import { accountStringKey } from '#domain/economy/account-string.ts';
import type { AccountString } from '#domain/economy/account-string.ts';
import type { FigureRow } from '#domain/economy/figure-row.ts';

import { FIGURE_BATCH_ROWS, MAX_ACCOUNT_STRINGS } from '#limits';

import type { FigureBatch, PackedRow } from './figure-messages.ts';

/** Thrown where a file has more account strings than any chart: its columns are taken for something they are not. */
export class TooManyStringsError extends Error {}

/** Gathers rows into batches and numbers the account strings, which are few where rows are many. */
export class Batcher {
  readonly #send: (batch: FigureBatch) => Promise<void>;
  readonly #numbers = new Map<string, number>();
  #strings: AccountString[] = [];
  #rows: PackedRow[] = [];

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
    this.#rows.push([line, number, date, amount, text, voucher]);
    if (this.#rows.length >= FIGURE_BATCH_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const batch = { strings: this.#strings, rows: this.#rows };
    this.#strings = [];
    this.#rows = [];
    await this.#send(batch);
  }
}
