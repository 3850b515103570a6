import { contentStems } from './language/words.ts';
import type { NumberMention } from './language/numbers.ts';
import { subjectOfNumber } from './language/number-subject.ts';
import type { IndicatorView, Sentence } from './review-context.ts';

/** The column of an indicator's row whose value a number in a text gives. */
export type ToldColumn = 'outcome' | 'previous' | 'men' | 'women';

/** Words that tell of a value, its measuring and its time without saying what was measured. */
const NEUTRAL: ReadonlySet<string> = new Set(
  contentStems(
    'utfall utfallet utfallets resultat resultatet resultaten årsresultat årsresultatet värde värdet värden mätvärde mätvärdet indikator indikatorn indikatorns mått måttet siffra siffran nivå nivån andel andelen antal antalet index indexet totalt total totala totalen sammanlagt sammantaget procent procenten svarande svarandena svarade svarat svarar svara svar svaren respondenter tillfrågade mätning mätningen mätningar enkät enkäten enkätens brukarundersökning brukarundersökningen medarbetarenkät medarbetarenkäten brukarenkät brukarenkäten undersökning undersökningen uppföljning uppföljningen egenkontroll egenkontrollen granskning granskningen inventering inventeringen utvärdering utvärderingen visar visade visat redovisar redovisas redovisade presenteras presenterades publicerades publiceras uppger uppgav uppgett anger angav angett anser ansåg tycker tyckte känner kände upplever upplevde uppgår uppgick uppgått hamnar hamnade hamnat landar landade landat ligger låg legat stannar stannade stannat slutade slutar nådde når nått gick gått kom kommer blev blir blivit varit hade period perioden periodens tertial tertialet årets årsskiftet helår helåret slut slutet senast senaste därmed således alltså glädjande tyvärr dock positivt negativt motsvarar motsvarade motsvarande utgör utgjorde ökat ökade öka ökar ökning ökningen minskat minskade minska minskar minskning minskningen sjunkit sjunker sjönk stigit stiger steg höjts höjt höjdes sänkts sänkt sänktes förbättrats förbättrat förbättrades försämrats försämrat försämrades förändring drygt knappt cirka ungefär nästan omkring stycken enheten enhetens nämnden nämndens förvaltningen avdelningen verksamheten vi föregående års förra fjol fjolåret fjolårets tidigare innan jämfört jämförelse nuvarande nu  januari februari mars april maj juni juli augusti september oktober november december vår våren höst hösten',
  ),
);

const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));

/** The stems of a clause that are neither the name's, nor the organisation's, nor words that any value is told in. */
export function otherWords(clause: string, known: readonly string[]): readonly string[] {
  return contentStems(clause.replaceAll(/\d[\d ]*(?:[.,]\d+)?/gu, ' ')).filter(
    (stem) => !NEUTRAL.has(stem) && !known.some((word) => alike(word, stem)),
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
