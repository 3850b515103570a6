import type { Plant } from '../plant.ts';
import type { TalkingRow } from './stages.ts';

import { beside, heldOut, inAnalysis, inChapter, inRow, turned } from './stages.ts';

const SAFE = 'Andel omsorgstagare som känner sig trygga i sin hemtjänst';
const row = (previous: string, outcome: string): Omit<TalkingRow, 'text'> => ({ previous, outcome, target: '60 %' });
const partlyGoal = {
  status: 'partial',
  sections: { Analys: 'Målet nås delvis.' },
} as const;

/** Of each pair the first only looks like the fault, and the second is it: another verb, order, clause or negation. */
export const fourthStatus: readonly Plant[] = [
  heldOut('status-against-text', inAnalysis(), [
    [
      'Nämnden bedömer att målet, trots en ansträngd bemanning under våren, kommer att nås.',
      'Nämnden bedömer att målet, till följd av en ansträngd bemanning under våren, inte fullt ut kommer att nås.',
    ],
    [
      'Att förväntat resultat uppnås beror till stor del på det nya arbetssättet.',
      'Att förväntat resultat inte uppnås beror till stor del på det nya arbetssättet.',
    ],
    ['Det finns inget som hindrar att målet uppfylls.', 'Det är i dagsläget inte möjligt att uppfylla målet.'],
    [
      'Enheten har inte bara nått målet utan även överträffat det.',
      'Enheten har närmat sig målet utan att nå hela vägen.',
    ],
    [
      'Måluppfyllelsen har varit god trots att två gruppledare slutade.',
      'Måluppfyllelsen är på grund av personalbyten endast partiell.',
    ],
    [
      'Vid förra årets slut var målet inte uppfyllt, vilket det nu är.',
      'Vid årets slut var målet fortfarande inte uppfyllt.',
    ],
    [
      'Målet bedöms bli uppfyllt även om ett par möten försenades.',
      'Målet bedöms kunna uppfyllas först under nästa år.',
    ],
    [
      'Enhetens mål har uppnåtts både för de yngre och för de äldre barnen.',
      'Enhetens mål har uppnåtts för de yngre barnen men inte för de äldre.',
    ],
    ['Förväntat resultat nås i alla verksamheter.', 'Förväntat resultat nås bara i vissa av verksamheterna.'],
    ['Ingenting tyder på att målet inte skulle nås.', 'Mycket tyder på att målet inte kommer att nås.'],
    [
      'Målet är uppfyllt och arbetet fortsätter nästa år.',
      'Det återstår en hel del arbete innan målet kan anses uppfyllt.',
    ],
    [
      'Målet nås, även om andelen svarande kunde ha varit högre.',
      'Nämnden når sammantaget inte upp till vad målet kräver.',
    ],
  ]),
  heldOut('status-against-text', inAnalysis({ status: 'partial' }), [
    ['Målet är nära att uppfyllas men handläggningen behöver bli snabbare.', 'Målet har uppfyllts i sin helhet.'],
    ['Flera delar av målet har uppnåtts, andra återstår.', 'Sammantaget bedömer enheten att målet är uppnått.'],
    ['Enheten når inte hela målet.', 'Enheten har nått enhetsmålet med god marginal.'],
    ['Målet kan uppfyllas helt om lokalen blir klar.', 'Åtagandet är till fullo infriat.'],
    ['Målet uppnås för barnen men inte för de vuxna.', 'Måluppfyllelsen är fullständig, målet är uppnått.'],
  ]),
  heldOut('summary-against-goals', inSummaryOf(), [
    ['Nämnden når de flesta av sina mål.', 'Nämnden når samtliga sina mål.'],
    ['Målen har, med ett undantag, uppfyllts under året.', 'Målen har utan undantag uppfyllts under året.'],
    ['Enheten arbetar för att uppfylla alla mål.', 'Enheten har under året uppfyllt alla mål.'],
    ['Alla mål har följts upp under året.', 'Alla enhetens mål bedöms som uppfyllda.'],
    ['Sammanfattningsvis uppnås inte alla mål.', 'Sammanfattningsvis kan konstateras att alla mål har uppnåtts.'],
    ['Varje mål har en ansvarig chef.', 'Varje mål har nåtts.'],
    ['Flertalet enhetsmål är helt uppfyllda.', 'Samtliga enhetsmål är helt uppfyllda vid årets slut.'],
  ]),
  heldOut('direction-of-change', inRow(SAFE), [
    ...turned(
      [
        'Resultatet har stärkts jämfört med föregående mätning.',
        'Årets utfall är bättre än fjolårets.',
        'Andelen som känner sig trygga har stigit, vilket är glädjande.',
        'Utvecklingen är positiv jämfört med föregående år.',
        'En större andel omsorgstagare känner sig trygga i år än i fjol.',
        'Tryggheten fortsätter att öka.',
        'Sedan föregående mätning har andelen trygga omsorgstagare höjts.',
      ],
      row,
      ['64 %', '71 %'],
    ),
    ...turned(
      [
        'Resultatet är något svagare än året innan.',
        'Andelen trygga omsorgstagare har tyvärr minskat.',
        'Vi kan notera en försämring sedan förra året.',
        'Tryggheten har gått tillbaka sedan i fjol.',
        'En lägre andel känner sig trygga i år jämfört med föregående år.',
      ],
      row,
      ['71 %', '64 %'],
    ),
  ]),
  heldOut('claim-against-outcome', inRow(SAFE, partlyGoal), [
    ...[
      'Målet för indikatorn har uppnåtts.',
      'Årsmålet bedöms som uppnått.',
      'Enheten klarar sitt årsmål.',
      'Utfallet överstiger årsmålet.',
      'Resultatet ligger i linje med årsmålet.',
      'Indikatorns målvärde har nåtts under året.',
      'Resultatet är väl över målet.',
    ].map(
      (text) =>
        [
          { ...row('58 %', '71 %'), text },
          { ...row('58 %', '52 %'), text },
        ] as const,
    ),
    ...[
      'Enheten nådde inte upp till årsmålet.',
      'Årsmålet har inte kunnat uppnås.',
      'Utfallet understiger årsmålet.',
      'Tyvärr klarades inte målet.',
      'Resultatet ligger strax under årsmålet.',
    ].map(
      (text) =>
        [
          { ...row('58 %', '52 %'), text },
          { ...row('58 %', '71 %'), text },
        ] as const,
    ),
  ]),
  heldOut(
    'unmeasured-outcome',
    inRow(SAFE),
    beside(
      [
        ['Uppgiften är hämtad ur verksamhetssystemet.', 'Någon systematisk mätning har inte skett under året.'],
        ['Värdet bygger på egenkontrollen i oktober.', 'Värdet bygger på en uppskattning av gruppledarna.'],
        ['Enheten för statistik över samtalen.', 'Enheten för ingen statistik över samtalen.'],
        ['Brukarundersökningen genomfördes i maj.', 'Brukarundersökningen har i år inte genomförts.'],
        ['Mätningen gäller hela enheten.', 'Mätningen ställdes in på grund av pandemin.'],
        ['Underlaget finns i kvalitetssystemet.', 'Det saknas tillförlitligt underlag för indikatorn.'],
        ['Andelen har beräknats av avdelningens controller.', 'Andelen har inte gått att beräkna.'],
        ['Uppföljningen visar ett gott resultat.', 'Någon uppföljning av detta har inte varit möjlig att göra.'],
        ['Ingen mätning på gruppnivå har gjorts.', 'Indikatorn har inte följts upp under året.'],
        ['Måttet är nytt för i år.', 'Måttet går för närvarande inte att följa.'],
      ],
      row('64 %', '71 %'),
    ),
  ),
  heldOut(
    'unexplained-miss',
    inRow('Andel elever som är nöjda med skolmaten', partlyGoal),
    beside(
      [
        ['Den lägre andelen förklaras av att köket renoverades.', 'Frågorna ställdes till årskurs fem och åtta.'],
        ['Utfallet är en följd av att två kockar slutade.', 'Köket lagar mat till tre skolor.'],
        ['Att så få är nöjda hänger ihop med kön i matsalen.', 'Undersökningen görs vartannat år.'],
        ['Köket var stängt hela våren och maten kördes ut, vilket märks i svaren.', 'Menyn tas fram med matrådet.'],
        ['Andelen nöjda är låg och matrådet arbetar med en ny meny.', 'Matrådet har träffats fyra gånger.'],
      ],
      { previous: '70 %', outcome: '41 %', target: '75 %' },
    ),
  ),
];

function inSummaryOf(): (
  text: string,
  setting: Parameters<ReturnType<typeof inAnalysis>>[1],
) => ReturnType<ReturnType<typeof inAnalysis>> {
  const chapter = inChapter('Sammanfattande analys');
  const goal = inAnalysis({ status: 'partial' });
  return (text, setting) => ({
    ...chapter(text, setting),
    ...goal('Målet nås delvis eftersom lokalen var stängd.', setting),
  });
}
