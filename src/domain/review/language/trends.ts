import type { Claim } from './claims.ts';

import { FELL, ROSE } from './claim-words.ts';
import { contentStems, wholeWords } from './words.ts';

/** Which way something went; better and worse have no number's direction until the good one is known. */
export type Trend = {
  readonly kind: 'rose' | 'fell' | 'better' | 'worse';
  readonly start: number;
  readonly end: number;
};

/** A time before the one reported: "i fjol", "förra mätningen", "året innan", "fjolårets". */
export const EARLIER = String.raw`(?:i\s+fjol|fjol\p{L}*|förra\s+\p{L}+|föregående\s+\p{L}+|(?:år|år[e]t|mätning|mätningen|period|perioden)\s+(?:innan|före|dessförinnan)|tidigare|sist|senaste\s+mätning\p{L}*)`;
const GAP = String.raw`(?:\s+[\p{L}%-]+){0,10}?\s+`;
const THAN = String.raw`${GAP}(?:än|jämfört\s+med|mot|i\s+förhållande\s+till)\s+(?:(?!både|på)\p{L}+\s+){0,2}?${EARLIER}`;
const MORE = 'högre|fler|flera|större|mer|längre|starkare';
const LESS = 'lägre|färre|mindre|kortare|svagare';

/** "ligger över fjolårets nivå", "understiger förra årets". */
const STANDS = String.raw`(?:är|var|ligger|låg|legat|hamnar|hamnade|landar|landade)\s+(?:(?:något|klart|strax|marginellt|tydligt|fortfarande|nu|långt)\s+)?`;
const OF_BEFORE = String.raw`\s+(?:nivån\s+|resultatet\s+|utfallet\s+|värdet\s+)?(?:från\s+|för\s+|vid\s+)?${EARLIER}`;
const ABOVE = String.raw`(?:${STANDS}över|översteg|överstiger|överstigit|överträffa(?:r|de|t))${OF_BEFORE}`;
const BELOW = String.raw`(?:${STANDS}under|understeg|understiger|understigit)${OF_BEFORE}`;
/** "är större i år". */
const THIS_YEAR = String.raw`(?=\s+(?:i\s+år|detta\s+år|under\s+året|den\s+här\s+gången)(?!\p{L}))`;
const COURSE = '(?:trend|kurva|utveckling|tendens|linje)(?:en)?';

const PATTERNS: readonly (readonly [Trend['kind'], RegExp])[] = [
  [
    'rose',
    wholeWords(
      `(?:uppåtgående|stigande|ökande|växande|uppåtriktad)\\s+${COURSE}|${COURSE}\\s+(?:är|var|har\\s+varit)\\s+(?:\\p{L}+\\s+)?(?:uppåtgående|stigande|ökande|växande|uppåtriktad)|(?:pekar|pekade|går|gick|rör\\s+sig|vänt|vänder|vände)\\s+(?:\\p{L}+\\s+){0,2}?uppåt|på\\s+väg\\s+upp(?:åt)?|(?:det|den)\\s+högsta\\s+(?:\\p{L}+\\s+)?(?:hittills|någonsin|sedan|på\\s+\\p{L}+\\s+år)|allt\\s+(?:fler|flera|mer|högre)`,
    ),
  ],
  [
    'fell',
    wholeWords(
      `(?:nedåtgående|neråtgående|sjunkande|fallande|minskande|avtagande|nedåtriktad)\\s+${COURSE}|${COURSE}\\s+(?:är|var|har\\s+varit)\\s+(?:\\p{L}+\\s+)?(?:nedåtgående|neråtgående|sjunkande|fallande|minskande|avtagande|nedåtriktad)|(?:pekar|pekade|går|gick|rör\\s+sig|vänt|vänder|vände)\\s+(?:\\p{L}+\\s+){0,2}?ne[dr]åt|på\\s+väg\\s+ne[dr](?:åt)?|(?:det|den)\\s+lägsta\\s+(?:\\p{L}+\\s+)?(?:hittills|någonsin|sedan|på\\s+\\p{L}+\\s+år)|allt\\s+(?:färre|mindre|lägre)|tappa(?:t|r|de)|tapp(?:et)?|sacka(?:t|r|de)`,
    ),
  ],
  [
    'rose',
    wholeWords(
      `${ABOVE}|(?:${MORE})${THIS_YEAR}|(?:${MORE})${THAN}|(?<=${EARLIER}(?:\\s+[\\p{L}%-]+){1,5}\\s)(?:${MORE})`,
    ),
  ],
  [
    'fell',
    wholeWords(
      `${BELOW}|(?:${LESS})${THIS_YEAR}|(?:${LESS})${THAN}|(?<=${EARLIER}(?:\\s+[\\p{L}%-]+){1,5}\\s)(?:${LESS})`,
    ),
  ],
  [
    'better',
    wholeWords(
      `bättre(?:${THAN}|${THIS_YEAR})|(?:nöjdare|tryggare|gladare|friskare|mer\\s+nöjda|mer\\s+trygga)${THAN}|(?:går|gått|gick|rör\\s+sig)\\s+(?:\\p{L}+\\s+)?framåt|bästa\\s+(?:\\p{L}+\\s+)?(?:hittills|någonsin|på\\s+\\p{L}+\\s+år)|stärkt\\s+(?:vårt|sitt|årets)?\\s*(?:resultat|värde)\\p{L}*|(?:lyft(?:e|s|es)?|lyfts|stärk(?:ts|tes|t))(?=\\s*(?:[.;,]|$|från|sedan|jämfört))|(?:stärk|höj)(?:ts|tes|s|t)(?=\\s+(?:(?:något|marginellt|tydligt|ytterligare|betydligt|lite)\\s+)?(?:jämfört|sedan|i\\s+förhållande))|förbättra(?:ts|des|s|t)|förbättring(?:en|ar)?|åt\\s+rätt\\s+håll|i\\s+(?:rätt|positiv)\\s+riktning|positiv\\s+(?:utveckling|trend)|utvecklingen\\s+(?:är|har\\s+varit)\\s+(?:\\p{L}+\\s+)?positiv`,
    ),
  ],
  [
    'worse',
    wholeWords(
      `sämre(?:${THAN}|${THIS_YEAR})|(?:går|gått|gick|rör\\s+sig)\\s+(?:\\p{L}+\\s+)?bakåt|sämsta\\s+(?:\\p{L}+\\s+)?(?:hittills|någonsin|på\\s+\\p{L}+\\s+år)|försämra(?:ts|des|s|t)|försämring(?:en|ar)?|åt\\s+fel\\s+håll|i\\s+(?:fel|negativ)\\s+riktning|negativ\\s+(?:utveckling|trend)|utvecklingen\\s+(?:är|har\\s+varit)\\s+(?:\\p{L}+\\s+)?negativ|gått\\s+tillbaka|gick\\s+tillbaka`,
    ),
  ],
];
const DENIED = /(?<!\p{L})(?:inte|ej|varken|ingen|inget|aldrig|utan)(?:\s+\p{L}+){0,3}\s+$/iu;

/** All that a sentence says of a direction: its claims of rising and falling, comparisons with before, better and worse. */
export function readTrends(sentence: string, claims: readonly Claim[]): readonly Trend[] {
  const ofClaims = claims.flatMap(({ kind, negated, tense, start, end }) =>
    (kind === 'rose' || kind === 'fell') && !negated && tense !== 'future' ? [{ kind, start, end }] : [],
  );
  const compared = PATTERNS.flatMap(([kind, pattern]) =>
    [...sentence.matchAll(pattern)].flatMap((match) =>
      DENIED.test(sentence.slice(Math.max(0, match.index - 40), match.index))
        ? []
        : [{ kind, start: match.index, end: match.index + match[0].length }],
    ),
  );
  return [...ofClaims, ...compared].toSorted((a, b) => a.start - b.start);
}

/** Words that tell of a value and its time without saying what was measured. */
const NEUTRAL = new Set(
  contentStems(
    'resultat resultatet utfall utfallet årets värde värdet indikator indikatorn mått måttet siffra siffran nivå nivån andel andelen index jämfört jämförelse mätning mätningen mätningar förra föregående innan före fjol fjolåret fjolårets tidigare däremot sedan sist senaste något lite svagt tydligt tydlig marginellt kraftigt markant glädjande tyvärr dock därmed positivt negativt positiv negativ riktning rätt fel håll går gått gick ligger legat hamnar landar blev blir ses sett utvecklas utvecklats utveckling utvecklingen trend trenden visar innebär nu redan ser syns kurva kurvan pekar fler färre högre lägre uppåt nedåt neråt uppåtgående nedåtgående igen åter fortsatt ytterligare noterar noteras större mindre andel känner upplever anser tycker fortsätter fortsatte fortsätta fortsättning procent årets igen tydligt betydligt kvar samma oförändrat konstant stabilt stilla lika äntligen hittills någonsin flera många bästa sämsta högsta lägsta vårt andra tredje fjärde femte rad följd',
  ),
);

/** Why it went so, in spite of what, what was done, and how it stands to the target: says nothing of what changed. */
const CAUSE =
  /(?<!\p{L})(?:tack\s+vare|trots(?:\s+att)?|även\s+om|fastän|på\s+grund\s+av|p\.?g\.?a\.?|till\s+följd\s+av|som\s+en\s+följd\s+av|beroende\s+på|beror\s+(?:\p{L}+\s+){0,3}?på|genom|eftersom|därför\s+att|i\s+och\s+med|vilket\s+(?:är\s+glädjande|förklaras|beror)|efter\s+att|(?:men|och)\s+(?:ligger|når|är|överträffar|klarar|uppfyller|understiger|överstiger)\s+(?:\p{L}+\s+){0,3}?\p{L}*mål\p{L}*)(?!\p{L}).*$/iu;

/** "Frånvaron" of the name "Sjukfrånvaro". */
const TAIL = 6;

/** "dag 1–14" of an absence: what texts call the short one. */
export const SHORT_ABSENCE = /dag(?:arna)?\s*\d+\s*[-–]\s*\d+/iu;

/** Whether nothing is spoken of but the thing named and its value: no other place, group, part or time. */
export function speaksOnlyOf(name: string, whole: string, { start, end }: Trend): boolean {
  const reason = CAUSE.exec(whole.slice(end));
  const sentence = reason ? whole.slice(0, end + reason.index) : whole;
  const known = contentStems(`${name} ${SHORT_ABSENCE.test(name) ? 'kort korta korttids korttidsfrånvaro' : ''}`);
  const rest = contentStems(`${sentence.slice(0, start)} ${sentence.slice(end)}`);
  const own = contentStems(sentence.slice(start, end).replace(/^\S+/u, ''));
  return [...rest, ...own].every(
    (stem) =>
      NEUTRAL.has(stem) ||
      known.some(
        (word) =>
          stem === word ||
          (word.length >= 4 && stem.startsWith(word)) ||
          word.startsWith(stem) ||
          (stem.length >= TAIL && word.endsWith(stem)),
      ),
  );
}

const CHANGE_NOUN = String.raw`(?:uppgång|nedgång|ökning|minskning|förbättring|försämring|höjning|lyftning|sänkning|skillnad|differens|avvikelse|förändring|tapp|lyft|tillväxt)(?:en|et|ar)?`;
const CHANGE_VERB = String.raw`(?:${ROSE}|${FELL}|förbättra(?:ts|des|s|t)|försämra(?:ts|des|s|t)|skilj(?:er|de)|avvik(?:er|it)|tappa(?:t|r|de)|lyft(?:s|e|er)?|överträffa\p{L}*|understig(?:er|it)|överstig(?:er|it))`;
const ABOUT = String.raw`(?:(?:ca|cirka|drygt|knappt|ungefär|nästan|hela|ytterligare|bara|endast|omkring)\s+)?`;
const NO_LEVEL = String.raw`(?!(?:till|från|på|av|är|var|blev|vid|än|där|och|att)\s)`;
const AMOUNT_OF_CHANGE = new RegExp(
  String.raw`(?<!\p{L})(?:${CHANGE_NOUN}(?:\s+(?!till\s|från\s|av\s+andelen\s+till)[\p{L}]+){0,5}?\s*(?::|på|om|med|är|var|blev|blir|motsvarar|utgör|uppgår\s+till|uppgick\s+till)|${CHANGE_VERB}(?:\s+${NO_LEVEL}[\p{L}]+){0,4}?(?:\s+med)?)\s+${ABOUT}$`,
  'iu',
);
const BY_AFTER =
  /^\s*(?:procent|%|st|stycken|procentenhet(?:er)?)?\s*(?:under(?!\s+(?:hela\s+|\p{L}*första\s+|andra\s+|tredje\s+)?(?:\p{L}*året|\p{L}*år|perioden|tertial\p{L}*|kvartal\p{L}*|halvår\p{L}*|våren|hösten|sommaren|vintern|\p{L}+terminen|20\d\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L}))|över|lägre|högre|mer|mindre|bättre|sämre|större|fler|färre|från|ifrån|upp|ner|ned|jämfört)(?!\p{L})/iu;

/** Whether a number is by how much something changed or differs ("en uppgång på 8 %"), and not a level ("till 8 %"). */
export function isAmountOfChange(sentence: string, start: number, end: number): boolean {
  return (
    BY_AFTER.test(sentence.slice(end, end + 24)) ||
    AMOUNT_OF_CHANGE.test(sentence.slice(Math.max(0, start - 90), start))
  );
}

/** Comparatives by themselves: "22 fler platser", "alltså färre". */
const COMPARATIVES = wholeWords(`(?<rose>fler|flera|högre|större|mer)|(?<fell>färre|lägre|mindre)`, 'giu');
export function comparativesIn(sentence: string): readonly Trend[] {
  return [...sentence.matchAll(COMPARATIVES)].map((match) => ({
    kind: match.groups?.['rose'] === undefined ? 'fell' : 'rose',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
