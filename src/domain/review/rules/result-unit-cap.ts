import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { closeResultUnit, type ResultUnitCaps } from '../../economy/result-unit.ts';
import { formatDecimal, negateDecimal, parseDecimal, type Decimal } from '../../kernel/decimal.ts';
import { quoteTableRow } from '../review-context.ts';
import { limit } from '../rule-limits.ts';

/** The usual caps (domain.md section 7). They are a municipality's own: they are limits that it sets, and a finding names them. */
const YEAR = {
  name: 'yearPercent',
  label: 'Överskott för året som får föras över, högst',
  unit: '% av bruttobudgeten',
  standard: 5,
  least: 0,
  most: 100,
};
const ACCUMULATED = {
  name: 'accumulatedPercent',
  label: 'Samlat överskott som får föras över, högst',
  unit: '% av bruttobudgeten',
  standard: 10,
  least: 0,
  most: 100,
};

const GROSS = /brutto(?:budget|omslutning)?|(?:års)?budget\s+brutto/iu;
const CARRIED_IN = /(?:ingående|(?:in|med)\s*förd|från\s+(?:förra|föregående|tidigare)\s+år)/iu;
const RESULT = /^(?:årets\s+)?resultat(?:\s+(?:20\d\d|året|\(.*\)))?$|årets\s+resultat/iu;
const CARRIED_OUT = /(?:utgående|överför\p{L}*\s+till|till\s+nästa\s+år|överföres|att\s+överföra)/iu;

type Columns = { readonly gross: number; readonly carriedIn: number; readonly result: number; readonly out: number };

function columnsOf({ columns }: DocumentTable): Columns | null {
  const at = (pattern: RegExp, taken: readonly number[] = []): number =>
    columns.findIndex((name, index) => !taken.includes(index) && pattern.test(name.trim()));
  const [gross, carriedIn, out] = [at(GROSS), at(CARRIED_IN), at(CARRIED_OUT)];
  const result = at(RESULT, [gross, carriedIn, out]);
  return [gross, carriedIn, out, result].includes(-1) ? null : { gross, carriedIn, result, out };
}

/** The last decimal printed may be rounded in each of the amounts. */
const slackOf = (cells: readonly string[]): number => (cells.some((cell) => /[.,]\d/u.test(cell)) ? 0.15 : 1.5);

/** Many tables print a surplus as minus in the opening columns and as plus where it is carried over: both are read. */
function readings(carriedIn: Decimal, result: Decimal): readonly (readonly [Decimal, Decimal])[] {
  return [
    [carriedIn, result],
    [negateDecimal(carriedIn), negateDecimal(result)],
  ];
}

function checkRow(table: DocumentTable, at: Columns, row: number, caps: ResultUnitCaps): RuleFinding | null {
  const cells = table.rows[row] ?? [];
  const [grossBudget, carriedIn, result, out] = [at.gross, at.carriedIn, at.result, at.out].map((column) =>
    parseDecimal(cells[column] ?? ''),
  );
  if (!grossBudget || !carriedIn || !result || !out || Number(grossBudget) <= 0) return null;
  if (/^(?:totalt?|summa)/iu.test(cells[0] ?? '')) return null;
  const slack = slackOf(cells.slice(1));
  const closings = readings(carriedIn, result).map(([from, made]) => ({
    sum: Number(from) + Number(made),
    closing: closeResultUnit({ grossBudget, carriedIn: from, result: made, commitmentsMet: true }, caps),
  }));
  const printed = Number(out);
  const fits = (value: number): boolean => Math.abs(value - printed) <= slack;
  if (closings.some(({ closing }) => fits(Number(closing.carriedOut)))) return null;
  const uncapped = closings.find(({ sum }) => fits(sum));
  const allowed = uncapped?.closing.carriedOut ?? closings[0]?.closing.carriedOut ?? '0';
  const limit = uncapped?.closing.reasons.includes('accumulatedCap')
    ? `${formatDecimal(caps.accumulatedPercent)} % av bruttobudgeten sammanlagt`
    : `${formatDecimal(caps.yearPercent)} % av bruttobudgeten för året`;
  return {
    message: uncapped
      ? `På raden ”${cells[0] ?? ''}” förs ${formatDecimal(out)} över, men med taket ${limit} blir det högst ${formatDecimal(allowed)}.`
      : `På raden ”${cells[0] ?? ''}” förs ${formatDecimal(out)} över, men ingående ${formatDecimal(carriedIn)} och årets resultat ${formatDecimal(result)} ger ett annat belopp.`,
    remedy: uncapped
      ? 'Kontrollera beloppet mot kommunens regler för resultatenheter, eller skriv vilket beslut som gäller.'
      : 'Räkna om beloppet som förs över.',
    evidence: [quoteTableRow(table, row)],
    confidence: uncapped ? 0.75 : 0.8,
    cause: `row:${table.id}:${row}`,
  };
}

const COLUMNS = ['Resultatenhet', 'Bruttobudget', 'Ingående överskott', 'Årets resultat', 'Överföring till nästa år'];
const unit = (...cells: readonly string[]) => ({
  chapters: [{ heading: 'Resultatenheter', table: { columns: COLUMNS, rows: [['Simhallen', ...cells]] } }],
});

export const resultUnitCap: Rule = {
  id: 'result-unit-cap',
  number: 'R50',
  severity: 'warning',
  source: 'domain.md 7 och 9, docs/domain/economy.md EK-1 till EK-6',
  title: 'Resultatenhetens överföring går över taket',
  explanation:
    'En resultatenhet för över sitt resultat, men högst en viss del av bruttobudgeten för året och sammanlagt. Ingående belopp och årets resultat ska ge det som förs över.',
  wrong: [
    { name: 'över årets tak', document: unit('100,0', '1,0', '8,0', '9,0') },
    { name: 'över det samlade taket', document: unit('50,0', '4,5', '2,0', '6,5') },
    { name: 'fel summa', document: unit('50,0', '1,0', '1,0', '3,0') },
  ],
  right: [
    { name: 'inom taken', document: unit('100,0', '1,0', '3,0', '4,0') },
    { name: 'kapat till taket', document: unit('100,0', '1,0', '8,0', '6,0') },
    { name: 'överskott skrivet med minus', document: unit('100,0', '-1,0', '-3,0', '4,0') },
    { name: 'ett underskott följer med', document: unit('100,0', '1,0', '-3,0', '-2,0') },
  ],
  limits: [YEAR, ACCUMULATED],
  check: ({ tables }, limits) => {
    const caps = {
      yearPercent: String(limit(limits, YEAR.name)),
      accumulatedPercent: String(limit(limits, ACCUMULATED.name)),
    };
    return tables.flatMap((table) => {
      const at = columnsOf(table);
      return at ? table.rows.flatMap((_, row) => checkRow(table, at, row, caps) ?? []) : [];
    });
  },
};
