/** The named sections of a goal, as domain.md section 3 lists them, with the words of other years and places. */
const SECTIONS = new Map<string, string>([
  ['beskrivning', 'Beskrivning'],
  ['förväntat resultat', 'Förväntat resultat'],
  ['förväntade resultat', 'Förväntat resultat'],
  ['arbetssätt', 'Arbetssätt'],
  ['resursanvändning', 'Resursanvändning'],
  ['uppföljning', 'Uppföljning'],
  ['utveckling', 'Utveckling'],
  ['analys', 'Analys'],
]);

/** The name of the section that a line is the heading of, in its standard form; null for any other line. */
export function sectionHeading(text: string): string | null {
  if (text.length > 24 || !/^\p{Lu}/u.test(text)) return null;
  return SECTIONS.get(text.toLowerCase().replace(/\s*:$/u, '')) ?? null;
}

/** A heading begins with a capital or a number; the same word in small letters is the end of a wrapped line. */
const CAPITAL = /^[\p{Lu}\d]/u;
const CHAPTERS =
  /^(?:\d{1,2}\.?\s+)?(?:uppföljning av (?:ekonomi|driftbudget|budget)|ekonomisk uppföljning|systematiskt kvalitetsarbete|synpunkter och klagomål|bilag(?:a|or)|övriga frågor|budget(?: \d{4})?|resultatenheter|investeringar|budgetjusteringar|omslutningsförändringar|agenda 2030|intern(?:\s?)kontroll(?:plan)?|resursanvändning (?:och|\/) budget.*|ekonomi och resursanvändning)$/iu;
const WEAK_CHAPTERS =
  /^(?:\d{1,2}\.?\s+)?(?:övrigt|ekonomi|jämställdhet(?:sanalys|sarbete)?|resursanvändning|särskilda redovisningar|kvalitetsarbete|ekonomisk hållbarhet|(?:nämndens|enhetens|förvaltningens|verksamhetens) (?:ekonomi|budget|resultat)|ekonomisk(?:t|a)? (?:utfall|resultat|läget?|prognos|översikt|redovisning)|drift(?:budget|redovisning)|verksamhetens ekonomi|volymer|volymutveckling|nyckeltal|personal(?:redovisning)?|framåtblick|väsentlighets- och riskanalys|risk- och väsentlighetsanalys|uppföljning av (?:intern kontroll|investeringar|internkontroll(?:plan(?:en)?)?))$/iu;

/** Headings of chapters that plans and reports have before their goals (domain.md section 6), and statements have. */
const FRONT =
  /^(?:\d{1,2}\.?\s+)?(?:inledning|bakgrund|sammanfattning|sammanfattande analys|förutsättningar|(?:enhetens|nämndens|förvaltningens|avdelningens) (?:uppdrag|ansvarsområde|organisation|verksamhet)|uppdrag(?:et)?|verksamhetsidé|värdegrund|vision|medarbetarnas delaktighet|goda exempel|ärendet|ärendets beredning|omvärldsanalys)$/iu;

/** Headings of chapters only where no goal has come before them. */
export const frontHeading = (text: string): boolean => text.length < 50 && CAPITAL.test(text) && FRONT.test(text);

/** Headings that end the tree of goals wherever they stand after it. */
export const chapterHeading = (text: string): boolean => text.length < 70 && CAPITAL.test(text) && CHAPTERS.test(text);

/** Headings that end the tree only where no goal and no table of the tree comes after them. */
export const weakChapterHeading = (text: string): boolean =>
  text.length < 50 && CAPITAL.test(text) && WEAK_CHAPTERS.test(text);
