import type { Fulfilment } from '#domain/steering/steering-document.ts';

/**
 * How far a goal is met, as it is printed on a line of its own: "Uppfylls helt", "Bedöms uppfyllas delvis", "Ej uppfyllt",
 * "Måluppfyllelse: helt". Years and places put it in many ways, but always with the same few words and no others, so the
 * words are known by what they are and not the sentences one by one.
 */
export type PrintedStatus = { readonly status: Fulfilment | null; readonly printed: string };

const LONGEST = 60;
const LABEL =
  /^(?:[\p{L}:]+ ){0,3}(?:status|måluppfyllelse|uppfyllelse|uppfyllelsegrad|bedömning|måluppfyllnad|prognos|resultat|uppfyllt)(?: (?:av|för) [\p{L}]+)?(?: helår)?(?: 20\d\d)?$/iu;
/** Labels that need no colon. */
const LED = /^(?:status|måluppfyllelse|måluppfyllnad|uppfyllelsegrad) (?=\S)/iu;
/** Signs and lost icons before or after the words. */
const SIGNS = /^[^\p{L}\d(]+|[^\p{L}\d).]+$/gu;

const DEGREES: Readonly<Record<string, Fulfilment>> = {
  helt: 'full',
  fullt: 'full',
  fullständigt: 'full',
  delvis: 'partial',
  inte: 'none',
  ej: 'none',
};
const VERB = /^(?:uppfyll(?:s|as|t|d|da|ts|des)|uppnå(?:s|tt|dd|dda|tts|ddes)|nå(?:s|tts|ddes))$/u;
/** Forms that need no degree: what is met, or will be, is met in full. */
const DONE = /^(?:uppfyll(?:t|d|da|ts|as)|uppnå(?:tt|dd|dda|tts|s)|nå(?:tts|s))$/u;
const SUBJECT = /^(?:målet|(?:nämnd|enhets|avdelnings|inriktnings|verksamhets|bolags)målet|åtagandet)$/u;
const AUXILIARY = /^(?:bedöms|kommer|att|har|är|kan|kunna|blivit|bli|vara|prognosen|prognos)$/u;
const WHEN = /^(?:under|för|vid|i|året|perioden|årets|slut|helår|helåret|år|20\d\d|\(prognos\))$/u;
const NONE = /^(?:ingen|inget|(?:ej|inte) aktuellt|inget bidrag)$/u;

type Phrase = { readonly status: Fulfilment | null; readonly led: boolean };

/** The words after a label, with whether there is one. */
function withoutLabel(text: string): { words: string; labelled: boolean } {
  const colon = text.indexOf(':');
  const label = text.slice(0, colon);
  if (colon > 0 && LABEL.test(label)) return { words: text.slice(colon + 1).trim(), labelled: true };
  const words = text.replace(LED, '');
  return { words, labelled: words !== text };
}

/** What the words say, when they say nothing but a status. */
function phraseOf(text: string): Phrase | null {
  const { words, labelled } = withoutLabel(text);
  const all = words.toLowerCase().split(' ').filter(Boolean);
  if (NONE.test(all.join(' '))) return { status: null, led: false };
  const degrees = all.filter((word) => Object.hasOwn(DEGREES, word));
  const verbs = all.filter((word) => VERB.test(word));
  const known = all.every(
    (word) =>
      Object.hasOwn(DEGREES, word) || VERB.test(word) || SUBJECT.test(word) || AUXILIARY.test(word) || WHEN.test(word),
  );
  if (!known || degrees.length > 1 || verbs.length > 1) return null;
  const [degree] = degrees;
  const [verb] = verbs;
  const led = SUBJECT.test(all[0] ?? '');
  if (verb === undefined) {
    // The degree alone: only with a capital and nothing else, or after its label.
    const alone =
      all.length === 1 && degree !== undefined && (labelled || (DEGREES[degree] !== 'none' && degree !== 'fullt'));
    return alone ? { status: DEGREES[degree] ?? null, led: false } : null;
  }
  if (degree !== undefined) return { status: DEGREES[degree] ?? null, led };
  const done = DONE.test(verb) && (all.length > 1 || verb.endsWith('t'));
  return done ? { status: 'full', led } : null;
}

function read(text: string): { phrase: Phrase; stop: boolean } | null {
  if (text.length > LONGEST) return null;
  const words = text.replaceAll(SIGNS, '').replaceAll(/\s+/gu, ' ');
  if (!/^\p{Lu}/u.test(words)) return null;
  const stop = words.endsWith('.');
  const phrase = phraseOf(stop ? words.slice(0, -1) : words);
  return phrase === null ? null : { phrase, stop };
}

/** A status that stands alone on its line. *Ingen* says that there is no contribution: printed, but no fulfilment. */
export function statusLine(text: string): PrintedStatus | null {
  const found = read(text);
  // "Målet uppfylls delvis." is a sentence of an analysis; only under the title itself is it the status.
  return found === null || (found.stop && found.phrase.led) ? null : { status: found.phrase.status, printed: text };
}

/** A status as `statusLine` reads it, or as a whole sentence: for the line straight under a goal's title. */
export function statusUnderTitle(text: string): PrintedStatus | null {
  const found = read(text);
  return found === null ? null : { status: found.phrase.status, printed: text };
}

/** A title and the status that shares its last line: "Parkerna är öppna   Uppfylls helt". */
export function partStatus(title: string): { title: string; status: PrintedStatus | null } {
  for (const found of title.matchAll(/\s+(?=(?:Uppfyll|Uppnå|Bedöms |Helt |Delvis |Ej |Inte |Kommer )\S)/gu)) {
    const rest = title.slice(found.index).trim();
    const status = read(rest);
    if (status !== null && found.index > 0 && status.phrase.status !== null)
      return { title: title.slice(0, found.index), status: { status: status.phrase.status, printed: rest } };
  }
  return { title, status: null };
}
