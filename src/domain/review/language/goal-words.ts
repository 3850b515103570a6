import type { Claim } from './claims.ts';

import { wholeWords } from './words.ts';

/** Whether a sentence speaks of the goal, of somebody's own goals, of one indicator, or of another time. */
export const SPEAKS_OF_GOAL = wholeWords(
  'mål(?:et|en|värdet|värden|sättning\\p{L}*)?|årsmål\\p{L}*|nämndmål\\p{L}*|enhetsmål\\p{L}*|åtagande\\p{L}*|förvänta(?:t|de)\\s+resultat\\p{L}*|måluppfyllelse\\p{L}*|verksamhetsområdet|inriktningsmål\\p{L}*|avdelningsmål\\p{L}*|förvaltningsmål\\p{L}*',
  'iu',
);
export const OF_WHOLE_GOAL = wholeWords(
  '(?:nämnd|enhets|avdelnings|förvaltnings)?mål(?:et|sättningen)|åtagande(?:t|na)?|förvänta(?:t|de)\\s+resultat\\p{L}*|måluppfyllelsen?',
  'iu',
);

/** The goals of those whom the work is for: the pupils' in mathematics, the client's own. */
const PERSON = String.raw`(?:elev|barn|klient|brukar|deltagar|boende|ungdom|studerande|individ|omsorgstagar|vårdtagar|placerad|hyresgäst|sökande|aspirant|patient)\p{L}*`;
export const OF_PERSONS = new RegExp(
  String.raw`(?<!\p{L})${PERSON}(?:\s+(?:som|har|inte|ej|alltid|alla|når|uppnår|uppfyller|klarar|nått|uppnått|egna|individuella)){0,4}\s+(?:kunskaps|läroplans|delaktighets|utbildnings)?mål(?:en)?(?!\p{L})|(?<!\p{L})(?:sina?|sitt|egna|individuella)\s+(?:\p{L}+\s+)?mål(?:en|et)?(?!\p{L})|mål(?:en|et)?\s+i\s+(?:sin|sina|genomförandeplan|matematik|svenska|engelska|skolan|kursen|läroplan|årskurs|ämne)|(?<!\p{L})(?:kunskapsmål|kunskapskrav)\p{L}*`,
  'iu',
);
/** "Den femte, andelen förskollärare, når inte målet": one of several indicators. */
export const OF_INDICATOR =
  /(?:^|[,.]\s)(?:den\s+(?:första|andra|tredje|fjärde|femte|sjätte|sista|återstående)|indikatorn|index(?:et)?)(?!\p{L})/iu;

/** Another year, what did not come to pass, and signs that there are none of. */
export const NOT_NOW =
  /(?:^|[\s(])(?:hade\s+(?:\p{L}+\s+)?(?:mål|vi|inte)|skulle\s+(?:\p{L}+\s+){0,2}inte|ing(?:a|en|et)\s+(?:tecken|risk|indikation|anledning|som tyder)\p{L}*|ingenting|inget\s+(?:som\s+)?(?:tyder|talar|pekar|hindrar)|förra\s+årets|föregående\s+års|fjolårets|(?<!(?:med|än|mot|sedan|till)\s)(?:tidigare år|förra året|föregående år|i fjol)|(?<!(?:förrän|först|till)\s)nästa år|kommande år|riskera\p{L}*\s+(?:\p{L}+\s+)?att\s+inte)(?!\p{L})/iu;

export const contradicting = (claims: readonly Claim[]): Claim | undefined =>
  claims.find(({ kind }) => kind === 'partly' || kind === 'notReached');
