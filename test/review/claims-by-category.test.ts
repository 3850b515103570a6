import { describe, expect, it } from 'vitest';

import { readClaims } from '#domain/review/language/claims.ts';
import { readTrends } from '#domain/review/language/trends.ts';

/** What a report says of one thing in as many ways as Swedish has: verbs, nouns, adjectives, comparisons, by kind. */
const SAID = {
  rose: `
    Andelen nöjda har gått upp något.
    Det är en uppgång jämfört med föregående år.
    Antalet besök har blivit fler.
    Antalet besök är fler än förra året.
    Resultatet är högre än året innan.
    Andelen ligger över fjolårets nivå.
    Sjukfrånvaron har klättrat uppåt.
    Kostnaderna skenar.
    Kostnaderna har skjutit i höjden.
    Antalet anmälningar har mer än fördubblats.
    Allt fler söker sig till verksamheten.
    Kön har växt sedan i våras.
    Vi ser ett ökat antal ansökningar.
    Tillströmningen tilltog under hösten.
    Andelen har tagit ett kliv uppåt.
    Resultatet lyfte från förra mätningen.
    Resultatet har lyft sedan förra mätningen.
    Kurvan pekar uppåt.
    Det blev fler avhopp i år än i fjol.
    Vi har fått in fler synpunkter än föregående år.
    Nivån överstiger förra årets.
    Beläggningen har ökat på.
    Antalet har accelererat.
    Andelen är större i år.
    Väntetiden har blivit längre.
    Handläggningstiden har förlängts.
    Kostnaden har fördyrats.
    Vi noterar en stegring av kostnaderna.
    Andelen har stärkts.
    En tillväxt i antalet medlemmar kan konstateras.
    Trenden är stigande.
    Utvecklingen är uppåtgående.
  `,
  fell: `
    Andelen nöjda har gått ner något.
    Andelen har gått ned.
    Det är en nedgång jämfört med föregående år.
    Antalet besök har blivit färre.
    Resultatet är lägre än året innan.
    Andelen har sjunkit tillbaka.
    Andelen har fallit tillbaka.
    Andelen har dykt.
    Värdet har tappat.
    Antalet besök har mattats av.
    Värdet har försvagats.
    Ett tapp på tre enheter.
    Antalet har reducerats.
    Antalet har mer än halverats.
    Sjukfrånvaron har trappats ned.
    Volymerna har dragits ner.
    Väntetiden har kortats.
    Väntetiden har blivit kortare.
    Beläggningen viker.
    Andelen understiger förra årets nivå.
    Andelen ligger under fjolårets.
    Trenden är nedåtgående.
    Trenden är fallande.
    Allt färre väljer förskolan.
    Vi ser en minskning.
    Kön har krympt.
    Kostnaderna har pressats ner.
    Antalet sjönk kraftigt.
    Efterfrågan avtog.
    Resultatet har backat.
    Andelen har försämrats.
  `,
  unchanged: `
    Andelen är oförändrad.
    Andelen ligger kvar på samma nivå som förra året.
    Andelen ligger kvar på 2021 års nivå.
    Resultatet är detsamma som i fjol.
    Resultatet är i stort sett detsamma.
    Nivån står sig.
    Värdet är i nivå med föregående år.
    Sjukfrånvaron har legat stilla.
    Antalet är stabilt.
    Ingen förändring har skett.
    Antalet är lika många som i fjol.
    Andelen är lika hög som föregående år.
    Utfallet är på samma nivå som vid förra mätningen.
    Sjukfrånvaron har inte förändrats.
    Resultatet är konstant.
    Resultatet har hållit sig på samma nivå.
  `,
  notReached: `
    Vi når inte upp till årsmålet.
    Årsmålet nås inte.
    Målet uppnåddes inte.
    Vi kom inte i mål.
    Målet har inte kunnat infrias.
    Resultatet är sämre än årsmålet.
    Det är en bit kvar till målet.
    Målet missas med två procentenheter.
    Enheten klarar inte målet.
    Målnivån är inte uppnådd.
    Utfallet lever inte upp till målet.
    Nämnden har misslyckats med att nå målet.
    Årsmålet är därmed inte nått.
    Utfallet är lägre än årsmålet.
    Målet kommer inte att nås.
    Målet bedöms inte vara uppfyllt.
    Målet är ej uppfyllt.
    Målet är ouppfyllt.
    Målet förfelades.
    Resultatet når inte målnivån.
    Utfallet räcker inte till för att nå målet.
    Vi ligger efter målet.
    Det fattas tre procentenheter till årsmålet.
    Det saknas två procentenheter för att nå målet.
    Målet gick inte att nå.
    Utfallet avviker negativt från målet.
  `,
  reached: `
    Årsmålet är uppnått.
    Målet nås.
    Vi nådde målet med råge.
    Målet är uppfyllt.
    Vi är i mål.
    Vi klarade målet.
    Målet har infriats.
    Målet är i hamn.
    Utfallet är i nivå med årsmålet.
    Utfallet motsvarar årsmålet.
    Målet överträffades.
    Enheten har levt upp till målet.
    Målet är avklarat.
    Därmed är årsmålet nått.
    Målet är fullt ut realiserat.
    Enheten lyckades nå målet.
  `,
  partly: `
    Målet uppfylls delvis.
    Målet nås till viss del.
    Målet är inte helt uppfyllt.
    Målet har bara delvis nåtts.
    Målet uppnås i huvudsak men inte fullt ut.
    Målet är nästan uppnått.
    Målet är till hälften uppfyllt.
    Måluppfyllelsen är delvis god.
    Målet bedöms som delvis uppfyllt.
  `,
  postponed: `
    Utbildningen har skjutits upp till hösten.
    Utbildningen har skjutits till hösten.
    Utbildningen har flyttats till nästa år.
    Utbildningen får anstå.
    Utbildningen fick vänta.
    Utbildningen hinns inte med i år.
    Arbetet har försenats.
    Arbetet är försenat.
    Arbetet har fördröjts.
    Arbetet är framflyttat.
    Starten har senarelagts.
    Arbetet är pausat.
    Arbetet har legat på is.
    Arbetet ligger nere.
    Projektet vilar.
    Arbetet dröjer.
    Arbetet har dragit ut på tiden.
    Arbetet genomförs i stället under våren.
    Det blir i stället av 2023.
    Aktiviteten planeras nu till nästa år.
    Aktiviteten kommer att genomföras först under 2023.
    Arbetet återupptas i januari.
    Aktiviteten tas upp igen efter sommaren.
    Tidplanen har fått revideras.
    Aktiviteten har förskjutits.
    Vi har tvingats skjuta på utbildningen.
    Aktiviteten bordlades.
    Arbetet står still i väntan på beslut.
  `,
  cancelled: `
    Temadagen ställdes in.
    Temadagen är inställd.
    Temadagen blev aldrig av.
    Temadagen har inte ägt rum.
    Temadagen kunde inte genomföras.
    Temadagen har inte genomförts.
    Temadagen uteblev.
    Temadagen genomfördes aldrig.
    Projektet har lagts ner.
    Projektet avbröts i förtid.
    Aktiviteten har utgått.
    Aktiviteten har strukits.
    Aktiviteten har prioriterats bort.
    Resan fick utgå.
    Det blev ingen resa.
    Ingen resa har genomförts.
    Något läger anordnades inte.
    Det har inte hållits några träffar.
    Träffarna har fått avlysas.
    Träffarna avblåstes.
    Upphandlingen avbröts.
    Samarbetet har avslutats i förtid.
    Arbetet har inte kunnat bedrivas som planerat.
  `,
  notBegun: `
    Arbetet har inte påbörjats.
    Arbetet har ännu inte startat.
    Arbetet är inte igångsatt.
    Arbetet har inte kommit igång.
    Arbetet har inte inletts.
    Arbetet påbörjas först i höst.
    Ingenting har gjorts inom ramen för aktiviteten.
    Ej påbörjad.
    Arbetet är ännu ej påbörjat.
    Arbetet har inte tagit fart.
    Arbetet återstår.
    Arbetet kvarstår att göra.
  `,
  notMeasured: `
    Ingen mätning har gjorts.
    Indikatorn har inte mätts i år.
    Enkäten genomfördes inte.
    Resultatet är inte tillgängligt.
    Utfallet är ännu inte känt.
    Det finns inget underlag.
    Uppgift saknas.
    Uppgifter saknas.
    Data saknas för perioden.
    Mätningen har utgått.
    Mätningen är inställd.
    Statistik saknas.
    Statistik förs inte.
    Undersökningen genomförs vartannat år och inte i år.
    Resultatet har inte kunnat tas fram.
    Indikatorn går inte att följa upp.
    Indikatorn har ej kunnat mätas.
    Värdet är uppskattat.
    Inga svar har kommit in.
    Någon enkät har inte skickats ut.
  `,
  ended: `
    Projektet har avslutats.
    Projektet är avslutat.
    Projektet är klart.
    Aktiviteten är genomförd.
    Aktiviteten är färdig.
    Arbetet är slutfört.
    Samarbetet har upphört.
    Verksamheten har stängts.
  `,
} as const;

/** Sentences that hold the words of a claim and do not make it. */
const NOT_SAID = {
  postponed: `
    Tidsplanen har inte ändrats.
    Personalen står på sig.
    Besöken sker i stället i mindre grupper.
    Arbetet har återupptagits.
  `,
  cancelled: `
    Det blev inga avvikelser i år.
    Ingen förändring har skett.
    Flera ungdomar har tagits upp ur programmet för vuxna.
  `,
  notMeasured: `
    Uppgifterna lämnas till kommunen varje månad.
    Det saknas lokaler i norra delen.
  `,
  fell: `
    Hon dök upp med bud från grannen.
    Nivån blev lägre än väntat i budgeten.
  `,
} as const;

const linesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());
const DIRECTION: Readonly<Record<string, string>> = { better: 'rose', worse: 'fell' };
function kindsOf(text: string): readonly string[] {
  const claims = readClaims(text);
  return [
    ...claims.filter(({ negated }) => !negated).map(({ kind }) => kind),
    ...readTrends(text, claims).map(({ kind }) => DIRECTION[kind] ?? kind),
  ];
}

describe.each(Object.entries(SAID))('a sentence that says %s', (kind, lines) => {
  it.each(linesOf(lines))('%s', (text) => expect(kindsOf(text)).toContain(kind));
});
describe.each(Object.entries(NOT_SAID))('a sentence that does not say %s', (kind, lines) => {
  it.each(linesOf(lines))('%s', (text) => expect(kindsOf(text)).not.toContain(kind));
});
