import { wholeWords } from './words.ts';

/** How money stands against its budget, as a text says it in words: money left, money lacking, or as budgeted. */
export type BudgetSide = 'surplus' | 'deficit' | 'even';

/** `text` are the words that say it, `rest` the sentence without them. */
export type SaidSide = {
  readonly side: BudgetSide;
  readonly text: string;
  readonly start: number;
  readonly rest: string;
};

const BUDGET = String.raw`(?:\s+\p{L}+)?\s+budget\p{L}*`;
const GO = String.raw`g(?:å|år|ick|ått)(?:\s+(?:med|på))?`;
const SIDES: readonly (readonly [BudgetSide, RegExp])[] = [
  [
    'surplus',
    wholeWords(
      String.raw`(?:budget)?överskott(?:et)?|plusresultat(?:et)?|positiv[ta]?\s+(?:budget)?(?:avvikelse|resultat)|${GO}\s+(?:\p{L}+\s+)?plus|(?:lägre|mindre|billigare)\s+än${BUDGET}|under(?:skrid|stig|skred|steg)\p{L}*${BUDGET}|(?:lämna|få|ha|har|finns)\p{L}*\s+(?:\p{L}+\s+)?pengar\s+(?:kvar|över)|plus(?=\s+\d)|${GO}\s+(?:\p{L}+\s+)?vinst`,
      'iu',
    ),
  ],
  [
    'deficit',
    wholeWords(
      String.raw`(?:budget)?underskott(?:et)?|minusresultat(?:et)?|negativ[ta]?\s+(?:budget)?(?:avvikelse|resultat)|${GO}\s+(?:\p{L}+\s+)?minus|(?:högre|mer|dyrare)\s+än${BUDGET}|över(?:skrid|stig|skred|steg)\p{L}*${BUDGET}|spräck\p{L}*${BUDGET}|dra\p{L}*\s+över${BUDGET}|minus(?=\s+\d)|g(?:å|år|ick|ått)\s+(?:\p{L}+\s+)?back|${GO}\s+(?:\p{L}+\s+)?förlust`,
      'iu',
    ),
  ],
  [
    'even',
    wholeWords(
      String.raw`(?:håll|höll|klara)\p{L}*${BUDGET}|(?:i\s+)?(?:budget\p{L}*\s+)?i\s+balans(?:\s+med\s+budget\p{L}*)?|i\s+linje\s+med${BUDGET}|ingen\s+(?:budget)?avvikelse|nollresultat`,
      'iu',
    ),
  ],
];
/** Denied, wished for, feared, of another time, of a part, or on its way: then the words say nothing of how it stands. */
const NOT_SO = wholeWords(
  String.raw`inte|ej|utan|varken|inget|ifall|om\s+inte|risk\p{L}*|ska(?:ll)?|skulle|bör|måste|behöver|krav\p{L}*|mål\p{L}*|för\s+att|arbeta\p{L}*|åtgärd\p{L}*|plan(?:en|er)?|föregående|förra|tidigare|fjol\p{L}*|sedan|varav|därav|dels|delvis|främst|bland\s+annat|öka[rtd]?\p{L}*|minska[rtd]?\p{L}*|ökning\p{L}*|minskning\p{L}*|lägre(?!\s+än)|högre(?!\s+än)|intäkt\p{L}*|bidrag\p{L}*|avgift\p{L}*|efter|före|nästan|20\d\d`,
  'iu',
);

/** The one side that a sentence says; null where it says none, several, or says it of what is not so. */
export function budgetSideIn(text: string): SaidSide | null {
  const found = SIDES.flatMap(([side, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ side, text: match[0], start: match.index }];
  });
  const [said] = found;
  if (said === undefined || found.length > 1) return null;
  const rest = `${text.slice(0, said.start)} ${text.slice(said.start + said.text.length)}`;
  return NOT_SO.test(rest) ? null : { ...said, rest };
}
