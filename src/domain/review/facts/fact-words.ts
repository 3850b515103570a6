import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { NUMBER_WORD_OR_ARTICLE } from '../language/number-words.ts';
import { contentStems, wholeWords } from '../language/words.ts';
import { otherWords, wholePeriodOut } from '../told-cell.ts';

/** Nouns and adjectives that reports use for one and the same thing. */
const SAME: readonly string[] = [
  'brukare kund klient omsorgstagare vårdtagare',
  'medarbetare anställda personal',
  'lägenhet lägenheter bostad bostäder bostäderna',
  'tillfälle tillfällen möte möten träff träffar träffats träffades sammankomst sammankomster sammanträde sammanträden mötestillfällen',
  'utbildning utbildningar kurs kurser fortbildning fortbildningar',
  'fastighet fastigheter hus husen byggnad byggnader',
  'tjänst tjänster befattning befattningar',
  'evenemang arrangemang',
  'elev elever studerande',
  'ungdom ungdomar unga',
  'äldre seniorer pensionärer',
  'sjukfrånvaro sjukfrånvaron sjukskrivning sjukskrivningar',
  'upphandling upphandlingar upphandlat',
  'lånade utlån utlånen lånats lån',
  'intäkt intäkter intäkterna inkomst inkomster',
  'lokalkostnad lokalkostnaderna hyra hyror hyran hyrorna lokalhyra lokalhyror',
  'besökare besök besökt besöken gäster',
  'ansökan ansökningar ansökt sökande',
  'anmälan anmälningar anmälts anmälda',
  'vräkning vräkningar avhysning avhysningar vräkts',
  'deltog deltagit deltagare deltagarna deltar',
  'svarade besvarade besvarat svarat svar',
  'nöjda nöjd nöjdhet nöjdheten',
  'trygga trygg trygghet tryggheten',
];
/** Endings of nouns, adjectives and verbs that the light stemmer leaves on short words: "hyrorna", "hyror" and "hyra" are one. */
const ENDING =
  /(?:(?<=\p{L}{3})(?:arnas|ernas|ornas|arna|erna|orna|ande|aren|ets|ens|ans|are|ar|er|or|en|an|et|na|as|es|a|e|t|n|s|d)|(?<=\p{L}{4})(?:ades|ade|ats|at|ad|it))$/u;
const rootOf = (stem: string): string => stem.replace(ENDING, '');
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [name = '', ...others] = contentStems(line).map(rootOf);
    return [name, ...others].map((root) => [root, name] as const);
  }),
);
/** A word's class, or its root. */
const classed = (stem: string): string => CLASS_OF.get(rootOf(stem)) ?? rootOf(stem);

/** Having, holding, giving and being: verbs and adverbs that say no more than that it was so. */
const PLAIN = new Set(
  contentStems(
    'blev blir gick var slog upp portarna portar stapeln gått plats ägde rum har hade haft finns fanns funnits ordna ordnas ordnade ordnat ordnats genomför genomförs genomfördes genomfört genomförts håll hålls hölls hållit hållits anordnas anordnades anordnat anordnats arrangerats arrangerades arrangerat erbjuds erbjöds erbjudit erbjudits tog tagit emot kom kommit inkom inkommit registrerats registrerades fick fått gjort gjordes gjorts varit uppgå omfattar omfattade består bestod driver drivit bedriver rymmer ansvarar totalt sammanlagt tillsammans olika unika enskilda cirka drygt knappt ungefär närmare omkring nästan också även bland annat dessutom därutöver vilket innebär sedan dock redan hela alla samtliga verksamhetsåret kalenderåret året årets kommunen kommunens staden stadens skett ägt rum utgör antal antalet andel andelen totala totalt kunnat kunde beslutat gått går gick redovisade redovisar redovisas visar prognostiserar prognostiserade prognostiserat medan resultat kostnad kostnader kostnaden kostnaderna kostade kostat kostar utgift utgifter utgifterna ny nytt nya nästa tjänst tjänsten många flera mycket stor stora bra numera nuvarande idag dag per utgången fördelade fördelat tyvärr glädjande sticker särskilt kunde ännu fortfarande därmed därför',
  ).map(classed),
);

const NUMBER_ROOTS = new Set(contentStems(NUMBER_WORD_OR_ARTICLE.replaceAll('|', ' ')).map(classed));
const weighed = (stems: readonly string[]): readonly string[] => [
  ...new Set(stems.map(classed).filter((stem) => !PLAIN.has(stem) && !NUMBER_ROOTS.has(stem))),
];

/** Stems of the words of weight, each once: synonyms are one, and verbs of having and holding are none. */
export const weightyStems = (text: string): readonly string[] => weighed(otherWords(text, []));

/** The root of the noun that is counted, or its class. */
export const headStem = (noun: string): string => contentStems(noun).map(classed)[0] ?? '';

/** As `weightyStems`, of what happens: surveys and their like are things then, and the words of the time are none. */
export const eventStems = (text: string): readonly string[] => weighed(contentStems(text.replaceAll(WHEN, ' ')));

/** Shortest part of a compound that two words may have in common. */
const PART = 5;
/** One word, inflected or as a part of a compound: "barngrupper" and "grupper", "bygglovsansökningar" and "bygglov". */
export function meet(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= PART) return long.startsWith(short) || long.endsWith(short);
  return short.length === 4 && long.startsWith(short) && long.length <= short.length + 2;
}

/** What makes another fact of the same words; the name of each stands in `Fact.marks` where the clause says it. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['new', wholeWords('nya?|nytt|nyinskriv\\p{L}*|nyanställ\\p{L}*|ytterligare|fler|extra|utöka\\p{L}*', 'iu')],
  ['part', wholeWords('varav|därav|av\\s+(?:dem|dessa|vilka|de|våra)|däribland|endast|bara|enbart|flest|vissa', 'iu')],
  ['mean', wholeWords('\\p{L}*snitt(?:et|s\\p{L}*)?|\\p{L}*medel(?:tal|värde\\p{L}*)?|median\\p{L}*', 'iu')],
  [
    'per',
    wholeWords(
      'per\\s+(?!den\\s)\\p{L}+|i\\s+(?:veckan|månaden|timmen)|om\\s+(?:dagen|året)|varje|vardera|dagligen|veckovis|månadsvis|månatligen|årligen|varannan|vartannat',
      'iu',
    ),
  ],
  ['no', wholeWords('inte|ej|sakna\\p{L}*|utan|aldrig|ing(?:en|et|a)|varken|oinfri\\p{L}*', 'iu')],
  [
    'other',
    wholeWords(
      'första|andra|tredje|fjärde|sista|resterande|övriga|annan|annat|kvar(?:varande|står)?|återstå\\p{L}*|ytterligare|respektive',
      'iu',
    ),
  ],
  ['but', wholeWords('exklusive|exkl|förutom|utöver|netto\\p{L}*', 'iu')],
  ['with', wholeWords('inklusive|inkl|brutto\\p{L}*', 'iu')],
  ['before', wholeWords('före', 'iu')],
  ['after', wholeWords('efter', 'iu')],
  ['own', wholeWords('privat\\p{L}*|extern\\p{L}*|intern\\p{L}*|kommunal\\p{L}*|fristående|egna?|eget', 'iu')],
  ['work', wholeWords('heltid\\p{L}*|deltid\\p{L}*|tillsvidare\\p{L}*|visstid\\p{L}*|timanställ\\p{L}*', 'iu')],
  [
    'short',
    wholeWords(
      'kort(?:tids\\p{L}*frånvaro\\p{L}*|a|are)|lång(?:tids\\p{L}*frånvaro\\p{L}*|a|varig\\p{L}*)|(?<!i\\s)dag\\s+\\d+',
      'iu',
    ),
  ],
  ['since', wholeWords('sedan|fram\\s+till', 'iu')],
  [
    'plan',
    wholeWords(
      'budget\\p{L}*|prognos\\p{L}*|beräkna\\p{L}*|planera\\p{L}*|vänta\\p{L}*|förvänta\\p{L}*|skulle|ska(?:ll)?|kommer|behov\\p{L}*|anslag\\p{L}*|tilldela\\p{L}*|\\p{L}*mål(?:et|en|tal\\p{L}*)?|kan|ryms|rymmer|krav\\p{L}*|överenskom\\p{L}*',
      'iu',
    ),
  ],
  ...[
    'avsl[aåo]g?\\p{L}*|avslag\\p{L}*|avvisa\\p{L}*|nekat?s?',
    'bevilja\\p{L}*|godkän\\p{L}*|an(?:togs?|tagits?)|fick\\s+plats',
    'avsluta\\p{L}*|slutför\\p{L}*|slutat|lämnat|slutade',
    'återkall\\p{L}*|avbr[uöo]t\\p{L}*|tacka\\p{L}*',
    'obesvara\\p{L}*|väntar|pågå\\p{L}*|kö(?:n|ar)?',
    'utred(?:s|ts|des|t)|åtgärda\\p{L}*|överklaga\\p{L}*',
    'flytta\\p{L}*',
    'öppna(?:t|ts|des|de|s)',
    'stäng(?:d|da|t|ts|des)|lagts\\s+ne[dr]',
    'vakan\\p{L}*',
    'börja(?:t|de)|påbörja\\p{L}*|start\\p{L}*|inled\\p{L}*|anställt(?:s)?|rekryter\\p{L}*',
    'erbj[uö]d\\p{L}*|inbjud\\p{L}*|anmäl\\p{L}*|ansök\\p{L}*|sök(?:t|te)',
  ].map((words, index) => [`fate${index}`, wholeWords(words, 'iu')] as const),
  ['men', wholeWords('män(?:nen|s)?|manlig\\p{L}*|pojk\\p{L}*|killar(?:na)?', 'iu')],
  ['women', wholeWords('kvinn\\p{L}*|flick\\p{L}*|tjej\\p{L}*', 'iu')],
];
const WHEN = wholeWords(
  `${MONTH_NAMES.join('|')}|(?:vår|höst|sommar|vinter)(?:en|ens|terminen|terminens|lovet|as)?|(?:tertial|kvartal|halvår)\\p{L}*|vecka\\p{L}*|lov(?:et)?|jul(?:en)?|påsk(?:en)?|årets\\s+slut|årsskiftet`,
);
const AGE = /\d+\s?[-–]?\s?\d*\s?(?:år|åring)\p{L}*/giu;

/** Roots of the finite and supine verbs of a text: another verb is less of another thing than another noun. */
/** The verbs of a clause by their roots, none of the plain ones. */
export const verbsIn = (text: string): ReadonlySet<string> =>
  new Set(weightyStems([...text.matchAll(VERB)].map(([word]) => word).join(' ')));
const VERB =
  /(?<!\p{L})(?:\p{Ll}{2,}(?:ade|ades|ats|tts|dde|ddes|tes|des|its|ts)|hölls?|blev|gick|kom|slog|togs?|gavs?|stod|låg|bjöds?|skrevs?|drog|bor|kör|ger|blir)(?!\p{L})/gu;

/** "45 personer": how many, which is no part of what happened. */
export const countsOut = (clause: string): string =>
  clause.replaceAll(
    /(?<![\p{L}\d])\d(?:[\d ]*\d)?(?:[.,]\d+)?(?:\s*(?:%|procent))?(?:\s+\p{Ll}{4,}(?:er|or|ar|are|n)(?!\p{L}))?/gu,
    ' ',
  );

/** The day that an edition looks back from: what is told of it is told of the edition's whole time. */
const CUT_OFF: Readonly<Record<string, RegExp>> = {
  T1: /(?<!\p{L})(?:(?:per\s+|den\s+)*30\s+april|i\s+april|vid\s+utgången\s+av\s+april|i\s+slutet\s+av\s+april)(?!\p{L})/giu,
  T2: /(?<!\p{L})(?:(?:per\s+|den\s+)*31\s+augusti|i\s+augusti|vid\s+utgången\s+av\s+augusti|i\s+slutet\s+av\s+augusti)(?!\p{L})/giu,
  VB: /(?<!\p{L})(?:(?:per\s+|den\s+)*31\s+december|vid\s+årets\s+slut|vid\s+utgången\s+av\s+(?:året|december)|i\s+slutet\s+av\s+(?:året|december))(?!\p{L})/giu,
};
export const periodOut = (text: string, edition: string | null): string =>
  wholePeriodOut(edition === null ? text : text.replaceAll(CUT_OFF[edition] ?? /$^/gu, ' '), edition);

/** What may be told otherwise of one event: that it is new, and by which verb it is told. */
export const OF_EVENTS: readonly string[] = [
  'new',
  'other',
  'part',
  'when',
  ...MARKS.flatMap(([name]) => (/^fate\d/u.test(name) ? [name] : [])),
];

/** The marks of a clause, joined; the same for two facts that may be of one thing. `without` are not looked for. */
export function marksOf(clause: string, ...without: readonly string[]): string {
  const named = MARKS.flatMap(([name, pattern]) => (!without.includes(name) && pattern.test(clause) ? [name] : []));
  const times = without.includes('when')
    ? []
    : [...clause.matchAll(WHEN)].map(([word]) => word.toLowerCase().replace(/(?<=\p{L}{3})(?:ens|en|s)$/u, ''));
  const ages = [...clause.matchAll(AGE)].map(([word]) => word.replaceAll(/\D+/gu, '-'));
  return [...named, ...new Set(times.toSorted()), ...ages.toSorted()].join(' ');
}
