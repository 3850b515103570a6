import type { Claim } from '../language/claims.ts';
import { overSentences } from '../over-sentences.ts';
import type { Sentence } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { UNFINISHED } from '../language/unfinished.ts';
import { OF_EVENTS, eventStems, marksOf, verbsIn } from './fact-words.ts';

const EDGE = /[,;:]\s|\s(?:men|medan|samt)\s|\soch\s+(?=(?:\p{L}+\s+){1,3}(?:har|är|hade|var|blev)(?!\p{L}))/u;
/** Done, or not done: what the claims of a sentence say of the thing that its clause names. */
const STATE_OF: Readonly<Partial<Record<Claim['kind'], number>>> = {
  ended: 1,
  postponed: 0,
  cancelled: 0,
  notBegun: 0,
};
/** "har införts", "har öppnat", "blev klar": done, where nothing else is claimed. */
const DONE =
  /(?<!\p{L})(?:har\s+(?:(?:nu|också|även|därmed|under\s+\p{L}+|i\s+\p{L}+)\s+){0,2}(?:genomförts|införts|startats?|påbörjats|öppnats?|tagits\s+(?:fram|i\s+bruk)|slutförts|avslutats|inrättats|lanserats|anställts|byggts|installerats|hållits|inletts|upphandlats|beslutats|antagits|färdigställts)|(?:genomfördes|infördes|startade|påbörjades|öppnade|öppnades|slutfördes|invigdes|inrättades|lanserades|hölls|färdigställdes))(?!\p{L})/iu;
/** An answer that is waited for, and one that has come. */
const WAITS =
  /(?<!\p{L})(?:väntar(?:\s+(?:vi|nämnden|enheten|förvaltningen))?\s+(?:(?:ännu|fortfarande|alltjämt)\s+)?på\s+(?:ett\s+)?(?:besked|beslut|svar)(?:et)?|(?:besked|beslut|svar)(?:et)?\s+(?:om\s+\p{L}+\s+)?(?:dröjer|väntas|har\s+(?:ännu\s+)?inte\s+kommit|saknas\s+ännu)|ligger\s+för\s+beslut)(?!\p{L})/iu;
const DECIDED =
  /(?<!\p{L})(?:(?:fick|fått|gavs|gav)\s+(?:vi\s+)?(?:avslag|besked|bifall|klartecken|nej|ja)|(?:har\s+)?(?:avslagits|avslogs?|beviljats?|beviljades|godkändes|godkänts)|(?:besked(?:et)?|beslut(?:et)?)\s+(?:har\s+)?(?:kom|kommit|meddelades|lämnades))(?!\p{L})/iu;
/** "besked om statsbidraget": what is waited for. */
const ABOUT = /^\s+(?:om|på|från|gällande|angående|för)\s+([^,.;]+)/iu;
/** What is temporary ends or goes on. */
const ENDS =
  /(?<!\p{L})(?:löp(?:te|er|t|a)\s+ut|upphör(?:de|t|\s)|avvecklades|avslutades|lades\s+ne[dr]|gick\s+ut)(?!\p{L})/iu;
const GOES_ON =
  /(?<!\p{L})(?:förläng(?:s|ts|des|t|d)|fortsätter|fortlever|permanenta(?:s|ts|des)|blir\s+kvar|löper\s+vidare)(?!\p{L})/iu;
/** Parts of a thing, another time, wishes: no state of the thing itself. */
const OTHER =
  /(?<!\p{L})(?:delar\s+av|en\s+del|vissa|några|någon|första|andra|sista|resterande|övriga|återstående|ytterligare|nästa(?!\s+(?:år|vår|höst|termin|period))|delvis|tidigare|förra|föregående|om(?=\s+(?:det|den|de|vi|man|inte|att|en|ett))|ska|skulle|kan|för\s+att|inte|ej|trots|istället|i\s+stället|digitalt)(?!\p{L})/iu;

/** "starten av mottagningen" and "mottagningen har startat". */
const START =
  /(?<!\p{L})(?:start(?:en)?|öppning(?:en|andet)?|öppnandet|inflyttning(?:en)?|invigning(?:en)?|genomförande(?:t)?|införande(?:t)?(?:\s+av)?)(?!\p{L})/giu;

/** "Tjänsten löpte ut i augusti", and elsewhere "fortsätter hela nästa år". */
function lastingIn(sentence: Sentence, clause: string, start: number): Fact | null {
  const [ends, goesOn] = [ENDS.exec(clause), GOES_ON.exec(clause)];
  const said = ends ?? goesOn;
  if (said === null || (ends && goesOn) || OTHER.test(clause)) return null;
  const rest = clause.replaceAll(new RegExp(GOES_ON, 'giu'), ' ').replace(said[0], ' ');
  const value = ends ? 0 : 1;
  return {
    sentence,
    kind: 'state',
    start: start + said.index,
    text: said[0].trim(),
    low: value,
    high: value,
    head: '',
    words: eventStems(rest.replaceAll(/\d+/gu, ' ')),
    verbs: verbsIn(rest),
    marks: `lasts ${marksOf(rest, ...OF_EVENTS, 'plan', 'no', 'since')}`,
  };
}

/** "föreningsbidragen har ännu inte betalats ut", and elsewhere "betalades ut i mars": one verb, denied and not. */
const DENIED = /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu;
const HAS_DONE = /(?<!\p{L})(?:har|hade)(?!\p{L})|(?:ades|ddes|tes|rdes|ldes|ndes|gdes)(?!\p{L})/u;
function deedIn(sentence: Sentence, clause: string, start: number): Fact | null {
  const [verb, ...others] = verbsIn(clause);
  if (verb === undefined || others.length > 0 || !HAS_DONE.test(clause)) return null;
  const denied = DENIED.exec(clause);
  const rest = clause.replace(DENIED, ' ');
  if (OTHER.test(rest) || /(?<!\p{L})(?:ing(?:en|et|a)|kunde|skulle|hunnit|\d+)(?!\p{L})/iu.test(rest)) return null;
  const value = denied ? 0 : 1;
  return {
    sentence,
    kind: 'state',
    start: start + (denied?.index ?? 0),
    text: clause.trim().replace(/[.]$/u, ''),
    low: value,
    high: value,
    head: '',
    words: eventStems(rest.replaceAll(/\d+/gu, ' ')).filter((word) => word !== verb),
    verbs: new Set(),
    marks: `deed ${verb} ${marksOf(rest, ...OF_EVENTS, 'plan', 'no', 'since')}`,
  };
}

/** A post that is filled, and one that stands empty. */
const FILLED =
  /(?<!\p{L})(?:(?:är|blev|har\s+blivit)\s+(?:nu\s+|numera\s+)?(?:tillsatt|besatt)|tillsattes|har\s+tillsatts)a?(?!\p{L})/iu;
const VACANT =
  /(?<!\p{L})(?:(?:är|står|var|stod)\s+(?:ännu\s+|fortfarande\s+|alltjämt\s+)?(?:vakant|obesatt|tom)|har\s+(?:ännu\s+)?inte\s+(?:kunnat\s+)?(?:tillsatts|tillsättas))a?(?!\p{L})/iu;
/** Of a post alone: it has no head and no verbs that its words could be told apart by. */
function postFact(
  said: { readonly sentence: Sentence; readonly start: number; readonly text: string },
  isFilled: boolean,
  about: Pick<Fact, 'words' | 'marks'> & { readonly named?: string },
): Fact {
  const value = isFilled ? 1 : 0;
  return { ...said, kind: 'state', low: value, high: value, head: '', verbs: new Set(), ...about };
}

function postIn(sentence: Sentence, clause: string, start: number): Fact | null {
  const [vacant, filled] = [VACANT.exec(clause), FILLED.exec(clause)];
  const said = vacant ?? filled;
  const rest = said ? clause.replace(said[0], ' ') : '';
  if (!said || OTHER.test(rest) || /\d|(?<!\p{L})(?:till|sedan|från|under|två|tre|fyra)(?!\p{L})/iu.test(rest))
    return null;
  return postFact({ sentence, start: start + said.index, text: said[0] }, vacant === null, {
    words: eventStems(rest.replaceAll(/(?<!\p{L})(?:tjänst|befattning)\p{L}*/giu, ' ')),
    marks: `post ${marksOf(rest, ...OF_EVENTS)}`,
  });
}

/** "Kurator har vi saknat hela hösten", and elsewhere "Kuratorn började hos oss i augusti": the same post at one time. */
const MISSED_LONG =
  /(?<!\p{L})(?:har\s+(?:vi|skolan|enheten|förskolan)\s+(?:saknat|varit\s+utan|stått\s+utan)|(?:vi|skolan|enheten|förskolan)\s+har\s+(?:saknat|varit\s+utan|stått\s+utan)|har\s+saknats\s+(?:hos\s+oss|på\s+skolan|på\s+enheten))(?!\p{L})/iu;
const ALL_THE_TIME = /(?<!\p{L})(?:under\s+)?hela\s+(?:hösten|höstterminen|året|verksamhetsåret)(?!\p{L})/iu;
const BEGAN = new RegExp(
  String.raw`^(?<who>\p{Lu}\p{Ll}{4,})(?:\s+\p{Lu}\p{Ll}+){0,2}\s+(?:började|tillträdde|anställdes)(?:\s+(?:hos\s+oss|hos\s+enheten|på\s+(?:skolan|enheten|förskolan)|sin\s+tjänst|sitt\s+arbete))?\s+(?:redan\s+)?i\s+(?:${MONTH_NAMES.slice(0, 9).join('|')})(?!\p{L})`,
  'u',
);
function postOverTime(sentence: Sentence, clause: string, start: number): Fact | null {
  const missed = ALL_THE_TIME.test(clause) ? MISSED_LONG.exec(clause) : null;
  const began = missed ? null : BEGAN.exec(clause);
  const said = missed ?? began;
  const named = missed ? clause.replace(missed[0], ' ').replace(ALL_THE_TIME, ' ') : (began?.groups?.['who'] ?? '');
  if (!said || OTHER.test(named) || /\d/u.test(named)) return null;
  return postFact({ sentence, start: start + said.index, text: said[0] }, missed === null, {
    named,
    words: eventStems(named),
    marks: `post over time ${marksOf(named, ...OF_EVENTS)}`,
  });
}

export const statesIn = overSentences((sentence: Sentence): readonly Fact[] => {
  const { text, claims } = sentence;
  const clauses = text.split(EDGE);
  let from = 0;
  return clauses.flatMap((clause): readonly Fact[] => {
    const start = text.indexOf(clause, from);
    from = start + clause.length;
    const lasting = lastingIn(sentence, clause, start);
    if (lasting) return [lasting];
    const post = postIn(sentence, clause, start) ?? postOverTime(sentence, clause, start);
    if (post) return [post];
    const deed = deedIn(sentence, clause, start);
    const more = deed ? [deed] : [];
    const own = claims.filter(
      (claim) => claim.start >= start && claim.end <= from && STATE_OF[claim.kind] !== undefined,
    );
    const [claim] = own;
    const waits = claim ? null : WAITS.exec(clause);
    const undone = claim || waits ? null : UNFINISHED.exec(clause);
    const done = claim || undone || waits ? null : (DONE.exec(clause) ?? DECIDED.exec(clause));
    if ((!claim && !done && !undone && !waits) || own.length > 1) return more;
    if (claim && (claim.negated || (claim.kind === 'ended' && claim.tense === 'future'))) return more;
    const value = claim ? (STATE_OF[claim.kind] ?? 0) : undone || waits ? 0 : 1;
    const said = claim?.text ?? (undone ?? waits ?? done)?.[0] ?? '';
    const rest = waits
      ? (ABOUT.exec(clause.slice(waits.index + said.length))?.[1] ?? clause.replace(said, ' '))
      : clause.replace(said, ' ');
    if (OTHER.test(rest)) return more;
    return [
      ...more,
      {
        sentence,
        kind: 'state',
        start: claim?.start ?? start + ((undone ?? waits ?? done)?.index ?? 0),
        text: said,
        low: value,
        high: value,
        head: '',
        words: eventStems(rest.replaceAll(START, ' ').replaceAll(/\d+/gu, ' ')),
        verbs: verbsIn(rest),
        marks: marksOf(rest, ...OF_EVENTS, 'plan', 'no', 'since'),
      },
    ];
  });
});
