import { absoluteDecimal, compareDecimals, formatDecimal, parseDecimal, type Decimal } from '../../kernel/decimal.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import { kept } from '../kept.ts';
import { budgetSideIn, type BudgetSide } from '../language/budget-side.ts';
import { contentStems } from '../language/words.ts';
import { quoteSentence, quoteTableRow, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** How a row of a table stands: plus is money left. */
type Standing = { readonly budget: number; readonly deviation: Decimal };

const DEVIATION = /avvik|budgetdiff|över-?\s?(?:\/|och)\s?underskott/iu;
/** A deviation below this share of the budget is a budget that is kept (docs/domain/economy.md: ±1 %). */
const EVEN_SHARE = 0.01;

/**
 * The deviation of a row, where its own amounts prove what plus means: budget, with adjustments where they are printed,
 * less outcome or forecast.
 */
function standingOf({ columns, rows }: DocumentTable, row: number): Standing | null {
  const last = columns.findLastIndex((column) => column !== '');
  if (!DEVIATION.test(columns[last] ?? '')) return null;
  const deviation = parseDecimal(rows[row]?.[last] ?? '');
  const others = (rows[row] ?? []).slice(1, last).flatMap((cell) => parseDecimal(cell) ?? []);
  if (deviation === null || others.length < 2 || others.length > 3) return null;
  const [budget = 0, one = 0, other = 0] = others.map(Number);
  // Adjustments stand before what is expected, or after it.
  const proved = others.length === 2 ? [budget - one] : [budget + one - other, budget + other - one];
  return proved.some((sum) => Math.abs(sum - Number(deviation)) < 1e-6) ? { budget, deviation } : null;
}

function contradicts(side: BudgetSide, { budget, deviation }: Standing): boolean {
  if (side === 'even') return Math.abs(Number(deviation)) > Math.abs(budget) * EVEN_SHARE;
  return side === 'surplus' ? Number(deviation) < 0 : Number(deviation) > 0;
}

const saidIn = kept(({ text }: Sentence) => budgetSideIn(text));
/** Words that say nothing more of what the sentence is about. */
const PLAIN =
  /^(?:redovis|visar|visa|pekar|prognos|prognostiser|räkn|beräkn|bedöm|vänt|förvänt|kost|kostnad|avvik|budg|nettobudg|utfall|result|inom|omr|område|bli|blir|blev|lämn|hamn|land|ligg|gå|går|gick|slut|helår|helårsprognos|mnkr|mkr|tkr|miljon|kron|cirk|ung|drygt|knapp|därm|motsv|samma|sammantag|totalt|total|sammanlag|netto|perio|tertial|pengar|kvar)/u;

/**
 * A sentence that says in words on which side of its budget something stands, against a table's row that shows the other:
 * "håller sin budget", "går minus", "dyrare än budgeterat". `rows` are those that the sentence names, or the totals.
 *
 * @param own stems of the row's name, or of who the whole is
 */
export function sideAgainstRow(
  sentence: Sentence,
  rows: readonly { readonly table: DocumentTable; readonly row: number }[],
  own: readonly string[],
): readonly RuleFinding[] {
  const said = saidIn(sentence);
  if (said === null) return [];
  const stems = contentStems(said.rest.replaceAll(/\d[\d \u00A0]*(?:[.,]\d+)?/gu, ' '));
  if (stems.some((stem) => !PLAIN.test(stem) && !own.some((word) => stem.startsWith(word) || word.startsWith(stem))))
    return [];
  const standing = rows.flatMap(({ table, row }) => {
    const found = standingOf(table, row);
    return found === null ? [] : [{ table, row, ...found }];
  });
  const [first] = standing;
  if (first === undefined || !standing.every((each) => contradicts(said.side, each))) return [];
  const amounts = sentence.numbers.filter(({ kind }) => kind === 'money');
  const isSame = amounts.some(({ value }) =>
    [first.deviation, `${Number(first.deviation) * 1000}`, `${Number(first.deviation) / 1000}`].some(
      (one) => compareDecimals(absoluteDecimal(one), absoluteDecimal(value)) === 0,
    ),
  );
  const label = (first.table.rows[first.row]?.[0] ?? '').trim();
  const unit = first.table.unit === null ? '' : ` ${first.table.unit}`;
  const shows = Number(first.deviation) < 0 ? 'underskott' : 'överskott';
  return [
    {
      severity: isSame && said.side !== 'even' ? 'error' : 'warning',
      message: `Texten säger ”${said.text}”, men raden ”${label}” i tabellen visar ett ${shows} om ${formatDecimal(absoluteDecimal(first.deviation))}${unit}.`,
      remedy: 'Rätta texten eller tabellen så att de visar samma sak.',
      evidence: [quoteSentence(sentence, said.start), quoteTableRow(first.table, first.row)],
      confidence: isSame ? 0.88 : 0.75,
      cause: `row:${first.table.id}:${first.row}`,
    },
  ];
}
