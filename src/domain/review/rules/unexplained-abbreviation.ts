import type { Rule, RuleFinding } from '../rule.ts';

import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';

const MOST_SHOWN = 3;
const LEAST_USES = 2;
const ABBREVIATION = /(?<![\p{L}\d-])\p{Lu}{3,6}(?![\p{L}\d])/gu;
/** Known to every reader of such documents, or to everybody. */
const KNOWN: ReadonlySet<string> = new Set(
  'AMI APT BUP DNR EKG ETC FAQ FIFA GDPR HBT HBTQ HBTQI HVB ILS IOP ISO IVO KPI LED LOU LSS LVM LVU MBL NATO NPF OBS OSL PDF PUB RKR SCB SFI SKR SMS SOL TV USB VAB VIP WHO SFS BNP CSN VAR OCH DET NYA MÅL KFS'.split(
    ' ',
  ),
);

/** Written in capitals as a whole: a heading, not a row of abbreviations. */
const isShouting = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) / 3;

/** "nätverket (ABC)", "ABC (nätverket)", "ABC, nätverket för …,", "ABC står för". */
function isExplained(word: string, text: string): boolean {
  return new RegExp(
    String.raw`\(\s*(?:så\s+kallad\p{L}*\s+|nedan\s+|förkortat\s+)?${word}\s*[),;]|${word}(?:-\p{Ll}+)?\s*(?:\(|\s[–-]\s|:\s?\p{Ll})|${word},\s+(?:\p{Ll}+\s+){1,8}\p{Ll}+,|${word}\s+(?:står\s+för|betyder|är\s+en\s+förkortning)|förkort\p{L}*\s+(?:\p{L}+\s+)?${word}`,
    'u',
  ).test(text);
}

const unknownIn = overSentences((sentence: Sentence) =>
  isShouting(sentence.text)
    ? []
    : [...sentence.text.matchAll(ABBREVIATION)].flatMap(([word]) =>
        KNOWN.has(word) || /^[IVXLCDM]+$/u.test(word) ? [] : [{ word, sentence }],
      ),
);

function check(context: ReviewContext): readonly RuleFinding[] {
  const uses = new Map<string, Sentence[]>();
  const { sentences, document } = context;
  for (const { word, sentence } of unknownIn(context)) uses.set(word, [...(uses.get(word) ?? []), sentence]);
  const titles = [
    ...document.goals.map(({ title }) => title),
    ...document.texts.map(({ heading }) => heading ?? ''),
  ].join('\n');
  const found = [...uses].filter(
    ([word, used]) =>
      used.length >= LEAST_USES &&
      !isExplained(word, titles) &&
      !sentences.some(({ text }) => text.includes(word) && isExplained(word, text)),
  );
  if (found.length === 0) return [];
  return [
    {
      message: `${found.length === 1 ? 'En förkortning förklaras' : `${found.length} förkortningar förklaras`} aldrig: ${found
        .slice(0, 6)
        .map(([word]) => word)
        .join(', ')}${found.length > 6 ? ' med flera' : ''}.`,
      remedy: 'Skriv ut namnet första gången, med förkortningen inom parentes.',
      evidence: found
        .slice(0, MOST_SHOWN)
        .flatMap(([word, [first]]) => (first ? [quoteSentence(first, first.text.indexOf(word))] : [])),
      confidence: 0.7,
    },
  ];
}

const chapter = (text: string) => ({ chapters: [{ heading: 'Året', text }] });

export const unexplainedAbbreviation: Rule = {
  id: 'unexplained-abbreviation',
  number: 'R55',
  severity: 'note',
  source: 'Språklagen (2009:600) 11 §',
  title: 'Förkortningar som inte förklaras',
  explanation: 'En förkortning som inte alla känner skrivs ut första gången.',
  wrong: [
    {
      name: 'två gånger utan förklaring',
      document: chapter('Arbetet leds av KRUT. Alla som söker får hjälp av KRUT.'),
    },
  ],
  right: [
    {
      name: 'förklarad',
      document: chapter('Arbetet leds av kommunens rådgivare för unga talanger (KRUT). KRUT har öppet på kvällar.'),
    },
    { name: 'en gång', document: chapter('Arbetet leds av KRUT.') },
    { name: 'känd', document: chapter('Insatser enligt LSS ökar. Fler söker LSS.') },
  ],
  check,
};
