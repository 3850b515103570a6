import { z } from 'zod';

import type { Target } from './target.ts';

import { compareDecimals } from '../kernel/decimal.ts';

/** Which way is good. `unknown` is an answer: some indicators are ambiguous and then nothing is concluded from them. */
export const Direction = z.enum(['higher', 'lower', 'range', 'exact', 'unknown']);
export type Direction = z.infer<typeof Direction>;

export type DirectionProposal = {
  readonly direction: Direction;
  /** Plain Swedish, shown beside the proposal. */
  readonly reason: string;
  /** 1 where a target says it outright, below that from words or history; 0 for unknown. */
  readonly confidence: number;
};

/** One earlier round of the same indicator: what was aimed at, and what came before it. */
export type DirectionEvidence = { readonly target: Target; readonly before: string | null };

/** Words for something that should be little; beginnings of words, so that compounds are met as well. */
const LOWER_WORDS =
  /(?:sjukfrånvaro|sjuktal|frånvaro|vräkning|avhysning|skadegörels|klotter|utsläpp|energianvändning|elanvändning|elförbrukning|energiförbrukning|väntetid|handläggningstid|utredningstid|kötid|olycksfall|tillbud|fallolyck|fallskad|obehörig|felaktig|överbeläggning|personalomsättning|bemanningsföretag|inhyrd|konsulter|otrygg|barn per (?:grupp|barngrupp|avdelning|anställd|medarbetare|pedagog|förskollärare)|antal (?:olika )?(?:personal|medarbetare|vårdare|anställda) .*(?:möter|träffar|besöker)|matsvinn|restavfall|stadigvarande bostad|avbrott|återaktualis|tomma|i förhållande till befolkningen)/iu;
/** Something that should be little by itself, but is often only what the indicator is about. */
const LOWER_TOPICS =
  /(?:hemlös|arbetslös|ekonomiskt bistånd|biståndsbehov|bidragsberoende|försörjningsstöd|hotell|vandrarhem|personalkontinuitet)/iu;
/** Words that turn such a thing around: averted evictions should be many. */
const TURNED_WORDS = /(?:avslutad.* till|minskad|minskning|minskat|sänkt|utan |inte |ej )/iu;
const AVERTED = /(?:avvärj|förhindra|undvik|undvek|förebygg)/iu;
const HIGHER_WORDS =
  /(?:nöjd|trygg|delaktig|trivs|engagemang|behörig|legitimera|uppfyll|fullföljd|godkän|nåtts|når|uppnå|klara|svarsfrekvens|medskapande|bra arbetsgivare|rekommendera|respekt|bemötande|upplev|inte diskriminera|ekologisk|inom [\p{L}\d]+ (?:arbetsdagar|dagar|timmar|veckor|månader|månad|vecka|dygn|dag)|självförsörj|till arbete|kvalitetsindikator|självvärdering|tillgänglig|kunskap|förbättra|sysselsättning|feriejobb|stockholmsjobb|praktikplats|aspiranter|platser|elbilar|miljöbilar|miljöfordon|energieffektiv|fått (?:jobb|arbete|bostad)|övertagna|stabil|genomförandeplan|individuell plan|goda? (?:mat|kvalitet)|besök|deltar|deltagare)/iu;
const EXACT_WORDS = /(?:prognossäkerhet|budgetföljsamhet)/iu;

/** Proposes a direction, strongest evidence first: the target's form, words in the name, then what targets asked before. */
export function proposeDirection(
  name: string,
  targets: { own: Target; council: Target },
  history: readonly DirectionEvidence[] = [],
): DirectionProposal {
  // "100 %" of the budget is not the most possible, as it is of most shares.
  const limits = targets.own.kind === 'number' && EXACT_WORDS.test(name) ? fromName(name) : null;
  return (
    limits ??
    fromTarget(targets.own, 'Årsmålet') ??
    fromTarget(targets.council, 'KF:s årsmål') ??
    fromName(name) ??
    fromShape(name, targets) ??
    fromHistory(history) ?? {
      direction: 'unknown',
      reason: 'Varken målet, namnet eller tidigare år visar åt vilket håll som är bra.',
      confidence: 0,
    }
  );
}

function fromTarget(target: Target, what: string): DirectionProposal | null {
  if (target.kind === 'atMost') return { direction: 'lower', reason: `${what} anger en högsta gräns.`, confidence: 1 };
  if (target.kind === 'atLeast')
    return { direction: 'higher', reason: `${what} anger en lägsta gräns.`, confidence: 1 };
  if (target.kind === 'number' && target.unit === '%' && Number(target.value) === 100) {
    return { direction: 'higher', reason: `${what} är 100 %, som är det mesta som går.`, confidence: 0.9 };
  }
  if (target.kind === 'number' && Number(target.value) === 0) {
    return { direction: 'lower', reason: `${what} är noll.`, confidence: 0.9 };
  }
  if (target.kind === 'range') return { direction: 'range', reason: `${what} anger ett spann.`, confidence: 1 };
  if (target.kind !== 'change' || target.direction === 'keep') return null;
  return target.direction === 'increase'
    ? { direction: 'higher', reason: `${what} säger att värdet ska öka.`, confidence: 1 }
    : { direction: 'lower', reason: `${what} säger att värdet ska minska.`, confidence: 1 };
}

function fromName(name: string): DirectionProposal | null {
  const text = name.replace(/\u00ad/gu, '').replace(/\s+/gu, ' ');
  if (EXACT_WORDS.test(text)) {
    return {
      direction: 'exact',
      reason: 'Namnet handlar om att träffa rätt: för högt är lika fel som för lågt.',
      confidence: 0.8,
    };
  }
  const [lower, topic, higher] = [LOWER_WORDS.exec(text), LOWER_TOPICS.exec(text), HIGHER_WORDS.exec(text)];
  if (lower) return fromLowerWord(lower[0], text, higher !== null);
  if (higher) {
    return {
      direction: 'higher',
      reason: `Ordet ”${higher[0]}” i namnet står för något som bör vara högt.`,
      confidence: 0.8,
    };
  }
  // "minskat", "utan" and the like may turn what the topic alone would say.
  if (!topic || TURNED_WORDS.test(text)) return null;
  return {
    direction: 'lower',
    reason: `Ordet ”${topic[0]}” i namnet står för något som bör vara lågt.`,
    confidence: 0.8,
  };
}

/** Work that is counted when it is done: of it there should be as much as was planned, or more. */
const DONE_WORK =
  /^(?:antal|andel)\p{L}*\s+(?:\p{L}+\s+)?(?:genomförda?|utförda?|anordnade|erbjudna|hållna|planterade|utbildade|certifierade|inventerade|undersökta|besiktigade|digitaliserade|kartlagda|omvandlade|upprättade|uppdaterade|slutförda|tillgänglighetsanpassade)(?!\p{L})/iu;
/** A share aimed this high is of something good: of what should be little nobody aims at so much. */
const HIGH_SHARE = 60;

function fromShape(name: string, { own, council }: { own: Target; council: Target }): DirectionProposal | null {
  const text = name.replace(/\u00ad/gu, '').replace(/\s+/gu, ' ');
  if (TURNED_WORDS.test(text) || LOWER_WORDS.test(text) || LOWER_TOPICS.test(text)) return null;
  const done = DONE_WORK.exec(text);
  if (done) return { direction: 'higher', reason: `Namnet räknar det som blir gjort (”${done[0]}”).`, confidence: 0.7 };
  const target = own.kind === 'number' ? own : council;
  return target.kind === 'number' && target.unit === '%' && Number(target.value) >= HIGH_SHARE
    ? { direction: 'higher', reason: 'Årsmålet är en så stor andel att den bör vara hög.', confidence: 0.7 }
    : null;
}

function fromLowerWord(word: string, text: string, alsoHigher: boolean): DirectionProposal | null {
  if (AVERTED.test(text)) {
    return { direction: 'higher', reason: `Namnet handlar om att undvika något (”${word}”).`, confidence: 0.7 };
  }
  if (TURNED_WORDS.test(text) || alsoHigher) return null;
  return { direction: 'lower', reason: `Ordet ”${word}” i namnet står för något som bör vara lågt.`, confidence: 0.8 };
}

/** At least two targets that all ask for more (or all for less) than what came before them. */
function fromHistory(history: readonly DirectionEvidence[]): DirectionProposal | null {
  const asked = history.flatMap(({ target, before }) =>
    target.kind === 'number' && before !== null ? [compareDecimals(target.value, before)] : [],
  );
  const moves = asked.filter((sign) => sign !== 0);
  const first = moves[0];
  if (moves.length < 2 || first === undefined || moves.some((sign) => sign !== first)) return null;
  return first > 0
    ? { direction: 'higher', reason: 'Tidigare års mål har legat över föregående utfall.', confidence: 0.5 }
    : { direction: 'lower', reason: 'Tidigare års mål har legat under föregående utfall.', confidence: 0.5 };
}
