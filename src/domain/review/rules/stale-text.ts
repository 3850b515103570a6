import type { ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';

import { goneTime } from '../language/gone-time.ts';
import { isOfAPlan, putOffToItself, WHEN_TO_COME, YEAR_TO_COME } from '../language/to-come.ts';
import { writerNote } from '../language/writer-notes.ts';
import { quoteSentence } from '../review-context.ts';
import { namesInTwoWays } from './names-in-two-ways.ts';

/** Words to the writer, not to the reader. */
const PLACEHOLDER =
  /(?<!\p{L})(?:[Xx]{2,}|NN)(?!\p{L})|(?<![\p{L}\d])[Xx]\s?(?:mnkr|mkr|tkr|kr|kronor|%|procent|st|stycken|personer)(?!\p{L})|(?<!\p{L})inväntar\s+(?:besked|siffror|underlag|uppgift(?:er)?|svar)\s+från|\?\?+|lorem ipsum|\[[^\]]{0,60}(?:fyll|skriv|ange|datum|namn|text)[^\]]{0,60}\]|(?:hämtas|fylls i|kompletteras|uppdateras|kommenteras|skrivs)(?:\s+[^.]{0,80}?)?\s(?:därefter|när (?:siffrorna|utfallet|bokslutet) (?:är|finns)|efter bokslutet)|(?:text|siffror|belopp) kommer(?: senare)?\.|skriv (?:här|din text)|klicka (?:här )?för att ange/iu;
const SO_FAR = /(?:hittills|så här långt)(?:\s+in)?\s+(?:i år|under året|på året|detta år)/iu;
/** What a report puts off to the year's next report, when there is none. */
const TO_COME =
  /(?<!\p{L})(?:redovisa|presentera|återkom|beskriv|rapportera|följ|analysera)\p{L}*(?:\s+\p{L}+){0,4}?\s+i\s+(?:nästa|nästkommande|kommande)\s+(?:tertialrapport|tertial|delårsrapport|delårsbokslut)\p{L}*(?!\s+20\d\d)/iu;
/** Names that carry a year of their own: "Agenda 2030". Other words before a year only tell when. */
const NAMED_YEAR = /(?<=[\p{L},]\s)(\p{Lu}\p{Ll}{3,})\s(20\d{2})(?!\d)/gu;
const NOT_A_NAME =
  /^(?:Tertial|Halvår|Budget|Bokslut|Under|Sedan|Inför|Från|Januari|Februari|Mars|April|Juni|Juli|Augusti|September|Oktober|November|December|Våren|Hösten|Sommaren|Vintern|Verksamhets\p{L}+|Utfall|Prognos|Årsmål|Plan|Program|Stockholm|Kommunfullmäktige)$/u;

type DocumentTime = Pick<ReviewContext['document'], 'kind' | 'year'> & { readonly forecasts: boolean };

function inSentence(sentence: Sentence, document: DocumentTime): RuleFinding | null {
  const known = PLACEHOLDER.exec(sentence.text);
  const note = known ? { text: known[0].trim(), start: known.index } : writerNote(sentence.text);
  if (note) {
    return {
      message: `En anvisning till den som skriver står kvar: ”${note.text}”.`,
      remedy: 'Skriv den text som avsågs, eller ta bort anvisningen.',
      evidence: [quoteSentence(sentence, note.start)],
      confidence: 0.9,
    };
  }
  const soFar = document.kind === 'VB' ? SO_FAR.exec(sentence.text) : null;
  if (soFar) {
    return {
      severity: 'warning',
      message: `”${soFar[0]}” står i en berättelse om hela året: texten kan vara hämtad från en tidigare rapport.`,
      remedy: 'Kontrollera att siffrorna gäller hela året och ändra texten.',
      evidence: [quoteSentence(sentence, soFar.index)],
      confidence: 0.8,
    };
  }
  const ofYear = document.kind === 'VB' && !isPlanSection(sentence) ? PLANNED_THIS_YEAR.exec(sentence.text) : null;
  if (ofYear) {
    return {
      severity: 'warning',
      message: `”${ofYear[0].trim()}” står i berättelsen om året som är slut: texten kan vara kvar från planen.`,
      remedy: 'Skriv vad som blev gjort.',
      evidence: [quoteSentence(sentence, ofYear.index)],
      confidence: 0.75,
    };
  }
  const toCome = document.kind === 'VB' ? TO_COME.exec(sentence.text) : null;
  if (toCome) {
    return {
      severity: 'warning',
      message: `”${toCome[0]}” står i berättelsen om hela året, som är årets sista: texten kan vara hämtad från en tidigare rapport.`,
      remedy: 'Redovisa det här, eller skriv vilket års rapport som avses.',
      evidence: [quoteSentence(sentence, toCome.index)],
      confidence: 0.7,
    };
  }
  const own = isPlanSection(sentence) ? null : putOffToItself(sentence.text, document);
  if (own) {
    return {
      severity: 'warning',
      message: `”${own.text}” lovar något till den här rapporten själv, eller till en tidigare: texten kan vara kvar från en sådan.`,
      remedy: 'Redovisa det här, eller skriv vilken rapport som avses.',
      evidence: [quoteSentence(sentence, own.start)],
      confidence: 0.75,
    };
  }
  return (
    laterYear(sentence, document.kind === 'VB' ? document.year : null) ??
    pastPlan(sentence, document) ??
    gone(sentence, document)
  );
}

/** What is told as still to come, or as so far, of a time that the report looks back on. */
function gone(sentence: Sentence, { kind, year, forecasts }: DocumentTime): RuleFinding | null {
  const found = isPlanSection(sentence) ? null : goneTime(sentence.text, kind, year, forecasts);
  if (!found) return null;
  return {
    severity: 'warning',
    message: `”${found.text.trim()}” passar inte tiden som rapporten ser tillbaka på: texten kan vara kvar från en plan eller en tidigare rapport.`,
    remedy: 'Skriv vad som blev gjort, eller vilket år som avses.',
    evidence: [quoteSentence(sentence, found.start)],
    confidence: 0.75,
  };
}

/** "Under 2023 fortsätter …" and "kommer under 2023 att …": what was to come, with its year. */
const PLANNED =
  /(?:^|[\s(])(?<!(?:från|sedan|av)\s)(?:under|våren|hösten|sommaren)\s+(20\d{2})(?:\s+års\s+\p{L}+(?:\s+\p{L}+)?)?\s+(?:kommer|ska|fortsätter|planeras|påbörjas|genomförs|startar)(?!\p{L})|(?:kommer|ska|planerar(?:\s+för)?\s+att|avser\s+att|räknar\s+med\s+att)\s+(?:\p{L}+\s+)?(?:under|våren|hösten)\s+(20\d{2})\s+(?:att\s+)?\p{Ll}{3,}/iu;

/** "Vi kommer under året att …": the plan's own words for the year that the report is on. */
const PLANNED_THIS_YEAR =
  /(?<!\p{L})(?:kommer|ska(?:ll)?)\s+(?:\p{L}+\s+){0,2}?under\s+(?:året|innevarande\s+år)\s+(?:att\s+)?\p{Ll}{3,}|(?:^|\s)under\s+(?:året|innevarande\s+år)\s+(?:kommer|ska(?:ll)?)\s+(?:vi|enheten|nämnden|avdelningen|förvaltningen|arbetet)(?!\p{L})/iu;

/** "beräknas bli klar i maj 2020": expected for a day or month with its year. */
const EXPECTED =
  /(?<!\p{L})(?:beräknas|planeras|väntas|förväntas|kommer\s+att|ska)(?:\s+\p{L}+){0,6}?\s+(?:i|under|till|först|senast|den\s+\d{1,2}|våren|hösten|sommaren|vintern)(?:\s+\p{L}+)?\s+(20\d{2})(?![\d-])/iu;

/** Sections that a report repeats from the plan, in the plan's tense; only what reports are written for is held to account. */
function isPlanSection({ owner }: Sentence): boolean {
  return owner.isSection && owner.heading !== 'Analys' && owner.heading !== null;
}

/** Something planned for a year that is over when the document is written. */
function pastPlan(sentence: Sentence, { kind, year }: DocumentTime): RuleFinding | null {
  const expected = EXPECTED.exec(sentence.text);
  const isOver = expected !== null && year !== null && Number(expected[1]) < year;
  const toCome =
    kind === 'VB' && !isOfAPlan(sentence.text)
      ? (WHEN_TO_COME.exec(sentence.text) ?? YEAR_TO_COME.exec(sentence.text))
      : null;
  const match = PLANNED.exec(sentence.text) ?? (isOver ? expected : null) ?? toCome;
  if (!match || year === null || kind === null || (kind !== 'VP' && isPlanSection(sentence))) return null;
  const planned = Number(match[1] ?? match[2]);
  // An annual report looks back on its own year too; "var att" and "skulle" tell of the plan as a plan.
  if (
    planned > year ||
    (planned === year && kind !== 'VB') ||
    /(?:skulle|planen var|beslutade|beslutat)/iu.test(sentence.text)
  )
    return null;
  return {
    severity: 'warning',
    message: `”${match[0].trim()}” står som något kommande, men dokumentet gäller ${year}: texten kan vara kvar från en äldre plan.`,
    remedy: 'Skriv vad som blev gjort, eller rätta årtalet.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.85,
  };
}

/** An amount that a report for one year gives as known for a later one: "till 492 000 kr för 2023". */
function laterYear(sentence: Sentence, year: number | null): RuleFinding | null {
  if (
    year === null ||
    sentence.claims.some(({ tense }) => tense === 'future') ||
    /budget|beräkn|prognos|planer|inför|kommande|(?<!\p{L})(?:ska|kommer)(?!\p{L})/iu.test(sentence.text)
  )
    return null;
  const amount = sentence.numbers.find((number, index) => {
    const next = sentence.numbers[index + 1];
    const between = next ? sentence.text.slice(number.end, next.start) : '';
    return (
      (number.kind === 'money' || number.kind === 'share') &&
      next?.kind === 'year' &&
      Number(next.value) > year &&
      /^[^,.;]{0,12}(?:för|under|år)\s*$/iu.test(between.replace(/^\s*(?:kr|kronor|%|mnkr|tkr)/iu, ''))
    );
  });
  if (!amount) return null;
  return {
    message: `Texten anger ${amount.text} för ett år efter ${year}, som rapporten gäller.`,
    remedy: 'Rätta årtalet.',
    evidence: [quoteSentence(sentence, amount.start)],
    confidence: 0.85,
  };
}

const namesWithYear = overSentences((sentence) =>
  [...sentence.text.matchAll(NAMED_YEAR)].map(([, name = '', year = '']) => ({ sentence, name, year })),
);

/** One and the same name with a year in it, once with another year. Headings count as uses of the name. */
function misnamed(context: ReviewContext): readonly RuleFinding[] {
  const uses = new Map<string, Map<string, (Sentence | null)[]>>();
  const add = (name: string, year: string, sentence: Sentence | null): void => {
    if (NOT_A_NAME.test(name)) return;
    const years = uses.get(name) ?? new Map<string, (Sentence | null)[]>();
    years.set(year, [...(years.get(year) ?? []), sentence]);
    uses.set(name, years);
  };
  for (const { heading } of context.textsInOrder) {
    for (const [, name = '', year = ''] of ` , ${heading ?? ''}`.matchAll(NAMED_YEAR)) add(name, year, null);
  }
  for (const { name, year, sentence } of namesWithYear(context)) add(name, year, sentence);
  return [...uses].flatMap(([name, years]) => otherYears(name, years));
}

function otherYears(name: string, years: ReadonlyMap<string, readonly (Sentence | null)[]>): readonly RuleFinding[] {
  const [most, ...others] = [...years].toSorted((a, b) => b[1].length - a[1].length);
  const usual = most?.[1].find((sentence) => sentence !== null);
  if (!most || !usual || most[1].length < 2) return [];
  return others.flatMap(([year, found]) => {
    const [sentence] = found;
    if (!sentence || found.length * 2 > most[1].length) return [];
    const wrong = `${name} ${year}`;
    return [
      {
        severity: 'warning' as const,
        message: `${name} ${most[0]} kallas här ”${wrong}”.`,
        remedy: 'Rätta årtalet i namnet.',
        evidence: [quoteSentence(sentence, sentence.text.indexOf(wrong)), quoteSentence(usual)],
        confidence: 0.85,
      },
    ];
  });
}

const stale = overSentences(
  (sentence: Sentence, kind: DocumentTime['kind'], year: DocumentTime['year'], forecasts: boolean) =>
    inSentence(sentence, { kind, year, forecasts }),
);
const hasForecasts = kept((tables: ReviewContext['tables']): boolean =>
  tables.some(({ columns }) => /prognos/iu.test(columns.join(' '))),
);

export const staleText: Rule = {
  id: 'stale-text',
  number: 'R18',
  severity: 'error',
  source: 'domain.md 1 och 10',
  title: 'Kvarglömd eller gammal text',
  explanation:
    'Anvisningar till skribenten, ”hittills i år” i en årsberättelse, det som ska komma i en tid som är slut eller i rapporten själv, fel årtal och namn i två former visar att texten är ofärdig eller kommer från en annan rapport.',
  wrong: [
    ...(
      [
        ['VB', 'Årsmålet väntas uppnås.'],
        ['VB', 'Prognosen pekar på ett underskott.'],
        ['VB', 'Nästa år, 2022, ska rutinen ses över.'],
        ['VB', 'Verksamhetsåret 2021 har varit intensivt.'],
        ['T2', 'I maj ska personalen gå en kurs i bemötande.'],
        ['T2', 'Resultatet av enkäten väntas i juni.'],
        ['T1', 'Flytten planeras till mars.'],
      ] as const
    ).map(([kind, text]) => ({
      name: 'en tid som är förbi',
      document: { kind, year: 2022, chapters: [{ heading: 'Verksamheten', text }] },
    })),
    {
      name: 'anvisning kvar',
      document: {
        chapters: [
          {
            heading: 'Uppföljning av ekonomi',
            text: 'Utfallet hämtas ur ekonomisystemet den 24/1 och kommenteras ytterligare därefter.',
          },
        ],
      },
    },
    {
      name: 'hittills i år',
      document: { chapters: [{ heading: 'Jämställdhet', text: 'Hittills i år har åtta kontrakt tagits över.' }] },
    },
    {
      name: 'fel årtal',
      document: {
        chapters: [
          { heading: 'Ekonomi', text: 'Kostnaden har ökat från 305 000 kr för 2022 till 492 000 kr för 2023.' },
        ],
      },
    },
    {
      name: 'namn med fel år',
      document: {
        chapters: [
          {
            heading: 'Hållbarhet',
            text: 'Vi arbetar med Agenda 2030. Målen i Agenda 2030 är kända. Enheten bidrar till Agenda 2023.',
          },
        ],
      },
    },
    ...[
      ['befallning', 'Beskriv kort hur arbetet har gått.'],
      ['lucka', 'Diagrammet uppdateras när bokslutet är klart.'],
      ['platshållare', 'Resultatet för 20XX var gott.'],
      ['kontrollera', 'OBS! Dubbelkolla siffrorna med avdelningen, rätt värden läggs in här.'],
      ['lucka i avsnittet', 'Posten stäms av i vecka 4 och texten kompletteras då med bokslutet.'],
      ['kvar att göra i ett år som är slut', 'De sista tre planeras att gå kursen under hösten 2022.'],
      ['kommer att, i året som gått', 'Biblioteken kommer att införa sommarboken under 2022.'],
      ['planerar att', 'Enheten planerar att under 2022 anställa ytterligare två samordnare.'],
      ['nästa tertialrapport', 'Utfallet kommer att presenteras i kommande delårsrapport.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Året', text }] } })),
  ],
  right: [
    ...(
      [
        ['VB', 'Flytten planeras till september.'],
        ['VB', 'Prognosen i augusti höll.'],
        ['VB', 'Under 2021 genomfördes 34 kurser.'],
        ['T2', 'Under hösten kommer en ny lekplats att byggas.'],
        ['T2', 'I maj nästa år ska personalen gå en kurs.'],
        ['T2', 'Enligt planen skulle kursen hållas i maj.'],
        ['T1', 'Prognosen pekar på ett underskott. Årsmålet väntas uppnås.'],
      ] as const
    ).map(([kind, text]) => ({
      name: 'en tid som kommer, eller det som var',
      document: { kind, year: 2022, chapters: [{ heading: 'Verksamheten', text }] },
    })),
    ...[
      ['planerar för nästa år', 'Enheten planerar att under 2023 anställa ytterligare två samordnare.'],
      ['löpande', 'Statistiken uppdateras varje månad efter avstämning.'],
      ['om texten själv', 'Här beskrivs hur arbetet har gått.'],
      ['arbete i en plan', 'Komplettera med fler cykelställ vid skolan.'],
      ['kommer att, nästa år', 'Biblioteken kommer att införa sommarboken under 2023.'],
      ['kvar att göra nästa år', 'De sista tre planeras att gå kursen under hösten 2023.'],
      ['så var det tänkt', 'Enligt planen ska de sista tre gå kursen under hösten 2022, vilket de gjorde.'],
      ['texter som är vardag', 'Skyltarnas texter skrivs om i samband med målningen.'],
      ['saknas', 'Uppgifter saknas för två av skolorna.'],
      ['skriv som substantiv', 'Skrivande elever fick läsa upp sina texter.'],
    ].map(([name = '', text = '']) => ({ name, document: { chapters: [{ heading: 'Året', text }] } })),
    {
      name: 'färdig text',
      document: {
        chapters: [
          { heading: 'Ekonomi', text: 'Kostnaden har ökat från 305 000 kr för 2021 till 492 000 kr för 2022.' },
        ],
      },
    },
    {
      name: 'hittills i en tertialrapport',
      document: {
        kind: 'T1',
        chapters: [{ heading: 'Jämställdhet', text: 'Hittills i år har åtta kontrakt tagits över.' }],
      },
    },
    {
      name: 'budget för nästa år',
      document: { chapters: [{ heading: 'Ekonomi', text: 'Budgeten är 492 000 kr för 2023.' }] },
    },
  ],
  check: (context) => [
    ...stale(context, context.document.kind, context.document.year, hasForecasts(context.tables)),
    ...misnamed(context),
    ...namesInTwoWays(context),
  ],
};
