import { contentStems } from './language/words.ts';
import type { NumberMention } from './language/numbers.ts';
import { subjectOfNumber } from './language/number-subject.ts';
import type { IndicatorView, Sentence } from './review-context.ts';

/** The column of an indicator's row whose value a number in a text gives. */
export type ToldColumn = 'outcome' | 'previous' | 'men' | 'women';

/** Words that tell of a value, its measuring and its time without saying what was measured. */
const NEUTRAL =
  /^(?:utfall|resultat|årsresultat|värde|mätvärd|indikator|mått|siffr|nivå|andel|antal|index|totalt|total|sammanlag|sammantag|procent|svarand|svara|svar|respondent|tillfråga|mätning|enkät|brukarundersök|medarbetarenkät|brukarenkät|undersökn|uppföljn|egenkontroll|granskn|inventer|utvärder|visa|visar|redovis|presenter|publicer|uppge|uppger|uppgav|ange|anger|anser|tycke|tycker|känn|känner|upplev|uppgå|uppgår|uppgick|hamn|landa|ligg|ligger|legat|stanna|sluta|nådd|når|nått|gick|gått|kom|komm|blev|blir|varit|hade|period|perioden|tertial|årets|årsskift|året|helår|slut|slute|senast|senaste|aktuell mätning|därmed|således|alltså|sålede|glädjand|tyvärr|dock|positiv|negativ|motsvar|motsvara|utgör|utgjord|ökat|öka|ökar|ökn|minska|minskat|minskar|sjunk|sjunkit|sjönk|stig|stigit|steg|höj|höjt|sänk|sänkt|förbättr|försämr|förändr|drygt|knapp|cirka|ungefär|nästan|omkr|stycken|enhet|enheten|nämnd|nämnden|förvaltn|avdeln|verksamhet|glädj|föregå|förra|fjol|fjolår|tidigare|innan|jämfört|jämför|nuvar|nu)$/u;

const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));

/** The stems of a clause that are neither the name's, nor the organisation's, nor words that any value is told in. */
export function otherWords(clause: string, known: readonly string[]): readonly string[] {
  return contentStems(clause.replaceAll(/\d[\d ]*(?:[.,]\d+)?/gu, ' ')).filter(
    (stem) => !NEUTRAL.test(stem) && !known.some((word) => alike(word, stem)),
  );
}

type Told = { readonly column: ToldColumn; readonly shared: number };

/**
 * Which cell of an indicator's row a number gives, where the number's own clause speaks of nothing but the indicator: no
 * other word of weight stands in it. `shared` counts the words of the name that are said; null where the number is of
 * something else, a change, an aim or another time.
 */
export function toldCell(
  { indicator }: IndicatorView,
  sentence: Sentence,
  mention: NumberMention,
  { year, organisation }: { readonly year: number | null; readonly organisation: string | null },
): Told | null {
  if (mention.kind !== 'share' && mention.kind !== 'count') return null;
  const { role, time, who, clause } = subjectOfNumber(sentence, mention, year);
  if (role !== 'level' || time === 'part' || time === 'later' || who === 'others') return null;
  if (time === 'before' && who !== 'all') return null;
  const name = contentStems(indicator.name);
  const bare = clause.replaceAll(/(?<!\p{L})(?:män|kvinnor|pojkar|flickor)\p{L}*/giu, ' ');
  if (otherWords(bare, [...name, ...contentStems(organisation ?? '')]).length > 0) return null;
  const said = contentStems(bare);
  const shared = name.filter((word) => said.some((stem) => alike(word, stem))).length;
  return { column: time === 'before' ? 'previous' : who === 'all' ? 'outcome' : who, shared };
}
