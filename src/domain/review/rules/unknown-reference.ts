import type { FindingEvidence } from '../finding.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteGoal, quoteSentence, type ReviewContext, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const NUMBER = String.raw`\d{1,2}\.\d{1,2}(?:\.\d{1,2})?`;
/** "mål nr 2.2", "se även under 2.2 och 1.1", "hänvisas till 2.1, 2.2 samt 2.3". */
const REFERENCE = new RegExp(
  String.raw`(?<!\p{L})(?:under|(?:\p{L}*-)?\p{L}*mål(?:et|en|område(?:t|na)?)?|\p{L}*avsnitt(?:et|en)?|inriktning(?:en)?|(?:se|jfr|jämför)(?:\s+\p{L}+){0,3}?|hänvis\p{L}+\s+till(?:\s+\p{L}+){0,2}?)(?:\s+(?:nummer|nr\.?|med\s+nummer))?\s+(${NUMBER}(?:(?:\s*,|\s+och|\s+samt|\s+eller)\s+${NUMBER})*)(?![.,]?\d|\s?(?:%|procent|mnkr|tkr|mkr|kr|kronor|miljoner|miljarder|miljon|timmar|år|st|km|meter|ton|grader|poäng|i snitt|i genomsnitt))`,
  'giu',
);

function check(text: string, numbers: ReadonlySet<string>, evidence: FindingEvidence): readonly RuleFinding[] {
  const named = [...text.matchAll(REFERENCE)].flatMap(([, list = '']) => list.match(new RegExp(NUMBER, 'gu')) ?? []);
  const unknown = named.filter((number) => !numbers.has(number));
  if (unknown.length === 0) return [];
  return [
    {
      message: `Texten hänvisar till mål ${unknown.join(' och ')}, som inte finns i dokumentet.`,
      remedy: 'Rätta hänvisningen eller ta bort den.',
      evidence: [evidence],
      confidence: 0.8,
    },
  ];
}

const FOCUS_AREA =
  /(?<!\p{L})inriktningsmål(?:et|en)?\s+(?:nummer\s+|nr\.?\s+)?(\d{1,2})(?![\d.,]*\d|\s*(?:%|procent|st|år))/iu;

/** "inriktningsmål 7" where the document numbers its focus areas and has no seventh. */
function focusAreas(sentence: Sentence, numbers: ReadonlySet<string>): readonly RuleFinding[] {
  const match = FOCUS_AREA.exec(sentence.text);
  const number = match?.[1];
  const numbered = [...numbers].some((one) => !one.includes('.'));
  if (!match || number === undefined || !numbered || numbers.has(number)) return [];
  return [
    {
      message: `Texten hänvisar till inriktningsmål ${number}, som inte finns i dokumentet.`,
      remedy: 'Rätta hänvisningen eller ta bort den.',
      evidence: [quoteSentence(sentence, match.index)],
      confidence: 0.75,
    },
  ];
}

const APPENDIX = /(?<!\p{L})bilaga\s+(?:nr\.?\s*)?(\d{1,2})(?!\d)/giu;
/** An appendix is listed in a heading, a list or a table, or on a line that begins with it. */
const LISTED = /^\s*bilaga\s+(?:nr\.?\s*)?(\d{1,2})(?!\d)/iu;

const APPENDICES = /^(?:bilagor|bilageförteckning|förteckning\s+över\s+bilagor)\s*:?$/iu;
const NUMBERED = /(?:^|\s)(\d{1,2})\.\s+\p{Lu}/gu;

/** The numbers of "1. Bokslut 2. Uppföljning av …" under a heading that says that these are the appendices. */
function inList(
  heading: string | null,
  paragraphs: readonly { readonly kind: string; readonly text: string }[],
): readonly string[] {
  let within = APPENDICES.test(heading ?? '');
  return paragraphs.flatMap(({ kind, text }) => {
    // "1. Bokslut" alone on its line is read as a heading.
    if (kind === 'subheading') within = APPENDICES.test(text) || (within && /^\d/u.test(text));
    return within ? [...text.matchAll(NUMBERED)].map(([, number = '']) => number) : [];
  });
}

/** "se bilaga 3" where the document lists its appendices and has no third. */
function appendices(
  sentences: readonly Sentence[],
  texts: ReviewContext['textsInOrder'],
  tables: ReviewContext['tables'],
): readonly RuleFinding[] {
  const lines = [
    ...texts.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs.map(({ text }) => text)]),
    ...tables.flatMap(({ title, rows }) => [title ?? '', ...rows.flat()]),
  ];
  const underHeading = texts.flatMap(({ heading, paragraphs }) => inList(heading, paragraphs));
  const listed = new Set([...lines.flatMap((line) => LISTED.exec(line)?.[1] ?? []), ...underHeading]);
  if (listed.size === 0) return [];
  return sentences.flatMap((sentence) => {
    const missing = [...sentence.text.matchAll(APPENDIX)].find(([, number = '']) => !listed.has(number));
    return missing
      ? [
          {
            message: `Texten hänvisar till bilaga ${missing[1] ?? ''}, som inte finns bland bilagorna.`,
            remedy: 'Rätta hänvisningen eller lägg till bilagan.',
            evidence: [quoteSentence(sentence, missing.index)],
            confidence: 0.8,
          },
        ]
      : [];
  });
}

/** The sentences that may refer to goals and to appendices. */
const withNumbers = overSentences((sentence) => (/\d\.\d/u.test(sentence.text) ? sentence : null));
const onFocusAreas = overSentences((sentence) => (/inriktningsmål/iu.test(sentence.text) ? sentence : null));
const onAppendices = overSentences((sentence) => (/bilag/iu.test(sentence.text) ? sentence : null));

export const unknownReference: Rule = {
  id: 'unknown-reference',
  number: 'R31',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Hänvisning till mål som inte finns',
  explanation:
    'En hänvisning till ett numrerat mål eller en numrerad bilaga ska gå till ett mål eller en bilaga i dokumentet.',
  wrong: [
    {
      name: 'målet finns inte',
      document: {
        goals: [
          {
            title: 'Trygg stad',
            number: '1.1',
            level: 'areaGoal',
            children: [{ title: 'Medarbetarna har rätt kompetens (Se även aktiviteter under 2.2 och 1.1.)' }],
          },
        ],
      },
    },
    {
      name: 'bilagan finns inte i listan',
      document: {
        chapters: [
          { heading: 'Internkontroll', text: 'Planens kontroller redovisas i bilaga 3.' },
          { heading: 'Bilagor', text: ['1. Bokslut', '2. Resultatenheter'] },
        ],
      },
    },
    ...[
      ['hänvisas', 'Läsaren hänvisas till 1.1, 1.2 samt 2.4.'],
      ['inom parentes', 'Kurserna är fler än förr (jfr nr 3.2).'],
      ['med nummer', 'Åtgärden hör till inriktningsmålet nummer 4.1.'],
    ].map(([name = '', text = '']) => ({
      name,
      document: {
        goals: [{ title: 'Trygg stad', number: '1.1', level: 'areaGoal' as const, sections: { Analys: text } }],
      },
    })),
  ],
  right: [
    {
      name: 'bilagan finns i listan',
      document: {
        chapters: [
          { heading: 'Internkontroll', text: 'Planens kontroller redovisas i bilaga 2.' },
          { heading: 'Bilagor', text: ['1. Bokslut', '2. Resultatenheter'] },
        ],
      },
    },
    {
      name: 'ett kapitel med nummer',
      document: {
        goals: [{ title: 'Trygg stad', number: '1.1', level: 'areaGoal', sections: { Analys: 'Se vidare i 4.2.' } }],
        chapters: [{ heading: '4.2 Ekonomi', text: 'Budgeten hålls.' }],
      },
    },
    {
      name: 'målet finns',
      document: {
        goals: [{ title: 'Trygg stad', number: '1.1', level: 'areaGoal', sections: { Analys: 'Se även under 1.1.' } }],
      },
    },
    {
      name: 'ett tal',
      document: {
        goals: [
          {
            title: 'Trygg stad',
            number: '1.1',
            level: 'areaGoal',
            sections: { Analys: 'Värdet ligger under 2.5 procent.' },
          },
        ],
      },
    },
  ],
  check: (context: ReviewContext) => {
    const { goals, textsInOrder, tables } = context;
    const sentences = onAppendices(context);
    const ofGoals = goals.flatMap(({ goal }) => goal.number?.replace(/\.$/u, '') ?? []);
    if (!ofGoals.some((number) => number.includes('.'))) return appendices(sentences, textsInOrder, tables);
    // Chapters and tables may have numbers of their own.
    const titles = [...textsInOrder.map(({ heading }) => heading ?? ''), ...tables.map(({ title }) => title ?? '')];
    const ofTitles = titles.flatMap((title) => title.match(/(?<!\d)\d{1,2}(?:\.\d{1,2})+/u) ?? []);
    const [own, numbers] = [new Set(ofGoals), new Set([...ofGoals, ...ofTitles])];
    return [
      ...onFocusAreas(context).flatMap((sentence) => focusAreas(sentence, own)),
      ...appendices(sentences, textsInOrder, tables),
      ...goals.flatMap(({ goal }) => check(goal.title, numbers, quoteGoal(goal))),
      ...withNumbers(context).flatMap((sentence) => check(sentence.text, numbers, quoteSentence(sentence))),
    ];
  },
};
