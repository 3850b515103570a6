import type { Claim } from '../language/claims.ts';
import type { GoalAlone, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import {
  NOT_NOW,
  OF_INDICATOR,
  OF_PERSONS,
  OF_WHOLE_GOAL,
  SPEAKS_OF_GOAL,
  contradicting,
} from '../language/goal-words.ts';
import { kept } from '../kept.ts';
import { contentStems, sharedStems } from '../language/words.ts';
import { STATUS_WORDS, quoteGoal, quoteSentence } from '../review-context.ts';
import { doubted } from './doubted-goal.ts';
import { againstLevels } from './levels-against-expected.ts';

/** A sentence on part of the work, or one that concedes before it turns, says nothing of the goal as a whole. */
const CONCEDES =
  /(?:^|\s)(?:(?<!mål(?:et|en)?\s)om|ifall|såvida|trots att|även om|för att|risk(?:en)? (?:för|att))\s/iu;

const OF_GOAL =
  /(?<!\p{L})(?:nämndmål|enhetsmål|avdelningsmål|förvaltningsmål|åtagande|verksamhetsområde|inriktningsmål|måluppfyllelse|förvänta\p{L}+\s+resultat)/iu;

/** The goal's own words against its status: "delvis" or "inte uppnås" under "Uppfylls helt". */
function against(view: GoalAlone, sentence: Sentence): RuleFinding | null {
  const claim = contradicting(sentence.claims);
  if (!claim) return null;
  const { text } = sentence;
  if (OF_PERSONS.test(text) && !OF_GOAL.test(text)) return null;
  if (OF_INDICATOR.test(text.slice(0, claim.start)) && !OF_GOAL.test(text)) return null;
  if (NOT_NOW.test(text) || turnsToReached(sentence, claim)) return null;
  const fewer =
    /än\s+(?:estimerat|planerat|beräknat|förväntat|väntat|målsatt)/iu.test(claim.text) ||
    /(?:dessvärre|tyvärr|utlova|förväntad|väntade|avsedd|där vi|långt som|många som|mycket som|halka|ligger efter|kvar$|framme|lycka\p{L}* inte|(?:endast|enbart|bara) \p{L}+ av|uteb|räck|löfte|räckhåll|av de |som (?:\p{L}+ ){0,2}(?:hoppa|tänk|plane|räkna|vill|önska|vänta)|ända fram|hela vägen|i mål|lyckats? (?:fullt|med)[.,;]?$)/iu.test(
      claim.text,
    );
  const speaksOfGoal =
    SPEAKS_OF_GOAL.test(sentence.text) && !/indikator/iu.test(sentence.text.slice(0, claim.start).slice(-40));
  if (!(speaksOfGoal || fewer) || CONCEDES.test(sentence.text.slice(Math.max(0, claim.start - 40), claim.start)))
    return null;
  const partly = claim.kind === 'partly';
  // "årsmålet" is an indicator's; the goal may be fulfilled although one of them is missed.
  const ofIndicator =
    /årsmål/iu.test(sentence.text) && !/(?<!\p{L})(?:nämnd|enhets|avdelnings)?målet(?!\p{L})/iu.test(sentence.text);
  return {
    severity: speaksOfGoal && !fewer && !ofIndicator ? 'error' : 'warning',
    message: `Målet är satt till ”${STATUS_WORDS.full}”, men den egna analysen säger att det ${partly ? 'bara nås delvis' : 'inte nås'} (”${claim.text.trim()}”).`,
    remedy: 'Ändra bedömningen eller texten, eller förklara varför målet ändå uppfylls helt.',
    evidence: [quoteGoal(view.goal), quoteSentence(sentence, claim.start)],
    confidence: speaksOfGoal ? 0.9 : 0.7,
    cause: `status:${view.goal.id}:text`,
  };
}

/** "En deltagare nådde inte sitt mål, men enhetens mål är uppfyllt": what follows the turn is what holds. */
function turnsToReached(sentence: Sentence, claim: Claim): boolean {
  const turn = /(?:,\s*|\s)(?:men|dock|däremot)\s/iu.exec(sentence.text.slice(claim.end));
  const from = turn ? claim.end + turn.index : -1;
  return (
    turn !== null &&
    // Without a subject of its own the turn is of the goal: "men bedöms nås i år".
    (SPEAKS_OF_GOAL.test(sentence.text.slice(from)) ||
      /^(?:,\s*|\s)(?:men|dock|däremot)\s+(?:bedöms|är|har|nås|uppfylls|kommer)(?!\p{L})/iu.test(
        sentence.text.slice(from),
      )) &&
    sentence.claims.some(({ kind, start, negated }) => kind === 'reached' && start > from && !negated)
  );
}

const WHOLLY =
  /(?<!\p{L})(?:helt|fullt\s+ut|till\s+fullo|i\s+sin\s+helhet|fullständigt|med\s+(?:god\s+)?(?:marginal|råge)|i\s+alla\s+delar|till\s+hundra\s+procent|för\s+alla)(?!\p{L})/iu;
/** What says that something is left: then the whole text may well agree with a lower status. */
const BUT_NOT =
  /(?<!\p{L})(?:inte|ej|men|dock|däremot|delvis|återstår|kvar|undantag\p{L}*|förutom|utom|brist\p{L}*|försen\p{L}*|skjut\p{L}*|flesta|vissa|en\s+del|nästan|saknas?|svår\p{L}*|utman\p{L}*|fortsatt\s+arbete|förra|föregående|tidigare|om|ifall)(?!\p{L})/iu;

/** "Målet är helt uppfyllt" under "Uppfylls delvis" or "inte", where nothing in the analysis speaks for the status. */
function reachedAgainstLower(view: GoalAlone): RuleFinding | null {
  const { status } = view.goal;
  if (status !== 'partial' && status !== 'none') return null;
  const sentences = view.sentencesOf('Analys');
  const said = sentences.find(
    ({ text, claims }) =>
      OF_WHOLE_GOAL.test(text) &&
      !/årsmål/iu.test(text) &&
      !BUT_NOT.test(text) &&
      claims.some(({ kind, negated, tense }) => kind === 'reached' && !negated && tense !== 'future'),
  );
  const agrees = sentences.some(({ claims }) => claims.some(({ kind }) => LOWER.has(kind)));
  if (!said || agrees) return null;
  const whole = WHOLLY.test(said.text);
  const alone = sentences.length <= 4 || !sentences.some(({ text }) => BUT_NOT.test(text));
  if (!whole && !alone) return null;
  return {
    severity: whole && alone ? 'error' : 'warning',
    message: `Målet är satt till ”${STATUS_WORDS[status]}”, men den egna analysen säger att det är uppnått.`,
    remedy: 'Ändra bedömningen, eller skriv vad som återstår.',
    evidence: [quoteGoal(view.goal), quoteSentence(said)],
    confidence: whole ? 0.85 : 0.7,
    cause: `status:${view.goal.id}:text`,
  };
}
const LOWER: ReadonlySet<Claim['kind']> = new Set([
  'partly',
  'notReached',
  'postponed',
  'cancelled',
  'notBegun',
  'notMeasured',
]);

/** Words of weight that two sentences share, also as parts of compounds: "timmar med öppet" and "öppettiderna". */
function sharesThing(said: string, expected: string): boolean {
  if (sharedStems(said, expected) >= 0.3) return true;
  const [one, other] = [contentStems(said), contentStems(expected)];
  return other.some(
    (stem) =>
      stem.length >= 5 &&
      !PLAIN_STEM.test(stem) &&
      one.some((word) => word.length >= 5 && (word.startsWith(stem) || stem.startsWith(word))),
  );
}
const PLAIN_STEM = /^(?:antal|andel|öka|minska|högre|lägre|fler|färre|enhet|nämnd|verksamhet|medarbetar|kommun)/u;

/** "har inte minskat" where the expected result says that it shall fall, and "har minskat" where it shall rise. */
function againstExpected(view: GoalAlone, sentence: Sentence): RuleFinding | null {
  const changes = sentence.claims.filter(
    ({ kind, tense }) => (kind === 'rose' || kind === 'fell') && tense !== 'future',
  );
  const denied = changes.find(({ negated }) => negated) ?? changes[0];
  // "har ökat men inte så mycket": two changes in one breath are weighed by the author.
  if (!denied || (!denied.negated && (changes.length > 1 || NOT_NOW.test(sentence.text)))) return null;
  const wanted = denied.negated ? denied.kind : denied.kind === 'fell' ? 'rose' : 'fell';
  const clause =
    sentence.text
      .slice(0, denied.end)
      .split(/,\s|\s(?:men|medan)\s/u)
      .at(-1) ?? '';
  const expected = view
    .sentencesOf('Förväntat resultat')
    .find(
      (candidate) =>
        (denied.negated || candidate.claims.length === 1) &&
        candidate.claims.some(({ kind, negated }) => kind === wanted && !negated) &&
        (denied.negated
          ? sharedStems(sentence.text.slice(0, denied.end), candidate.text) >= 0.3
          : sharesThing(`${clause} ${sentence.text.slice(denied.end, denied.end + 40)}`, candidate.text)),
    );
  if (!expected) return null;
  return {
    severity: 'warning',
    message: `Målet är satt till ”${STATUS_WORDS.full}”, men analysen säger att det som skulle ${wanted === 'fell' ? `minska inte har minskat` : `öka inte har ökat`}.`,
    remedy: 'Ändra bedömningen, eller skriv varför målet ändå är uppfyllt.',
    evidence: [quoteGoal(view.goal), quoteSentence(expected), quoteSentence(sentence, denied.start)],
    confidence: 0.8,
    cause: `status:${view.goal.id}:text`,
  };
}

const againstFull = kept((view: GoalAlone, year: number | null) =>
  view
    .sentencesOf('Analys')
    .flatMap((sentence, index, all) => [
      against(view, sentence),
      againstExpected(view, sentence),
      againstLevels(view, sentence, year),
      doubted(view, sentence, all.slice(index + 1)),
    ])
    .filter((finding) => finding !== null),
);
const againstLower = kept(reachedAgainstLower);

export const statusAgainstText: Rule = {
  id: 'status-against-text',
  number: 'R01',
  severity: 'error',
  source: 'domain.md 3 och 10',
  title: 'Bedömningen säger ett, analysen ett annat',
  explanation:
    'Ett mål som bedöms uppfyllas helt ska inte ha en analys som säger att det nås delvis eller inte alls, och ett som bedöms delvis eller inte uppfyllt inte en som säger att det är nått.',
  wrong: [
    {
      name: 'analysen säger delvis',
      document: {
        goals: [
          {
            title: 'Trygga parker',
            status: 'full',
            sections: { Analys: 'Nämnden bedömer att målet delvis kommer att uppfyllas under året.' },
          },
        ],
      },
    },
    {
      name: 'lägre än förra året, som är högre',
      document: {
        goals: [
          {
            title: 'God arbetsmiljö',
            status: 'full',
            sections: {
              'Förväntat resultat': 'Sjukfrånvaron är lägre än föregående år.',
              Analys: 'Sjukfrånvaron uppgår till 8,3 procent, jämfört med 6,9 procent 2021.',
            },
          },
        ],
      },
    },
    {
      name: 'det som skulle minska har inte minskat',
      document: {
        goals: [
          {
            title: 'God ekonomi',
            status: 'full',
            sections: {
              'Förväntat resultat': 'Antalet dygn på korttidsboende minskar.',
              Analys: 'Antalet dygn på korttidsboende har inte minskat.',
            },
          },
        ],
      },
    },
    {
      name: 'nekandet står efter verbet, med ord emellan',
      document: {
        goals: [
          {
            title: 'Gröna innergårdar',
            status: 'full',
            sections: { Analys: 'Nämndmålet nåddes under hösten dock inte.' },
          },
        ],
      },
    },
    {
      name: 'i begränsad utsträckning',
      document: {
        goals: [
          {
            title: 'Gröna innergårdar',
            status: 'full',
            sections: { Analys: 'Enhetsmålet har i begränsad utsträckning förverkligats.' },
          },
        ],
      },
    },
    {
      name: 'låg måluppfyllelse',
      document: {
        goals: [{ title: 'Gröna innergårdar', status: 'full', sections: { Analys: 'Vi ser en svag måluppfyllelse.' } }],
      },
    },
    {
      name: 'färre än planerat',
      document: {
        goals: [
          {
            title: 'Fler praktikplatser',
            status: 'full',
            sections: { Analys: 'Färre platser än planerat kunde erbjudas.' },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'lägre än förra året, och en annan sak som är högre',
      document: {
        goals: [
          {
            title: 'God arbetsmiljö',
            status: 'full',
            sections: {
              'Förväntat resultat': 'Sjukfrånvaron är lägre än föregående år.',
              Analys: [
                'Sjukfrånvaron uppgår till 6,3 procent, jämfört med 6,9 procent 2021.',
                'Frisknärvaron uppgår till 64 procent, jämfört med 61 procent 2021.',
              ],
            },
          },
        ],
      },
    },
    ...[
      ['ett annat år', 'Föregående år uppfylldes målet inte, nu är det nått.'],
      ['det som aldrig hände', 'Utan föreningarna hade målet inte nåtts.'],
      ['inget tecken', 'Vi ser inga tecken på att målet inte uppnås.'],
      ['en bisats', 'Målet uppnås även om inte allt är klart.'],
    ].map(([name = '', text = '']) => ({
      name,
      document: { goals: [{ title: 'Gröna innergårdar', status: 'full' as const, sections: { Analys: text } }] },
    })),
    {
      name: 'analysen håller med',
      document: {
        goals: [
          {
            title: 'Trygga parker',
            status: 'full',
            sections: { Analys: 'Nämnden bedömer att målet kommer att uppfyllas.' },
          },
        ],
      },
    },
    {
      name: 'bedömningen är redan delvis',
      document: {
        goals: [{ title: 'Trygga parker', status: 'partial', sections: { Analys: 'Målet uppfylls delvis.' } }],
      },
    },
    {
      name: 'bara en risk',
      document: {
        goals: [
          {
            title: 'Trygga parker',
            status: 'full',
            sections: {
              Analys: 'Det finns en risk att målet inte uppnås om personalen inte räcker. Målet bedöms uppfyllas.',
            },
          },
        ],
      },
    },
  ],
  check: ({ goals, document }) => [
    ...goals.flatMap(({ alone }) => (alone.goal.status === 'full' ? againstFull(alone, document.year) : [])),
    ...goals.flatMap(({ alone }) => againstLower(alone) ?? []),
  ],
};
