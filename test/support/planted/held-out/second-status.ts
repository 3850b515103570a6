import type { Fragment, Plant, Setting } from '../plant.ts';
import {
  beside,
  dated,
  heldOut,
  inAnalysis,
  inChapter,
  inRow,
  inSlot,
  soundGoal,
  soundIndicator,
  turned,
} from './stages.ts';
import type { Pair, TalkingRow } from './stages.ts';

const CAUSE = 'Orsaken är att lokalen var stängd i våras, och den är nu öppen igen.';

const fullAgainstText: readonly Pair<string>[] = [
  ['Målet nås och det med råge.', 'Målet nås enbart i några av våra verksamheter.'],
  ['Vi har nått dit vi ville.', 'Vi har inte nått dit vi ville med målet.'],
  ['Alla delar av målet är på plats.', 'Alla delar av målet är ännu inte på plats.'],
  ['Målet har infriats till hundra procent.', 'Målet har i stort men inte helt och hållet infriats.'],
  ['Två av projekten försenades, men det påverkade inte måluppfyllelsen.', 'Måluppfyllelsen är inte fullständig.'],
  ['Målet är nått i alla delar.', 'Målet är endast uppnått i förskolan, inte i skolan.'],
  [
    'Vår samlade bedömning är att målet är uppfyllt för året.',
    'Vår samlade bedömning är att målet inte är uppfyllt för året.',
  ],
  ['Vi nådde målet redan i september.', 'Vi nådde inte riktigt ända fram till målet.'],
];

/** A goal that is said to be met partly or not at all beside words that say otherwise. */
const lowerAgainstText: readonly Pair<{ text: string; status: 'partial' | 'none' }>[] = (
  [
    ['Målet nås delvis, öppettiderna är ännu för korta.', 'Målet är helt uppfyllt.', 'partial'],
    ['Vi har inte nått målet.', 'Vi har nått målet.', 'none'],
    ['Målet bedöms inte uppfyllas.', 'Målet bedöms vara uppfyllt i sin helhet.', 'none'],
    ['Vi är på väg men har en del kvar innan målet är nått.', 'Enheten har uppnått målet med god marginal.', 'partial'],
    ['Förra året nåddes målet, i år gör det inte det.', 'Det förväntade resultatet har uppnåtts fullt ut.', 'none'],
    ['Målet är uppfyllt för barnen men inte för ungdomarna.', 'Målet är uppfyllt för alla grupper.', 'partial'],
    ['Måluppfyllelsen är låg.', 'Måluppfyllelsen är mycket god och målet uppfylls helt.', 'none'],
    ['Målet kommer att nås först nästa år.', 'Sammanfattningsvis uppfyller vi målet till fullo.', 'partial'],
  ] as const
).map(([clean, faulty, status]) => [
  { text: `${clean} ${CAUSE}`, status },
  { text: faulty, status },
]);

const summarised = ({ text, lower }: { text: string; lower: boolean }, setting: Setting): Fragment => ({
  goals: [
    soundGoal(setting, { title: 'Hamnen är öppen för alla' }),
    soundGoal(setting, {
      title: 'Färjan går i tid',
      ...(lower ? { status: 'none' as const } : {}),
      sections: { Analys: lower ? `Målet nås inte. ${CAUSE}` : 'Turerna har gått efter tabellen.' },
      indicators: [
        soundIndicator(setting, {
          name: 'Antal inställda turer',
          outcome: '4',
          previous: '5',
          target: '6',
          analysis: 'Räknat i loggboken.',
        }),
      ],
      activities: [
        {
          title: 'Byta motor',
          start: `${setting.year}-01-01`,
          end: `${setting.year}-12-31`,
          analysis: 'Motorn byttes i juni.',
        },
      ],
    }),
  ],
  chapters: [{ heading: 'Inledning och sammanfattning', text: `${setting.prose.sentence()} ${dated(text, setting)}` }],
});
const pairOf = (texts: readonly string[]): readonly Pair<{ text: string; lower: boolean }>[] =>
  texts.map((text) => [
    { text, lower: false },
    { text, lower: true },
  ]);

const noOutcome = { outcome: '' };
const FIELD = 'Andel resenärer som är nöjda med tidtabellen';
const row = (previous: string, outcome: string): Omit<TalkingRow, 'text'> => ({ previous, outcome, target: '50 %' });
const partly = { status: 'partial', sections: { Analys: `Målet nås delvis. ${CAUSE}` } } as const;

export const secondStatus: readonly Plant[] = [
  heldOut('status-against-text', inAnalysis(), fullAgainstText),
  heldOut(
    'status-against-text',
    ({ text, status }, setting) => inAnalysis({ status })(text, setting),
    lowerAgainstText,
  ),
  heldOut(
    'summary-against-goals',
    summarised,
    pairOf([
      'Vi har uppfyllt alla våra mål.',
      'Samtliga enhetsmål är uppnådda vid årets slut.',
      'Enheten uppfyller helt samtliga mål.',
      'Alla mål för året har nåtts.',
      'Det är glädjande att samtliga mål nåddes.',
      'Under året har vi lyckats nå alla mål.',
    ]),
  ),
  heldOut('direction-of-change', inRow(FIELD), [
    ...turned(
      [
        'Andelen nöjda är högre än året innan.',
        'Allt fler är nöjda.',
        'Resultatet har förbättrats jämfört med {last}.',
        'Vi noterar en positiv utveckling sedan förra året.',
      ],
      row,
      ['52 %', '60 %'],
    ),
    ...turned(
      [
        'Andelen nöjda är lägre än året innan.',
        'Färre är nöjda än tidigare.',
        'Utfallet sjönk jämfört med {last}.',
        'Resultatet är sämre än i fjol.',
      ],
      row,
      ['60 %', '52 %'],
    ),
  ]),
  heldOut(
    'percentage-points',
    inRow(FIELD),
    [
      'Andelen nöjda gick från 52 % till 60 %, en ökning med 8 {u}.',
      'Ökningen sedan förra årets 52 % är 8 {u}.',
      'Utfallet är åtta {u} bättre än i fjol.',
      'Vi ökade från 52 % till 60 % (8 {u}).',
      'Med 60 % nöjda ligger vi 10 {u} över årsmålet på 50 %.',
      'Det är 8 {u} fler nöjda än {last}, då andelen var 52 %.',
    ].map((text) => [
      { ...row('52 %', '60 %'), text: text.replace('{u}', 'procentenheter') },
      { ...row('52 %', '60 %'), text: text.replace('{u}', 'procent') },
    ]),
  ),
  heldOut(
    'possible-share',
    inRow(FIELD),
    inSlot(
      [
        '{n} resenärer har svarat på enkäten.',
        'Enkäten fick {n} svar.',
        'Sammanlagt {n} svar kom in.',
        'Frågan besvarades av {n} resenärer.',
        '{n} intervjuer genomfördes i oktober.',
        'Bland de {n} som svarade är en del dagpendlare.',
      ],
      ['16', '10'],
      { outcome: '62,5 %', previous: '60 %', target: '50 %' },
    ),
  ),
  heldOut(
    'unmeasured-outcome',
    inRow(FIELD),
    beside(
      [
        ['Mätningen är gjord av en utomstående byrå.', 'Vi saknar ett sätt att mäta detta.'],
        ['Enkäten lämnades ombord i maj.', 'Enkäten genomfördes inte i år.'],
        ['Ingen resenär har avstått från att svara på mätningen.', 'Någon mätning har inte kunnat göras.'],
        ['Vi räknade alla resenärer under en vecka.', 'Inga mätningar är gjorda under perioden.'],
        ['Underlaget är förarnas dagliga räkning.', 'Underlag för att beräkna andelen saknas.'],
        ['Uppgiften är kontrollerad av revisorn.', 'Uppgiften är en grov uppskattning, ingen har räknat.'],
      ],
      row('58 %', '60 %'),
    ),
  ),
  heldOut(
    'stated-outcome',
    inRow(FIELD),
    inSlot(
      [
        'Utfallet stannade på {n} %.',
        'I årets mätning är {n} procent nöjda med tidtabellen.',
        '{n} % är nöjda med tidtabellen.',
        'Andelen resenärer som är nöjda är {n} procent.',
        'Resultatet för året är {n} %.',
        'Årets siffra är {n} procent.',
      ],
      ['60', '67'],
      row('58 %', '60 %'),
    ),
  ),
  heldOut('claim-against-outcome', inRow(FIELD, partly), [
    ...['Vi har nått vårt årsmål.', 'Målet är överträffat.', 'Årsmålet klaras med marginal.'].map(
      (text): Pair<TalkingRow> => [
        { ...row('45 %', '60 %'), text },
        { ...row('45 %', '41 %'), text },
      ],
    ),
    ...['Årsmålet har inte kunnat nås.', 'Vi är långt ifrån årsmålet.', 'Utfallet är sämre än årsmålet.'].map(
      (text): Pair<TalkingRow> => [
        { ...row('45 %', '41 %'), text },
        { ...row('45 %', '60 %'), text },
      ],
    ),
  ]),
  heldOut(
    'target-in-text',
    inRow(FIELD),
    inSlot(
      [
        'Årsmålet låg på {n} %.',
        'Målet är att {n} procent ska vara nöjda.',
        'Nämndens årsmål på {n} procent nås.',
        'Vårt mål om {n} % är nått.',
        'Årsmålet ({n} %) är passerat.',
        'Målet för {year} sattes till {n} procent.',
      ],
      ['50', '58'],
      row('58 %', '60 %'),
    ),
  ),
  heldOut(
    'missing-outcome',
    inRow(FIELD),
    [
      'Utfallet hamnade på 60 procent.',
      'Enligt enkäten är 60 % nöjda med tidtabellen.',
      'Andelen nöjda blev 60 %.',
      'I år är 60 procent nöjda.',
      'Resultat: 60 %.',
      'Mätningen gav 60 procent.',
    ].map((text) => [
      { previous: '58 %', target: '50 %', outcome: '60 %', text },
      { previous: '58 %', target: '50 %', ...noOutcome, text },
    ]),
  ),
  heldOut(
    'unexplained-miss',
    inRow(FIELD, partly),
    [
      'Det beror på att båten låg i dock. Den går igen sedan juni.',
      'Anledningen är de många förseningarna, en extra båt har hyrts in.',
      'Förseningarna till följd av isen förklarar utfallet. Isbrytning är beställd.',
      'Detta då tidtabellen gjordes om i januari. Den justeras nu.',
      'Utfallet kan förklaras med att bron stängdes. Den öppnar i mars.',
      'Missnöjet handlar om indragna turer. Turerna återinförs.',
    ].map((text) => [
      { outcome: '22 %', previous: '25 %', target: '70 %', text },
      { outcome: '22 %', previous: '25 %', target: '70 %', text: 'Resenärerna reser mest på morgonen.' },
    ]),
  ),
  heldOut('stale-text', inChapter('Arbetet under året'), [
    ['Kajen blev klar i maj {year}.', 'Kajen beräknas bli klar i maj {before}.'],
    ['Antalet resor räknas varje kväll.', 'Antalet resor var xxx.'],
    ['Nämnden fick en muntlig dragning.', 'Här ska text om samverkan in.'],
    ['Uppgifterna är slutgiltiga.', 'Uppgifterna är preliminära och uppdateras inför nämndens sammanträde.'],
    ['Analysen gjordes tillsammans med förarna.', 'Analys kommer.'],
    ['Det hittills största bygget är klart.', 'Så här långt in på året har 31 turer ställts in.'],
  ]),
];
