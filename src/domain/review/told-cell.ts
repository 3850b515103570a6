import { contentStems } from './language/words.ts';
import type { NumberMention } from './language/numbers.ts';
import { subjectOfNumber } from './language/number-subject.ts';
import type { IndicatorView, Sentence } from './review-context.ts';

/** The column of an indicator's row whose value a number in a text gives. */
export type ToldColumn = 'outcome' | 'previous' | 'men' | 'women';

/** Words that tell of a value, its measuring and its time without saying what was measured. */
const NEUTRAL: ReadonlySet<string> = new Set(
  contentStems(
    'utfall utfallet utfallets resultat resultatet resultaten årsresultat årsresultatet värde värdet värden mätvärde mätvärdet indikator indikatorn indikatorns mått måttet siffra siffran nivå nivån andel andelen antal antalet index indexet totalt total totala totalen sammanlagt sammantaget procent procenten svarande svarandena svarade svarat svarar svara svar svaren respondenter tillfrågade mätning mätningen mätningar enkät enkäten enkätens brukarundersökning brukarundersökningen medarbetarenkät medarbetarenkäten brukarenkät brukarenkäten undersökning undersökningen uppföljning uppföljningen egenkontroll egenkontrollen granskning granskningen inventering inventeringen utvärdering utvärderingen visar visade visat redovisar redovisas redovisade presenteras presenterades publicerades publiceras uppger uppgav uppgett anger angav angett anser ansåg tycker tyckte känner kände upplever upplevde uppgår uppgick uppgått hamnar hamnade hamnat landar landade landat ligger låg legat stannar stannade stannat slutade slutar nådde når nått gick gått kom kommer blev blir blivit varit hade period perioden periodens tertial tertialet årets årsskiftet helår helåret slut slutet senast senaste därmed således alltså glädjande tyvärr dock positivt negativt motsvarar motsvarade motsvarande utgör utgjorde ökat ökade öka ökar ökning ökningen uppgång uppgången nedgång nedgången höjning höjningen sänkning sänkningen minskat minskade minska minskar minskning minskningen sjunkit sjunker sjönk stigit stiger steg höjts höjt höjdes sänkts sänkt sänktes förbättrats förbättrat förbättrades försämrats försämrat försämrades förändring drygt knappt cirka ungefär nästan omkring stycken enheten enhetens nämnden nämndens förvaltningen avdelningen verksamheten vi föregående års förra fjol fjolåret fjolårets tidigare innan jämfört jämförelse nuvarande nu hittills januari februari mars april maj juni juli augusti september oktober november december vår våren vårens höst hösten höstens',
  ),
);

/** "öppnats" and "öppnades" leave different stems. */
const bare = (stem: string): string => stem.replace(/(?<=\p{L}{4})(?:ad|at|it|d|t)$/u, '');

const alike = (a: string, b: string): boolean => {
  const [one, other] = [bare(a), bare(b)];
  return one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));
};

/** How a report tells its whole period. */
const WHOLE_PERIOD: Readonly<Record<string, RegExp>> = {
  T1: /(?<!\p{L})(?:(?:till\s+och\s+med|t\.?o\.?m\.?|fram\s+till|januari\s*(?:till|–|-|och)|per)\s+(?:den\s+)?(?:sista\s+|30\s+)?april|(?:under\s+)?(?:årets\s+)?första\s+tertial(?:et)?|tertial\s+1)(?!\p{L})/giu,
  T2: /(?<!\p{L})(?:(?:till\s+och\s+med|t\.?o\.?m\.?|fram\s+till|januari\s*(?:till|–|-|och)|per)\s+(?:den\s+)?(?:sista\s+|31\s+)?augusti|(?:årets\s+)?(?:två\s+första|båda)\s+tertial(?:en)?)(?!\p{L})/giu,
};
export const wholePeriodOut = (text: string, kind: string | null): string =>
  kind === null || WHOLE_PERIOD[kind] === undefined
    ? text
    : text.replaceAll(WHOLE_PERIOD[kind], (all) => ' '.repeat(all.length));

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
  {
    year,
    organisation,
    kind,
  }: { readonly year: number | null; readonly organisation: string | null; readonly kind: string | null },
): Told | null {
  if (mention.kind !== 'share' && mention.kind !== 'count') return null;
  const { role, time, who, clause } = subjectOfNumber(
    { text: wholePeriodOut(sentence.text, kind), numbers: sentence.numbers },
    mention,
    year,
  );
  if (role !== 'level' || time === 'part' || time === 'later' || who === 'others') return null;
  if (time === 'before' && who !== 'all') return null;
  const name = contentStems(indicator.name);
  const plain = clause.replaceAll(/(?<!\p{L})(?:män|kvinnor|pojkar|flickor)\p{L}*/giu, ' ');
  if (otherWords(plain, [...name, ...contentStems(organisation ?? '')]).length > 0) return null;
  const said = contentStems(plain);
  const shared = name.filter((word) => said.some((stem) => alike(word, stem))).length;
  return { column: time === 'before' ? 'previous' : who === 'all' ? 'outcome' : who, shared };
}
