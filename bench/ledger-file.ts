import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ROWS_A_VOUCHER = 10;
/** Beginnings of accounts in the example's chart that the example's mapping knows, and one that it does not. */
const COSTS = ['46', '50', '51', '56', '60', '62', '64', '74', '79'];
const INCOMES = ['31', '34', '35', '36'];
const UNKNOWN = '29';
/** Who books on what: the example's ansvar with the beginnings of its verksamhet. */
const PLACES = [
  ['41', '10'],
  ['41', '21'],
  ['42', '40'],
  ['42', '31'],
  ['43', '511'],
  ['43', '512'],
  ['44', '525'],
  ['44', '575'],
  ['44', '61'],
] as const;

type Row = {
  readonly account: string;
  readonly responsibility: string;
  readonly operation: string;
  readonly amount: number;
  readonly day: string;
};

/** Vouchers that balance: some 270 accounts, ninety ansvar and their verksamhet, every month of the year. */
function* vouchers(rows: number, year: number): Generator<Row[]> {
  const two = (number: number): string => String(number).padStart(2, '0');
  for (let made = 0; made < rows; made += ROWS_A_VOUCHER) {
    const number = made / ROWS_A_VOUCHER;
    const day = `${year}${two((number % 12) + 1)}${two((number % 28) + 1)}`;
    const [unit, purpose] = PLACES[number % PLACES.length] ?? PLACES[0];
    const responsibility = `${unit}${((number >> 2) % 9) + 1}0`;
    const operation = `${purpose}${number % 7}`.padEnd(4, '0');
    const list: Row[] = [];
    let sum = 0;
    for (let index = 0; index < ROWS_A_VOUCHER - 1; index += 1) {
      const size = ((number * 37 + index * 101) % 9_000) + 1;
      const isIncome = index === 7;
      const beginning = isIncome ? INCOMES[number % INCOMES.length] : COSTS[(number + index) % COSTS.length];
      const account = `${number % 5_000 === 0 && index === 0 ? UNKNOWN : beginning}${two((number * 3 + index) % 30)}`;
      const amount = isIncome ? -size : size;
      sum += amount;
      list.push({ account, responsibility, operation, amount, day });
    }
    list.push({ account: '3510', responsibility, operation, amount: -sum, day });
    yield list;
  }
}

function* sie(rows: number, year: number): Generator<string> {
  yield `#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 ${year}0101 ${year}1231\n`;
  let number = 0;
  for (const list of vouchers(rows, year)) {
    number += 1;
    const lines = list.map(
      ({ account, responsibility, operation, amount, day }) =>
        `#TRANS ${account} {1 "${responsibility}" 2 "${operation}"} ${amount}.00 ${day} "Rad"\n`,
    );
    yield `#VER A ${number} ${list[0]?.day ?? ''} "Verifikation ${number}"\n{\n${lines.join('')}}\n`;
  }
}

function* csv(rows: number, year: number): Generator<string> {
  for (const list of vouchers(rows, year))
    for (const { account, responsibility, operation, amount, day } of list)
      yield `${account};${responsibility};${operation};${day};${amount}.00;Rad\n`;
}

/** Writes a made-up ledger of a year on the example's account strings, row by row. */
export const writeLedger = (file: string, format: 'sie' | 'csv', rows: number, year: number): Promise<void> =>
  pipeline(
    Readable.from(format === 'sie' ? sie(rows, year) : csv(rows, year)),
    createWriteStream(file, { mode: 0o644 }),
  );
