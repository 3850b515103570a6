import { crc32 } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import type { LedgerVoucher } from '#domain/economy/ledger.ts';

import type { SieItem } from './sie.ts';
import { SieReader } from './sie.ts';

const CP437 = new Map(
  Array.from('åäöÅÄÖé', (letter, index) => [letter, [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82][index] ?? 63]),
);
const pc8 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (letter) => CP437.get(letter) ?? letter.codePointAt(0) ?? 63));

/** Reads in chunks of the given size, so that posts are cut in two. */
function read(bytes: Uint8Array, chunk = 7): { reader: SieReader; items: SieItem[]; vouchers: LedgerVoucher[] } {
  const reader = new SieReader();
  const items: SieItem[] = [];
  for (let at = 0; at < bytes.length; at += chunk) items.push(...reader.push(bytes.subarray(at, at + chunk)));
  items.push(...reader.end());
  return { reader, items, vouchers: items.flatMap((item) => (item.kind === 'voucher' ? [item.voucher] : [])) };
}

const codes = (reader: SieReader): string[] => reader.faults.map((fault) => `${fault.code}@${fault.line ?? '-'}`);

const HEAD = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#PROGRAM "Ekonomi Å" 5.1',
  '#FNAMN "Björkhamns kommun"',
  '#RAR 0 20250101 20251231',
];

describe('reading SIE files', () => {
  it('reads head, accounts, objects, balances and vouchers in code page 437, however the file is cut', () => {
    const text = [
      ...HEAD,
      '#KONTO 5010 "Löner"',
      '#DIM 1 "Ansvar"',
      '#OBJEKT 1 "0123" "Förskolan Ängen"',
      '#IB 0 1930 23780.78',
      '#PSALDO 0 202503 5010 {1 "0123"} 3411.80 12',
      '#PBUDGET 0 202503 5010 {} -100',
      '#VER A 567 20250316 "Lön \\"extra\\""',
      '{',
      '   #TRANS 5010 {"1" "0123" "6" "P7"} 13200.00',
      '   #TRANS 1930 {} -13200.00 20250317 "Utbetalt"',
      '}',
      '#EGENTAGG något',
    ].join('\r\n');
    for (const chunk of [1, 7, 4096]) {
      const { reader, items, vouchers } = read(pc8(text), chunk);
      expect(codes(reader)).toEqual([]);
      expect(reader.head.company).toBe('Björkhamns kommun');
      expect(reader.head.accounts.get('5010')).toBe('Löner');
      expect(reader.head.objects.get('1')?.get('0123')).toBe('Förskolan Ängen');
      expect(reader.unknownLabels.get('#EGENTAGG')).toBe(1);
      const balances = items.flatMap((item) => (item.kind === 'balance' ? [item.balance] : []));
      expect(balances.map(({ kind, month, amount }) => [kind, month, amount])).toEqual([
        ['opening', null, '23780.78'],
        ['period', '2025-03', '3411.80'],
        ['budget', '2025-03', '-100'],
      ]);
      expect(vouchers).toHaveLength(1);
      expect(vouchers[0]?.text).toBe('Lön "extra"');
      expect(vouchers[0]?.transactions[0]?.objects.get('6')).toBe('P7');
      expect(vouchers[0]?.transactions.map(({ date }) => date)).toEqual(['2025-03-16', '2025-03-17']);
    }
  });

  it('counts an added row once and a removed row not at all', () => {
    const { reader, vouchers } = read(
      pc8(
        [
          ...HEAD,
          '#VER "" "" 20250101 "Porto"',
          '{',
          '#TRANS 1910 {} -1000',
          '#TRANS 2640 {} 200',
          '#BTRANS 6110 {} 800',
          '#RTRANS 6250 {} 800',
          '#TRANS 6250 {} 800',
          '}',
        ].join('\n'),
      ),
    );
    expect(codes(reader)).toEqual([]);
    expect(vouchers[0]?.transactions.map(({ account, state }) => `${account} ${state}`)).toEqual([
      '1910 booked',
      '2640 booked',
      '6110 removed',
      '6250 added',
    ]);
  });

  it('checks the checksum over labels and fields, without blanks, quotes and braces', () => {
    const body =
      '#KONTO 1915 "Kassa \\"special\\""\n#VER A 1 20250101 x\n{\n#TRANS 1915 {1 "01"} 5\n#TRANS 1930 {} -5\n}\n';
    const summed = '#KONTO1915Kassa "special"#VERA120250101x#TRANS19151015#TRANS1930-5';
    const sum = crc32(summed);
    expect(codes(read(pc8(`#FLAGGA 0\n#KSUMMA\n${body}#KSUMMA ${sum}\n`)).reader)).toEqual([]);
    expect(codes(read(pc8(`#FLAGGA 0\n#KSUMMA\n${body}#KSUMMA ${sum | 0}\n`)).reader)).toEqual([]);
    expect(codes(read(pc8(`#FLAGGA 0\n#KSUMMA\n${body.replace('x', 'y')}#KSUMMA ${sum}\n`)).reader)).toEqual([
      'sie-checksum@9',
    ]);
    expect(codes(read(pc8(`#FLAGGA 0\n#KSUMMA\n${body}`)).reader)).toEqual(['sie-truncated@-']);
  });

  it('tells every fault by its line and reads what is readable', () => {
    const { reader, vouchers } = read(
      pc8(
        [
          ...HEAD,
          '#VER A 1 20250230 "fel dag"',
          '{',
          '#TRANS 5010 {} 10,50',
          '#TRANS 1930 {} 10.50-',
          '#TRANS 1940 {} abc',
          '}',
          '#TRANS 1 {} 1',
          '#PSALDO 0 202513 5010 {} 1',
          '#VER B 2 20250101 "olåst',
          '{',
          '#TRANS 5010 {1 "a" 6} 7',
          '}',
        ].join('\n'),
      ),
    );
    expect(codes(reader)).toEqual([
      'sie-amount-form@9',
      'sie-amount-form@10',
      'sie-amount@11',
      'sie-date@7',
      'sie-transaction-outside@13',
      'sie-period@14',
      'sie-unbalanced@15',
      'sie-brokenquote@15',
      'sie-brokenlist@17',
    ]);
    expect(vouchers.map(({ transactions }) => transactions.map(({ amount }) => amount))).toEqual([
      ['10.50', '-10.50'],
      ['7'],
    ]);
  });

  it('reads the common wrong encodings and says so', () => {
    const text = [...HEAD, '#KONTO 5010 "Löner till förskollärare"'].join('\n');
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf8')]) {
      const { reader } = read(bytes, 4096);
      expect(reader.head.accounts.get('5010')).toBe('Löner till förskollärare');
      expect(codes(reader)).toEqual(['sie-encoding@-']);
    }
  });

  it('does not grow with a line that never ends', () => {
    const { reader } = read(new Uint8Array(300_000).fill(65), 10_000);
    expect(codes(reader)).toContain('sie-toolong@1');
  });
});
