import type { Plant } from '../plant.ts';
import type { Pair, TalkingActivity, TalkingRow } from './stages.ts';

import { beside, heldOut, inActivity, inAnalysis, inChapter, inRow, inSlot, turned } from './stages.ts';

const NAME = 'Andel gäster som är nöjda med maten';
const row = (previous: string, outcome: string): Omit<TalkingRow, 'text'> => ({ previous, outcome, target: '60 %' });
const unmarked = (texts: readonly string[]): readonly Pair<TalkingActivity>[] =>
  texts.map((text) => [{ text, deviation: true }, { text }]);
const PARTLY = {
  status: 'partial',
  sections: { Analys: 'Målet nås delvis. Köket var stängt i mars och har nu öppnat.' },
} as const;
const chapter = inChapter('Året som gick');

/** Written after the rules had been widened for the first two sets and before they were run on these. */
export const third: readonly Plant[] = [
  heldOut('status-against-text', inAnalysis(), [
    ['Vi kan sätta målet som uppfyllt.', 'Vi kan bara sätta målet som delvis uppfyllt.'],
    ['Målet blev verklighet i år.', 'Målet blev aldrig verklighet i år.'],
    ['Köket nådde målet, liksom matsalen.', 'Köket nådde målet men matsalen gjorde det inte.'],
    ['Måluppfyllelsen är god.', 'Måluppfyllelsen är sämre än vi hoppats.'],
    ['Vi är nöjda med att målet är nått.', 'Vi är på god väg men målet är ännu inte nått.'],
    ['Årets arbete har lett ända fram till målet.', 'Årets arbete har inte räckt ända fram till målet.'],
  ]),
  heldOut('status-against-text', inAnalysis({ status: 'none' }), [
    ['Målet nås inte eftersom köket var stängt.', 'Målet är uppnått.'],
    ['Vi nådde inte ända fram, köket var stängt.', 'Enheten nådde målet fullt ut.'],
    ['Köket var stängt och målet kunde inte uppfyllas.', 'Vi bedömer att målet har uppfyllts helt.'],
    ['Det blev ingen måluppfyllelse i år.', 'Målet infriades redan i maj.'],
  ]),
  heldOut('direction-of-change', inRow(NAME), [
    ...turned(
      [
        'Det är fler nöjda gäster i år än förra året.',
        'Siffran har klättrat sedan i fjol.',
        'Nöjdheten har ökat markant.',
      ],
      row,
      ['64 %', '71 %'],
    ),
    ...turned(
      [
        'Andelen nöjda gäster har sjunkit.',
        'Vi ser ett tapp jämfört med förra året.',
        'Gästerna är mindre nöjda än i fjol.',
      ],
      row,
      ['71 %', '64 %'],
    ),
  ]),
  heldOut(
    'percentage-points',
    inRow(NAME),
    [
      [
        'Det är en ökning med 7 procentenheter jämfört med i fjol.',
        'Det är en ökning med 7 procent jämfört med i fjol.',
      ],
      ['Nöjdheten har stigit 7 procentenheter.', 'Nöjdheten har stigit 7 procent.'],
      ['Vi ligger 7 procentenheter bättre till än förra året.', 'Vi ligger 7 % bättre till än förra året.'],
      [
        'Från 64 till 71 procent, en lyftning med sju procentenheter.',
        'Från 64 till 71 procent, en lyftning med sju procent.',
      ],
    ].map(([clean = '', faulty = '']) => [
      { ...row('64 %', '71 %'), text: clean },
      { ...row('64 %', '71 %'), text: faulty },
    ]),
  ),
  heldOut(
    'possible-share',
    inRow(NAME),
    inSlot(
      [
        'Enkäten har besvarats av {n} gäster.',
        '{n} gäster lämnade in enkäten.',
        'Svarsantalet är {n}.',
        'Sammanlagt har {n} gäster svarat.',
      ],
      ['14', '9'],
      { outcome: '71,4 %', previous: '70 %', target: '60 %' },
    ),
  ),
  heldOut(
    'unmeasured-outcome',
    inRow(NAME),
    beside(
      [
        ['Mätningen gjordes i december.', 'Mätningen blev inte av.'],
        ['Vi har räknat lapparna i lådan.', 'Vi har inget sätt att mäta detta på.'],
        ['Enkäten gick ut i maj.', 'Enkäten gick aldrig ut.'],
        ['Resultatet kommer från gästernas egna svar.', 'Resultatet är uppskattat av personalen.'],
        ['Uppföljning har skett varje vecka.', 'Ingen uppföljning har skett.'],
      ],
      row('64 %', '71 %'),
    ),
  ),
  heldOut(
    'stated-outcome',
    inRow(NAME),
    inSlot(
      [
        'Andelen nöjda gäster är {n} %.',
        'Totalt är {n} procent nöjda med maten.',
        'Vi når {n} %.',
        'Årets utfall är {n} procent.',
        'Resultatet blev alltså {n} %.',
      ],
      ['71', '77'],
      row('64 %', '71 %'),
    ),
  ),
  heldOut('claim-against-outcome', inRow(NAME, PARTLY), [
    ...['Vi når årsmålet.', 'Målvärdet är uppfyllt.', 'Utfallet ligger över årsmålet.'].map(
      (text): Pair<TalkingRow> => [
        { ...row('58 %', '71 %'), text },
        { ...row('58 %', '52 %'), text },
      ],
    ),
    ...['Årsmålet uppnås inte.', 'Utfallet är under målet.'].map((text): Pair<TalkingRow> => [
      { ...row('58 %', '52 %'), text },
      { ...row('58 %', '71 %'), text },
    ]),
  ]),
  heldOut(
    'target-in-text',
    inRow(NAME),
    inSlot(
      [
        'Vårt årsmål är {n} procent.',
        'Målet på {n} % är nått.',
        'Årsmålet sattes till {n} %.',
        'Jämfört med målet {n} procent är utfallet bra.',
      ],
      ['60', '66'],
      row('64 %', '71 %'),
    ),
  ),
  heldOut(
    'missing-outcome',
    inRow(NAME),
    [
      'Utfallet är 71 %.',
      'Resultatet är 71 procent.',
      '71 % är nöjda med maten.',
      'Andelen nöjda gäster blev 71 %.',
    ].map((text) => [
      { ...row('64 %', '71 %'), text },
      { ...row('64 %', ''), text },
    ]),
  ),
  heldOut('unflagged-deviation', inActivity, [
    ...unmarked([
      'Aktiviteten har inte genomförts.',
      'Ombyggnaden har dragit ut på tiden.',
      'Vi har fått skjuta på detta till nästa år.',
      'Arbetet ligger nere.',
      'Detta har prioriterats bort.',
      'Leverantören gick i konkurs och arbetet har stannat upp.',
    ]),
    [{ text: 'Starten försenades en vecka men bänkarna är på plats.' }, { text: 'Aktiviteten är inte påbörjad.' }],
  ]),
  heldOut('plan-tense-in-report', inActivity, [
    [{ text: 'Vi byggde två gungor.' }, { text: 'Vi kommer bygga två gungor.' }],
    [{ text: 'Arbetet är klart.' }, { text: 'Arbetet ska göras klart.' }],
    [{ text: 'Enheten höll fyra möten om torget.' }, { text: 'Enheten planerar att hålla fyra möten om torget.' }],
  ]),
  heldOut('parts-of-total', chapter, [
    ['30 familjer fick stöd, 18 i norr och 12 i söder.', '30 familjer fick stöd, 18 i norr och 22 i söder.'],
    [
      'Av årets 52 ärenden gällde 20 bygglov, 12 tillsyn och 20 mark.',
      'Av årets 52 ärenden gällde 20 bygglov, 22 tillsyn och 20 mark.',
    ],
    ['Vi har 16 platser (10 ordinarie och 6 korttid).', 'Vi har 16 platser (10 ordinarie och 9 korttid).'],
    ['44 personer deltog, varav 25 män och 19 kvinnor.', '44 personer deltog, varav 25 män och 29 kvinnor.'],
    ['Det kom 75 barn: 40 förmiddag och 35 eftermiddag.', 'Det kom 75 barn: 40 förmiddag och 45 eftermiddag.'],
  ]),
  heldOut('change-in-sentence', chapter, [
    ['Serverade portioner steg från 1 200 till 1 350.', 'Serverade portioner steg från 1 350 till 1 200.'],
    ['Matsvinnet har minskat, från 42 till 38 gram.', 'Matsvinnet har minskat, från 38 till 42 gram.'],
    [
      'Antalet lunchgäster har mer än halverats, från 90 till 40.',
      'Antalet lunchgäster har halverats, från 90 till 70.',
    ],
    ['Vi har fått 6 nya bord och har nu 30, mot 24 tidigare.', 'Antalet bord ökade med 6, från 24 till 35.'],
  ]),
  heldOut('share-in-sentence', chapter, [
    ['28 av 35 (80 %) rekommenderar oss.', '21 av 35 (80 %) rekommenderar oss.'],
    ['Av 60 tillfrågade svarade 45, alltså 75 procent.', 'Av 60 tillfrågade svarade 45, alltså 85 procent.'],
    ['Svarsfrekvensen var 50 %, 20 av 40.', 'Svarsfrekvensen var 65 %, 20 av 40.'],
    ['Två av fem, 40 procent, äter frukost.', 'Två av fem, 50 procent, äter frukost.'],
  ]),
  heldOut('dates-and-weekdays', chapter, [
    ['Vi firade lördagen den 6 juni 2020.', 'Vi firade fredagen den 6 juni 2020.'],
    ['Köket stängde 30 september.', 'Köket stängde 31 september.'],
    ['Besiktning tisdag 2024-05-14.', 'Besiktning söndag 2024-05-14.'],
    ['Menyn gäller 1/4–30/4.', 'Menyn gäller 1/4–31/4.'],
  ]),
  heldOut('stale-text', chapter, [
    ['Kocken lagar allt från grunden.', 'Komplettera med siffror från kocken.'],
    ['Köket fick ny spis i juni.', 'Uppgift saknas ännu, fylls i senare.'],
    ['Antal gäster: 410.', 'Antal gäster: XXX.'],
    ['Huset blev klart i år.', 'Huset ska stå klart hösten {before}.'],
  ]),
  heldOut('broken-sentence', chapter, [
    ['Köket samarbetar med skolan och kyrkan.', 'Köket samarbetar med skolan och.'],
    ['Det är viktigt att maten är god.', 'Det är viktigt att. Maten ska vara god.'],
    ['Gästerna tycker om fisk.', 'Gästerna tycker om fisk eftersom.'],
  ]),
  heldOut('personal-number', chapter, [
    ['Följesedel 811218-9875 saknas.', 'Gästen 811218-9876 har klagat.'],
    ['Ordernummer 6709199531.', 'Uppgiften gäller 196709199530.'],
    ['Telefon 0640-82 33 23.', 'Anmälan från 640823-3234 är besvarad.'],
  ]),
  heldOut('unanswered-requirement', inActivity, [
    [
      { title: 'Svara på alla synpunkter inom fem dagar', text: 'Nio av tio har fått svar inom fem dagar.' },
      { title: 'Svara på alla synpunkter inom fem dagar', text: 'Synpunkterna handlar mest om salladen.' },
    ],
    [
      { title: 'Utbilda minst 15 kockar', text: '16 kockar är utbildade.' },
      { title: 'Utbilda minst 15 kockar', text: 'Utbildningen var lärorik.' },
    ],
    [
      { title: 'Besöka alla kök minst två gånger', text: 'Alla kök har fått två besök.' },
      { title: 'Besöka alla kök minst två gånger', text: 'Besöken är uppskattade.' },
    ],
  ]),
  heldOut('small-numbers', chapter, [
    ['45 gäster har demens.', 'Två av gästerna är kvinnor med demens.'],
    ['Fyra kurser om demens hölls.', 'En man i huset behandlas för cancer.'],
    ['Många barn i kommunen bor i familjehem.', 'Tre flickor har placerats i familjehem.'],
  ]),
];
