import type { Plant } from '../plant.ts';
import type { TalkingRow } from './stages.ts';

import { beside, heldOut, inAnalysis, inChapter, inRow, soundGoal } from './stages.ts';

const chapter = inChapter('Årets verksamhet');
const split: Omit<TalkingRow, 'text'> = {
  previous: '73 %',
  outcome: '74 %',
  men: '79 %',
  women: '69 %',
  target: '70 %',
};
const risks = (value: string) => ({
  text: 'Riskerna har värderats av ledningsgruppen.',
  table: {
    columns: ['Risk', 'Sannolikhet', 'Konsekvens', 'Riskvärde'],
    rows: [
      ['Avbrott i leveranser', '3', '4', '12'],
      ['Nyckelperson slutar', '2', '5', value],
      ['Uppgifter sprids', '1', '5', '5'],
    ],
  },
});
const budget = {
  columns: ['Tkr', 'Budget', 'Utfall', 'Avvikelse'],
  rows: [
    ['Personal', '41 200', '40 350', '850'],
    ['Lokaler', '9 100', '9 300', '-200'],
    ['Summa', '50 300', '49 650', '650'],
  ],
};

/** Plants of the rules R57 to R62, written with them. */
export const fourthNew: readonly Plant[] = [
  heldOut(
    'time-of-telling',
    chapter,
    [
      ['Den nya lokalen invigdes i mars {year}.', 'Den nya lokalen invigdes i december {year}.'],
      ['Mottagningen ska öppna i november {year}.', 'Mottagningen öppnade i november {year} och är välbesökt.'],
      ['Arbetet genomfördes i februari {year}.', 'Arbetet genomfördes i oktober {year}.'],
      ['Ombyggnaden pågår till och med maj {next}.', 'Ombyggnaden pågår till och med maj {last}.'],
      ['Avtalet gäller till och med juni {next}.', 'Avtalet gäller till och med juni {last}.'],
      [
        'Kontrollerna görs enligt internkontrollplanen för {year}.',
        'Kontrollerna görs enligt internkontrollplanen för {before}.',
      ],
      [
        'Uppföljningen utgår från verksamhetsplanen för {year}.',
        'Uppföljningen utgår från verksamhetsplanen för {last}.',
      ],
    ],
    ['T1'],
  ),
  heldOut('rest-of-whole', chapter, [
    [
      'Av 40 inspektioner är 31 gjorda. Resterande nio görs i höst.',
      'Av 40 inspektioner är 31 gjorda. Resterande åtta görs i höst.',
    ],
    [
      'Sju av elva kök är klara. De fyra som återstår görs i vår.',
      'Sju av elva kök är klara. De tre som återstår görs i vår.',
    ],
    [
      '12 av 15 chefer har gått kursen, övriga tre är anmälda.',
      'Hittills har 12 av 15 chefer gått kursen, övriga fem är anmälda.',
    ],
    [
      'Enheten har tre boenden. Totalt finns 24 platser, åtta i vardera boende.',
      'Enheten har tre boenden. Totalt finns 26 platser, åtta i varje boende.',
    ],
    [
      'Tre anmälningar gjordes, en från förskolan och en från skolan.',
      'Två anmälningar gjordes, en från förskolan, en från skolan och en från fritids.',
    ],
  ]),
  heldOut(
    'frequency-told-twice',
    ([first, second]: readonly [string, string], setting) => ({
      goals: [soundGoal(setting, { sections: { Arbetssätt: [first], Uppföljning: [second] } })],
    }),
    [
      [
        ['Brukarråd hålls varje månad.', 'Brukarrådet träffas en gång i månaden.'],
        ['Brukarråd hålls varje månad.', 'Brukarrådet träffas en gång per kvartal.'],
      ],
      [
        ['Skyddsronder görs minst en gång per år.', 'Skyddsronder görs två gånger per år.'],
        ['Skyddsronder görs minst två gånger per år.', 'Skyddsronderna görs årligen.'],
      ],
      [
        ['Genomförandeplanen följs upp var tredje månad.', 'Uppföljning av genomförandeplanen sker varje kvartal.'],
        ['Genomförandeplanen följs upp var tredje månad.', 'Uppföljning av genomförandeplanen sker varje halvår.'],
      ],
      [
        ['Kostnaderna följs veckovis.', 'Brukarenkäten görs varje år.'],
        ['Stickprov tas varje vecka.', 'Stickproven tas varannan månad.'],
      ],
    ],
    ['VP'],
  ),
  heldOut(
    'sexes-in-text',
    inRow('Andel elever som känner sig trygga på fritidshemmet'),
    beside(
      [
        ['Pojkarna är tryggare än flickorna.', 'Flickorna är tryggare än pojkarna.'],
        ['Andelen är lägre bland flickor än bland pojkar.', 'Andelen är högre bland flickor än bland pojkar.'],
        ['Flickor känner sig trygga i mindre grad än pojkar.', 'Pojkar känner sig trygga i mindre grad än flickor.'],
        ['Det är flickorna som är minst trygga.', 'Det är pojkarna som är minst trygga.'],
        ['Flickornas resultat är lägre än pojkarnas.', 'Pojkarnas resultat är lägre än flickornas.'],
        ['Flickor är mer otrygga än pojkar.', 'Pojkar är mer otrygga än flickor.'],
      ],
      split,
    ),
  ),
  heldOut(
    'change-against-row',
    inRow('Andel gäster som är nöjda med maten'),
    beside(
      [
        ['Andelen har ökat med sju procentenheter.', 'Andelen har ökat med tio procentenheter.'],
        ['Det är en uppgång på 7 procentenheter sedan i fjol.', 'Det är en uppgång på 4 procentenheter sedan i fjol.'],
        ['Utfallet är elva procentenheter över målet.', 'Utfallet är 15 procentenheter över målet.'],
        [
          'Jämfört med föregående år har resultatet stigit 7 procentenheter.',
          'Jämfört med föregående år har resultatet stigit 2 procentenheter.',
        ],
      ],
      { previous: '64 %', outcome: '71 %', target: '60 %' },
    ),
  ),
  heldOut('status-against-budget', inAnalysis({ title: 'Verksamheten bedrivs inom tilldelad budget' }), [
    ['Enheten redovisar ett överskott om 0,4 mnkr.', 'Enheten redovisar ett underskott om 0,4 mnkr.'],
    ['Underskottet från förra året är återställt.', 'Prognosen visar ett underskott på 1,2 mnkr.'],
    ['Budgeten hålls trots höga hyror.', 'Nämnden redovisar för helåret ett underskott om 3,1 mnkr.'],
  ]),
  heldOut('shares-by-sex', chapter, [
    [
      'Bland deltagarna var 62 procent flickor och 38 procent pojkar.',
      'Bland deltagarna var 62 procent flickor och 48 procent pojkar.',
    ],
    [
      'Andelen män är 70 procent och andelen kvinnor 30 procent.',
      'Andelen män är 70 procent och andelen kvinnor 40 procent.',
    ],
    [
      'Nöjda var 71 procent av kvinnorna och 66 procent av männen, totalt 69 procent.',
      'Nöjda var 71 procent av kvinnorna och 66 procent av männen, totalt 75 procent.',
    ],
    ['Fördelningen är 55 % kvinnor och 45 % män.', 'Fördelningen är 55 % kvinnor och 54 % män.'],
  ]),
  heldOut('risk-value', chapter, [
    [risks('10'), risks('8')],
    [risks('10'), risks('15')],
    [risks('10'), risks('7')],
  ]),
  heldOut(
    'total-in-text',
    (text: string, setting) => ({
      chapters: [...(chapter(text, setting).chapters ?? []), { heading: 'Ekonomiskt utfall', table: budget }],
    }),
    [
      ['Enheten redovisar ett överskott om 0,65 mnkr.', 'Enheten redovisar ett överskott om 0,56 mnkr.'],
      ['Budgeten uppgår till 50,3 mnkr.', 'Budgeten uppgår till 53,0 mnkr.'],
      ['Årets utfall blev 49,7 mnkr för hela enheten.', 'Totalt blev utfallet 47,9 mnkr.'],
      ['Enhetens resultat är ett överskott på 650 tkr.', 'Enhetens resultat är ett överskott på 560 tkr.'],
    ],
  ),
];
