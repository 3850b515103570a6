import { isCalendarDay } from '#domain/kernel/calendar.ts';
import type { LedgerBalance, LedgerTransaction, LedgerVoucher, LedgerYear } from '#domain/economy/ledger.ts';
import { addDecimals, compareDecimals, formatDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import type { SieDeviation, SieRecord } from './sie-records.ts';
import { SieRecordReader } from './sie-records.ts';

/** What the file says of itself, complete when all of it has been read. */
export type SieHead = {
  type: string | null;
  program: string | null;
  company: string | null;
  currency: string;
  /** The day up to which balances count (#OMFATTN). */
  upTo: string | null;
  years: LedgerYear[];
  accounts: Map<string, string>;
  dimensions: Map<string, string>;
  /** dimension → object → name */
  objects: Map<string, Map<string, string>>;
};

export type SieItem =
  | { readonly kind: 'voucher'; readonly voucher: LedgerVoucher }
  | { readonly kind: 'balance'; readonly balance: LedgerBalance };

/** More of one kind tell nothing new: the rest is counted. */
const MAX_FAULTS_OF_A_KIND = 100;

const BALANCES: Readonly<Record<string, LedgerBalance['kind']>> = {
  '#IB': 'opening',
  '#OIB': 'opening',
  '#UB': 'closing',
  '#OUB': 'closing',
  '#RES': 'result',
  '#PSALDO': 'period',
  '#PBUDGET': 'budget',
};
const STATES: Readonly<Record<string, LedgerTransaction['state']>> = {
  '#TRANS': 'booked',
  '#RTRANS': 'added',
  '#BTRANS': 'removed',
};
/** Labels of the standard that carry nothing that steering needs. */
const PASSED_OVER = new Set(
  '#FLAGGA #FORMAT #GEN #PROSA #FTYP #FNR #ORGNR #BKOD #ADRESS #TAXAR #KPTYP #KTYP #ENHET #SRU'.split(' '),
);

/**
 * Reads SIE 1 to 4 and 4i as it streams in (SIE file format 4B): vouchers and balances come out one by one, faults are
 * told by line with what to do, and everything readable is read in spite of them. After the last item `faults` and
 * `head` are complete; nothing may be stored before that, so that a load is whole or not at all.
 */
export class SieReader {
  readonly head: SieHead = {
    type: null,
    program: null,
    company: null,
    currency: 'SEK',
    upTo: null,
    years: [],
    accounts: new Map(),
    dimensions: new Map(),
    objects: new Map(),
  };
  readonly faults: Fault[] = [];
  /** Unknown labels with the number of their posts: skipped, as the standard asks (section 7.1). */
  readonly unknownLabels = new Map<string, number>();
  readonly #records = new SieRecordReader();
  readonly #counts = new Map<string, number>();
  #voucher: { record: SieRecord; transactions: LedgerTransaction[] } | null = null;
  #inside = false;
  #added: LedgerTransaction | null = null;
  #checksum: 'none' | 'open' | 'closed' = 'none';

  *push(chunk: Uint8Array): Generator<SieItem> {
    for (const record of this.#records.push(chunk)) yield* this.#read(record);
  }

  *end(): Generator<SieItem> {
    for (const record of this.#records.end()) yield* this.#read(record);
    if (this.#voucher !== null) yield* this.#closeVoucher();
    if (this.#checksum === 'open') {
      this.#fault(
        'sie-truncated',
        null,
        'Filen börjar med en kontrollsumma men slutet saknas: den är avkortad.',
        'Ta ut filen på nytt ur ekonomisystemet.',
      );
    }
    for (const deviation of this.#records.deviations) this.#deviation(deviation);
    if (this.#records.encoding !== null && this.#records.encoding !== 'cp437') {
      this.#fault(
        'sie-encoding',
        null,
        `Filen är skriven i ${this.#records.encoding} i stället för PC8 (CP437); den lästes så.`,
        null,
        'warning',
      );
    }
  }

  *#read(record: SieRecord): Generator<SieItem> {
    if (record.label === '{') {
      this.#inside = this.#voucher !== null;
      return;
    }
    if (record.label === '}') {
      if (this.#voucher !== null) yield* this.#closeVoucher();
      return;
    }
    const state = STATES[record.label];
    if (state !== undefined) {
      this.#readTransaction(record, state);
      return;
    }
    if (this.#voucher !== null) yield* this.#closeVoucher();
    if (record.label === '#VER') {
      this.#voucher = { record, transactions: [] };
      return;
    }
    const balance = BALANCES[record.label];
    if (balance !== undefined) {
      const read = this.#readBalance(record, balance);
      if (read !== null) yield { kind: 'balance', balance: read };
      return;
    }
    this.#readHead(record);
  }

  #readHead(record: SieRecord): void {
    const [first = '', second = '', third = ''] = record.fields;
    switch (record.label) {
      case '#SIETYP':
        this.head.type = first;
        break;
      case '#PROGRAM':
        this.head.program = [first, second].join(' ').trim();
        break;
      case '#FNAMN':
        this.head.company = first;
        break;
      case '#VALUTA':
        this.head.currency = first;
        break;
      case '#OMFATTN':
        this.head.upTo = this.#day(first, record.line, '#OMFATTN');
        break;
      case '#RAR': {
        const start = this.#day(second, record.line, 'start');
        const end = this.#day(third, record.line, 'slut');
        if (start !== null && end !== null) this.head.years.push({ index: Number(first), start, end });
        break;
      }
      case '#KONTO':
        this.head.accounts.set(first, second);
        break;
      case '#DIM':
      case '#UNDERDIM':
        this.head.dimensions.set(first, second);
        break;
      case '#OBJEKT': {
        const objects = this.head.objects.get(first) ?? new Map<string, string>();
        objects.set(second, third);
        this.head.objects.set(first, objects);
        break;
      }
      case '#KSUMMA':
        this.#readChecksum(record, first);
        break;
      default:
        if (!PASSED_OVER.has(record.label))
          this.unknownLabels.set(record.label, (this.unknownLabels.get(record.label) ?? 0) + 1);
    }
  }

  /** Section 10: the first post opens, the second carries the sum. */
  #readChecksum(record: SieRecord, printed: string): void {
    if (this.#checksum === 'none') {
      this.#checksum = 'open';
      return;
    }
    this.#checksum = 'closed';
    // Some programs print it as a signed number.
    const declared = Number(printed) >>> 0;
    if (!/^-?\d+$/.test(printed) || declared !== this.#records.checksum) {
      this.#fault(
        'sie-checksum',
        record.line,
        `Kontrollsumman i filen (${printed || 'tom'}) stämmer inte med innehållet (${this.#records.checksum}): filen är ändrad eller skadad.`,
        'Ta ut filen på nytt ur ekonomisystemet och ändra ingenting i den.',
      );
    }
  }

  #readTransaction(record: SieRecord, state: LedgerTransaction['state']): void {
    const voucher = this.#voucher;
    if (voucher === null || !this.#inside) {
      this.#fault(
        'sie-transaction-outside',
        record.line,
        `${record.label} står utanför en verifikation.`,
        'Kontrollera att #VER och { står före raden.',
      );
      return;
    }
    const [account = '', printed = '', day = '', text = ''] = record.fields;
    const amount = this.#amount(printed, record.line);
    if (amount === null) return;
    const date = day === '' ? this.#voucherDay(voucher.record) : this.#day(day, record.line, 'transaktionsdatum');
    const transaction: LedgerTransaction = {
      line: record.line,
      account,
      objects: record.objects ?? new Map(),
      amount,
      date: date ?? this.#voucherDay(voucher.record),
      text: text === '' ? null : text,
      state,
    };
    // An added row is followed by the same row as #TRANS for old readers; it is one row (section 11, #RTRANS).
    const added = this.#added;
    this.#added = state === 'added' ? transaction : null;
    if (
      state === 'booked' &&
      added !== null &&
      added.account === account &&
      compareDecimals(added.amount, amount) === 0
    )
      return;
    voucher.transactions.push(transaction);
  }

  *#closeVoucher(): Generator<SieItem> {
    const open = this.#voucher;
    this.#voucher = null;
    this.#inside = false;
    this.#added = null;
    if (open === null) return;
    const [series = '', number = '', , text = ''] = open.record.fields;
    const { line } = open.record;
    const counted = open.transactions.filter((transaction) => transaction.state !== 'removed');
    const sum = addDecimals('0', ...counted.map((transaction) => transaction.amount));
    if (compareDecimals(sum, '0') !== 0) {
      this.#fault(
        'sie-unbalanced',
        line,
        `Verifikation ${series}${number} går inte jämnt ut: debet och kredit skiljer ${formatDecimal(sum)} kr.`,
        'Rätta verifikationen i ekonomisystemet och ta ut filen på nytt.',
      );
    }
    const voucher = {
      line,
      series,
      number,
      date: this.#voucherDay(open.record, true),
      text: text === '' ? null : text,
      transactions: open.transactions,
    };
    yield { kind: 'voucher', voucher };
  }

  #voucherDay(record: SieRecord, tell = false): string {
    const printed = record.fields[2] ?? '';
    const day = isoDay(printed);
    if (day === null && tell) this.#day(printed, record.line, 'verifikationsdatum');
    return day ?? '';
  }

  #readBalance(record: SieRecord, kind: LedgerBalance['kind']): LedgerBalance | null {
    const monthly = kind === 'period' || kind === 'budget';
    const [year = '', ...rest] = record.fields;
    const [month = '', account = '', printed = ''] = monthly ? rest : ['', ...rest];
    const amount = this.#amount(printed, record.line);
    if (amount === null) return null;
    if (monthly && !/^\d{4}(0[1-9]|1[0-2])$/.test(month)) {
      this.#fault(
        'sie-period',
        record.line,
        `Perioden "${month}" är ingen månad (ÅÅÅÅMM).`,
        'Rätta raden i ekonomisystemet och ta ut filen på nytt.',
      );
      return null;
    }
    return {
      line: record.line,
      kind,
      year: Number(year),
      month: monthly ? `${month.slice(0, 4)}-${month.slice(4)}` : null,
      account,
      objects: record.objects ?? new Map(),
      amount,
    };
  }

  /** Point as decimal sign, minus before, no plus (section 5.9). A comma or a trailing minus is read and told. */
  #amount(printed: string, line: number): Decimal | null {
    if (/^-?\d+(\.\d{1,2})?$/.test(printed)) return printed;
    const mended = /^-?\d+([.,]\d+)?-?$/.test(printed) ? printed.replace(',', '.') : null;
    if (mended === null) {
      this.#fault(
        'sie-amount',
        line,
        `Beloppet "${printed}" är inget tal.`,
        'Rätta raden i ekonomisystemet och ta ut filen på nytt.',
      );
      return null;
    }
    this.#fault(
      'sie-amount-form',
      line,
      `Beloppet "${printed}" är skrivet på annat sätt än standarden säger; det lästes ändå.`,
      null,
      'warning',
    );
    return mended.endsWith('-') ? `-${mended.replaceAll('-', '')}` : mended;
  }

  #day(printed: string, line: number, field: string): string | null {
    const day = isoDay(printed);
    if (day === null) {
      this.#fault(
        'sie-date',
        line,
        `Datumet "${printed}" finns inte (ÅÅÅÅMMDD).`,
        'Rätta raden i ekonomisystemet och ta ut filen på nytt.',
        'error',
        field,
      );
    }
    return day;
  }

  #deviation({ kind, line }: SieDeviation): void {
    const messages = {
      brokenQuote: 'Ett citationstecken avslutas inte; fältet lästes till radens slut.',
      brokenList: 'Objektlistan inom { } är inte hel; det som gick att läsa togs med.',
      controlCharacter: 'Ett styrtecken står mitt i ett fält; det behölls.',
      tooLong: 'Raden är längre än någon post kan vara; den hoppades över.',
    };
    const remedy = 'Rätta raden i ekonomisystemet och ta ut filen på nytt, om något saknas.';
    this.#fault(`sie-${kind.toLowerCase()}`, line, messages[kind], remedy, kind === 'tooLong' ? 'error' : 'warning');
  }

  #fault(
    code: string,
    line: number | null,
    message: string,
    remedy: string | null,
    severity: Fault['severity'] = 'error',
    field: string | null = null,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MAX_FAULTS_OF_A_KIND) this.faults.push({ code, severity, message, remedy, line, page: null, field });
  }
}

function isoDay(printed: string): string | null {
  if (!/^\d{8}$/.test(printed)) return null;
  const day = `${printed.slice(0, 4)}-${printed.slice(4, 6)}-${printed.slice(6)}`;
  return isCalendarDay(day) ? day : null;
}
