import type { GoalAlone, Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

import {
  NOT_NOW,
  OF_INDICATOR,
  OF_PERSONS,
  OF_WHOLE_GOAL,
  SPEAKS_OF_GOAL,
  contradicting,
} from '../language/goal-words.ts';
import { STATUS_WORDS, quoteGoal, quoteSentence } from '../review-context.ts';

/** "Det är tveksamt om målet nås", "svårt att uppnå målet", "målet nås i huvudsak": short of a plain no, and short of "helt". */
const DOUBTED =
  /(?<!\p{L})(?:tveksam(?:t|ma)?(?:\s+(?:till|ifall|huruvida|om))|(?:mycket\s+|högst\s+)?(?:osäker|oklar|oviss)(?:t|a)?\s+(?:om|ifall|huruvida)|(?:inte|mindre|knappast)\s+(?:sannolikt|troligt)\s+att|(?:inte|ej)\s+säkert\s+att|svår(?:t)?\s+att\s+(?:fullt\s+ut\s+)?(?:nå|uppnå|uppfylla|klara|infria)(?=\s+(?:\p{L}+\s+){0,2}mål(?:et|en|sättningen)?(?!\p{L})))(?!\p{L})/iu;
const REACH = String.raw`(?:upp)?(?:nå(?:s|tts|dd|tt|r|ddes)?|fyll(?:s|as|ts|d|t|a|er)|klaras?|infrias?)(?!\p{L})`;
const MOSTLY = String.raw`(?:i\s+huvudsak|till\s+(?:övervägande|största|stor)\s+del)(?!\p{L})`;
const MAINLY = new RegExp(
  String.raw`(?<!\p{L})(?:${REACH}(?:\s+(?!beror|tack|genom|på)\p{L}+){0,1}?\s+${MOSTLY}|${MOSTLY}(?:\s+(?!beror|tack|genom|på)\p{L}+){0,4}?\s+${REACH})`,
  'iu',
);
/** "kan uppfyllas först under nästa år": not in the year that the status is of. */
const FIRST_LATER = new RegExp(
  String.raw`(?<!\p{L})${REACH}\s+(?:\p{L}+\s+)?först\s+(?:i|under|till|vid|efter)?\s*(?:nästa|nästkommande|kommande)\s+(?:år|läsår|period)|(?<!\p{L})först\s+(?:i|under|till|vid|efter)?\s*(?:nästa|nästkommande|kommande)\s+år\p{L}*(?:\s+(?!att|men)\p{L}+){0,4}?\s+${REACH}`,
  'iu',
);
/** "Det går inte att utlova att alla får det som målet beskriver": what cannot be promised of the goal. */
const NO_PROMISE =
  /(?<!\p{L})(?:(?:går|gick)\s+(?:det\s+)?(?:\p{L}+\s+)?(?:inte|ej)\s+att|kan\s+(?:\p{L}+\s+){0,3}?(?:inte|ej)|(?:inte|ej)\s+möjligt\s+att)\s+(?:\p{L}+\s+)?(?:utlova|lova|garantera)\s+att(?=[^.;]*?(?<!\p{L})(?:nämnd|enhets|avdelnings)?mål(?:et|en)(?!\p{L}))/iu;
const REACHING = new RegExp(String.raw`(?<!\p{L})${REACH}`, 'iu');

/** What the analysis doubts, or says of the most part only, under a status of all. */
export function doubted(view: GoalAlone, sentence: Sentence, later: readonly Sentence[]): RuleFinding | null {
  const { text } = sentence;
  if (contradicting(sentence.claims) || NOT_NOW.test(text) || OF_PERSONS.test(text) || OF_INDICATOR.test(text))
    return null;
  const promise = NO_PROMISE.exec(text);
  const match = promise ?? DOUBTED.exec(text) ?? MAINLY.exec(text) ?? FIRST_LATER.exec(text);
  if (!match || !SPEAKS_OF_GOAL.test(text) || (!promise && !REACHING.test(text))) return null;
  if (
    /indikator|trots\s+att|även\s+om|tidigare|(?:var|varit|blev)\s+(?:\p{L}+\s+)?(?:tveksam|osäker|oklar|svår)/iu.test(
      text,
    ) ||
    /(?<!\p{L})(?:men|dock)(?!\p{L})/iu.test(text.slice(match.index))
  )
    return null;
  // "Sammantaget bedöms målet uppfyllas": what is said after the doubt, of the whole, is what holds.
  const settled = later.some(
    ({ text: said, claims }) =>
      OF_WHOLE_GOAL.test(said) && claims.some(({ kind, negated }) => kind === 'reached' && !negated),
  );
  return settled
    ? null
    : {
        severity: 'warning',
        message: `Målet är satt till ”${STATUS_WORDS.full}”, men den egna analysen är inte säker på det (”${match[0]}”).`,
        remedy: 'Ändra bedömningen, eller skriv vad som talar för att målet uppfylls helt.',
        evidence: [quoteGoal(view.goal), quoteSentence(sentence, match.index)],
        confidence: 0.75,
        cause: `status:${view.goal.id}:text`,
      };
}
