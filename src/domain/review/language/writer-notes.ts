/**
 * Words from the author to the author: instructions of a template, reminders and gaps to be filled. Told from ordinary
 * report sentences by grammar: an imperative, or something of the text itself (figures, table, section) that is yet to be
 * put in.
 */

const OF_THE_TEXT = String.raw`(?:text(?:en|er)?|siffr(?:a|an|or|orna)|uppgift(?:en|er|erna)?|belopp(?:en|et)?|utfall(?:et)?|värde(?:t|n|na)?|bokslut(?:et|ssiffror)?|diagram(?:met)?|tabell(?:en|er)?|kommentar(?:en|er)?|analys(?:en)?|prognos(?:en)?|rubrik(?:en|er)?|stycke(?:t|n)?|avsnitt(?:et)?|sammanfattning(?:en)?|statistik(?:en)?|bild(?:en|er)?|underlag(?:et)?)`;
const START = String.raw`(?:^|(?<=[(\["”:!]\s?))(?:OBS!?:?\s+|Obs!?:?\s+|TODO:?\s+|Kom ihåg:?\s+|Att göra:?\s+)?`;
/** Verbs whose imperative is no infinitive; "Redovisa" and "Komplettera" are also how a plan names its work. */
const IMPERATIVE = String.raw`(?:Skriv|Fyll (?:i|ut)|Lägg (?:in|till)|Stäm av|Beskriv|Stryk|Klipp in|Sätt in|Byt ut|Dra in|Gör klart)`;
const AMBIGUOUS = String.raw`(?:Fyll på|Komplettera|Uppdatera|Kolla|Dubbelkolla|Kontrollera|Justera|Ändra|Ta bort|Infoga|Klistra in|Ersätt|Ange|Kommentera|Sammanfatta|Hämta|Formulera|Korrigera|Revidera|Redovisa|Redogör|Motivera|Analysera)`;
const LATER = String.raw`(?:när|efter|senare|innan|därefter|inför|före|så snart|i slutet av|i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))`;
const PUT_IN = String.raw`(?:läggs?\s+(?:in|till)|fylls?\s+(?:i|på)|förs\s+in|klistras\s+in|infogas|kompletteras|uppdateras|justeras|skrivs)`;

/** Only of the document itself: other texts, tables and figures are put in order in a unit's daily work. */
const OF_THE_DOCUMENT = String.raw`(?:texten|avsnittet|stycket|tabellen|kapitlet|sammanfattningen|diagrammet)`;
const WORKED_ON = String.raw`(?:kompletteras|uppdateras|justeras|skrivs\s+(?:klart|om|färdigt|in)|färdigställs|fylls\s+(?:på|i)|arbetas\s+(?:om|in)|byts\s+ut|läggs\s+(?:in|till)|ses\s+över)`;
const THEN = String.raw`(?:då|sedan|senare|därefter|när|efter|inför|före|innan|så\s+(?:snart|fort)|inom\s+kort|i\s+samband\s+med|vid\s+(?:bokslutet|behov)|i\s+vecka|vecka)`;

const NOTES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${OF_THE_DOCUMENT}|(?:den\s+här|denna)\s+text(?:en)?)\s+(?:\p{L}+\s+){0,2}?${WORKED_ON}\s+${THEN}(?!\p{L})(?![^.]*(?:varje|årligen|löpande|skylt|webb|hemsid))`,
    'iu',
  ),
  // "Utfall för april hämtas den 8 maj och kommenteras då."
  new RegExp(
    String.raw`${OF_THE_TEXT}(?:\s+(?:för|från|av)\s+[\p{L}\d]+){0,2}\s+(?:hämtas|fås|kommer|sammanställs|tas\s+fram|läggs\s+in)(?!\p{L})[^.]{0,90}?\s(?:och|samt)\s+(?:kommenteras|analyseras|fylls\s+i|läggs\s+in|förs\s+in|skrivs\s+in|redovisas|kompletteras)\s+(?:då|sedan|senare|därefter)(?!\p{L})`,
    'iu',
  ),
  // A verb without a subject at the beginning speaks of the text itself: "Ska uppdateras före beslut."
  new RegExp(String.raw`${START}(?:Ska(?:ll)?|Behöver|Bör|Måste)\s+(?:\p{L}+\s+)?${PUT_IN}[^.]{0,60}`, 'u'),
  new RegExp(
    String.raw`^(?:(?:Mer|Aktuell|Ny|Uppdaterad|Slutlig)\p{L}*\s+)?${OF_THE_TEXT}\s+kommer(?:\s+(?:att\s+)?${PUT_IN})?\s+${LATER}[^.]{0,60}`,
    'iu',
  ),
  new RegExp(String.raw`${START}${IMPERATIVE}(?!\p{L})[^.]{0,80}`, 'u'),
  new RegExp(
    String.raw`${START}${AMBIGUOUS}(?!\p{L})(?=[^.]{0,80}(?:(?:(?:med|in|av|om)\s+)?(?:de\s+|rätt\s+|nya\s+|aktuella\s+|senaste\s+)?${OF_THE_TEXT}(?!\p{L})|innan publicering|före publicering|innan utskick|före utskick|här(?!\p{L})))[^.]{0,80}`,
    'u',
  ),
  /(?<!\p{L})[Hh]är\s+ska(?:ll)?\s+(?:\p{L}+\s+){1,6}(?:in|med|stå)\s*[.!]?$/u,
  new RegExp(
    String.raw`(?<!\p{L})[Hh]är\s+(?:skrivs|skriver\s+(?:du|ni|man|vi\s+(?:om|en))|fylls|infogas|läggs\s+(?:in|till)|ska(?:ll)?\s+(?:det\s+)?(?:stå|skrivas|fyllas|infogas|läggas)|kommer\s+(?:en|ett)\s+${OF_THE_TEXT})[^.]{0,60}`,
    'u',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${OF_THE_TEXT}\s+(?:\p{L}+\s+){0,2}?(?:saknas|fattas)\s+(?:ännu|fortfarande|än\s+så\s+länge|i\s+skrivande\s+stund)(?!\p{L})(?=[^.]*${PUT_IN}|\s*[.!]?$)`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${OF_THE_TEXT}\s+(?:\p{L}+\s+){0,3}?${PUT_IN}\s+(?:(?!löpande|årligen|alltid)\p{L}+\s+)?${LATER}(?!\p{L})(?![^.]*(?:varje|årligen|löpande))`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:\p{L}+\s+)?(?:text|siffror|tabell|diagram|analys|kommentar)\s+(?:saknas|kommer)(?:\s+(?:här|senare|in|inom kort))?\s*[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${OF_THE_TEXT}\s+(?:\p{L}+\s+){0,2}?(?:infogas|klistras|fylls\s+i|skrivs|läggs(?:\s+(?:in|till))?)(?:\s+in)?\s+här(?!\p{L})`,
    'iu',
  ),
  /(?<!\p{L})(?:kompletterar|kompletteras|fyller\s+på|lägger\s+(?:in|till)|uppdaterar|återkommer)\s+(?:här\s+)?(?:med|här|texten|avsnittet|av)(?!\p{L})[^.]{0,80}?\s(?:när|efter|senare|så\s+snart|i\s+(?:januari|februari))(?!\p{L})/iu,
  /(?<!\p{L})(?:klistras|infogas|läggs|fylls|förs|sätts)\s+(?:in|i|till)\s+här(?!\p{L})/iu,
  /(?<!\p{L})(?:20[Xx]{2}|ÅÅÅÅ(?:-MM-DD)?|TBD|TODO|exempeltext|platshållare)(?!\p{L})/u,
  // "[antal]", "<datum>": a word in brackets where a number or a name was to stand.
  /\[(?!sic\]|min\s|vår\s|utelämna|förf)\p{Ll}{3,}(?:\s\p{Ll}+){0,2}\]|<(?:antal|datum|namn|belopp|procent|andel|summa|siffra)>/u,
  // "– kolla med ekonomi": an imperative to a colleague, set off from the sentence by a dash or bracket.
  /[–—(]\s*(?:(?:dubbel)?kolla|stäm\s+av|hör\s+(?:med|efter)|(?:fråga|mejla|påminn|ring|prata\s+med)(?=\s+\p{Lu})|glöm\s+inte|lägg\s+(?:in|till)|fyll\s+i|skriv\s+(?:in|om)|byt\s+ut|ta\s+bort)(?!\p{L})[^.]{0,60}/u,
  /(?<!\p{L})(?:kolla|kollas|dubbelkollas|stäms?\s+av|kontrolleras|ses\s+över|rättas)(?!\p{L})[^.]{0,40}?\s(?:innan|före)\s+(?:utskick|publicering|tryck|inlämning|rapporten\s+(?:skickas|lämnas|går))(?!\p{L})/iu,
  // "Siffrorna är till och med oktober och byts ut så snart december är bokförd."
  new RegExp(
    String.raw`^(?:De\s+|Dessa\s+)?${OF_THE_TEXT}(?!\p{L})[^.;]{0,80}?\s(?:byts\s+ut|ersätts|uppdateras|kompletteras|justeras|rättas)\s+(?:(?:här|mot|med|av)\s+(?:\p{L}+\s+){1,3}?)?(?:så\s+(?:snart|fort)|när|efter\s+(?:bokslutet|årsskiftet|stängning))(?!\p{L})(?![^.]*(?:varje|årligen|löpande|webb|hemsid))`,
    'iu',
  ),
  /(?<!\p{L})(?:max|högst|maximalt)\s+(?:\d+|en|två|tre|fem|tio)\s+(?:rader|meningar|tecken|A4)(?!\p{L})/iu,
];

/** The first note to the writer in a sentence, and where it stands; null where there is none. */
export function writerNote(sentence: string): { readonly text: string; readonly start: number } | null {
  for (const pattern of NOTES) {
    const match = pattern.exec(sentence);
    if (match) return { text: match[0].trim(), start: match.index };
  }
  return null;
}
