import type { ClaimKind } from './claims.ts';

/**
 * What a sentence in lower case must hold for its claim to be possible: parts of words, each of which stands in every
 * wording of the kind. Most sentences hold none, and then the long patterns are not tried. `language.test.ts` holds that
 * nothing is lost by it.
 */
const REACHING = /nå|linje|nivå|paritet|uppfyll|klara|infria|förverkliga|överträffa|upp|möt|passera|framme|mål|hamn/;
const NEGATED = /inte|ej|aldrig|icke|varken|knappast|ing[ea]|inget/;

const HINTS: Readonly<Partial<Record<ClaimKind, readonly RegExp[]>>> = {
  notMeasured: [
    /mät|undersök|uppfölj|utvärder|enkät|statistik|underlag|data|uppgift|siffr|följ|räkna|regist|ta(?:gits|git|s)? fram|uppskatt|gissning|antagande|bedömning|få fram|utläsa|värde|resultat|utfall|svar|vartannat|vart |avstämning|sammanställning|räkning|genomgång|inventering/,
    /inte|ej|ing[ea]|inget|aldrig|varken|knappast|icke|sakna|ute|utgå|ställ|avst|bort|undvik|låtit|över|flytta|skjut|uppskatt|gissning|antagande|bara|endast|sattes|satts?|an(?:given|givet|getts|givits|gavs)|antagits|antas/,
  ],
  cancelled: [
    /inte|ej|aldrig|icke|varken|knappast|ing[ea]|inget|endast|enbart|bara|ställ|avbr|ned|ner|bort|stry|stru|skrot|slopa|skrin|läggs|sand|utgå|avst|uteb|avlys|avblås|blås|förtid|kalender|planering|program|schema|stopp|stolarna|glömt|för få|stånd/,
  ],
  notBegun: [/inte|ej|aldrig|icke|varken|knappast|först|tidigast|ingenting|inget|återstår|kvarstår|väntar/],
  notConcerned: [NEGATED],
  partly: [
    /delvis|partiell|nästan|men|medan|halv|hälften|helt|fullt|fullo|helhet|del|mån|utsträckning|grad|omfattning|endast|enbart|bara|hela vägen|ända fram|takt|merparten/,
    REACHING,
  ],
  notReached: [
    /än|först|tidigast|inte|ej|aldrig|icke|varken|knappast|ing[ea]|inget|långt|kvar|återstår|under|miss|färre|lägre|mindre|sämre|brist|otill|ofull|svag|låg|dålig|utan|fattas|saknas|felas|ouppfyll|oinfri|uteb|förfel|efter|negativt|räckhåll|brutit|bröt|hälften|halva|tredjedel|fjärdedel/,
  ],
};

/** False where the sentence cannot make the claim. */
export function mayClaim(kind: ClaimKind, lower: string): boolean {
  return (HINTS[kind] ?? []).every((hint) => hint.test(lower));
}
