import type { GoalSketch, IndicatorSketch } from '#domain/review/sketch-document.ts';
import type { Fulfilment } from '#domain/steering/steering-document.ts';

import { sentencePlant, shapePlant, swedish } from './plant.ts';
import type { Fragment, Plant, Setting } from './plant.ts';
import { soundGoal } from './plants-status.ts';

const under = (indicator: IndicatorSketch, setting: Setting, status: Fulfilment = 'full'): Fragment => ({
  goals: [soundGoal(setting, { ...(setting.kind === 'VP' ? {} : { status }), indicators: [indicator] })],
});
/** The goal holds for both twins alike. */
const twins = (clean: IndicatorSketch, faulty: IndicatorSketch, setting: Setting, status: Fulfilment = 'full') => {
  const goal: GoalSketch = soundGoal(setting, setting.kind === 'VP' ? {} : { status });
  return {
    clean: { goals: [{ ...goal, indicators: [clean] }] },
    faulty: { goals: [{ ...goal, indicators: [faulty] }] },
  };
};

const directionOfChange = sentencePlant({
  rule: 'direction-of-change',
  wordings: [
    ['Resultatet är högre än förra året.', 'Resultatet är lägre än förra året.'],
    ['Andelen nöjda besökare har stigit.', 'Andelen nöjda besökare har sjunkit.'],
    ['Utfallet har förbättrats jämfört med året innan.', 'Utfallet har försämrats jämfört med året innan.'],
    ['Jämfört med förra mätningen är det en uppgång.', 'Jämfört med förra mätningen är det en nedgång.'],
    ['Värdet har gått upp något sedan sist.', 'Värdet har gått ner något sedan sist.'],
    ['En större andel av besökarna än i fjol är nöjda.', 'En mindre andel av besökarna än i fjol är nöjda.'],
    ['Resultatet utvecklas åt rätt håll sedan förra året.', 'Resultatet utvecklas åt fel håll sedan förra året.'],
    ['Nöjdheten växer.', 'Nöjdheten viker.'],
    ['Årets utfall är bättre än fjolårets.', 'Årets utfall är sämre än fjolårets.'],
    ['Utfallet har höjts.', 'Utfallet har dalat.'],
  ],
  draw: ({ dice }) => {
    const previous = dice.whole(60, 75);
    const values = { previous, outcome: previous + dice.whole(4, 9) };
    return { clean: values, faulty: values };
  },
  place: (sentence, { previous, outcome }, setting) =>
    under(
      {
        name: 'Andel nöjda besökare',
        outcome: `${outcome} %`,
        previous: `${previous} %`,
        target: `${previous} %`,
        analysis: sentence,
      },
      setting,
    ),
});

const percentagePoints = sentencePlant({
  rule: 'percentage-points',
  wordings: [
    'Andelen har stigit med {d} sedan året innan.',
    'Det är en uppgång på {d}.',
    'Resultatet är {d} bättre än i fjol.',
    'Ökningen sedan förra mätningen är {d}.',
    'Utfallet hamnade {d} över förra årets.',
    'Jämfört med fjolåret gick andelen upp {d}.',
    'Det skiljer {d} mellan åren.',
    'Förbättringen uppgår till {d}.',
    'Vi har växt {d} på ett år.',
    'Andelen låntagare blev {d} större.',
  ],
  draw: ({ dice }) => {
    const previous = dice.whole(41, 58);
    const difference = dice.whole(5, 9);
    const values = { previous, outcome: previous + difference };
    const percent = dice.chance(0.5) ? `${difference} procent` : `${difference} %`;
    return { clean: { ...values, d: `${difference} procentenheter` }, faulty: { ...values, d: percent } };
  },
  place: (sentence, { previous, outcome }, setting) =>
    under(
      {
        name: 'Andel låntagare under tolv år',
        outcome: `${outcome} %`,
        previous: `${previous} %`,
        target: `${outcome - 2} %`,
        analysis: sentence,
      },
      setting,
    ),
});

const SPLIT_NAMES = [
  'Andel simkunniga elever',
  'Andel godkända körprov',
  'Andel beviljade ansökningar om stödboende',
  'Andel deltagare som slutfört kursen',
  'Andel låntagare under tolv år',
  'Andel med fast omsorgskontakt',
  'Andel föreningsaktiva unga',
  'Andel som cyklar till skolan',
  'Andel utan avbrott i studierna',
];
const splitBySex = shapePlant({
  rule: 'split-by-sex',
  kinds: ['VB', 'T1'],
  shapes: SPLIT_NAMES.map((name, index) => ({ name, shape: index % 3 })),
  plant: ({ name, shape }, setting) => {
    const { dice } = setting;
    const [men, gap] = [dice.whole(40, 55), dice.whole(4, 9)];
    const total = swedish(men + gap / 2 + 0.1, 1);
    const clean = { name, outcome: `${total} %`, men: `${men},3 %`, women: `${men + gap},1 %` };
    const part = dice.whole(58, 71);
    const wrong = [
      { outcome: `${total} %`, men: `${part},4 %`, women: `${99 - part},6 %` },
      { outcome: '36,2 %', men: '11,1 %', women: '25,1 %' },
      { outcome: `${men + gap + 7},2 %`, men: `${men},3 %`, women: `${men + gap},1 %` },
    ];
    return twins(clean, { name, ...wrong[shape] }, setting);
  },
});

const possibleShare = sentencePlant({
  rule: 'possible-share',
  wordings: [
    '{n} personer besvarade enkäten.',
    'Enkäten fick {n} svar.',
    'Underlaget är litet: {n} svarande.',
    'Totalt kom {n} svar in.',
    'Resultatet bygger på {n} besvarade formulär.',
    '{n} anhöriga fyllde i formuläret.',
    'Antalet svarande var {n}.',
    'Det är {n} föräldrar som har svarat.',
    'I år svarade {n} stycken.',
    'Mätningen omfattar {n} deltagare.',
  ],
  draw: ({ dice }) => {
    const n = dice.whole(7, 16);
    const cases = n - dice.whole(1, 3);
    const share = (100 * cases) / n;
    const wrong = share - 50 / n - 0.37;
    return { clean: { n, share: swedish(share, 2) }, faulty: { n, share: swedish(wrong, 2) } };
  },
  place: (sentence, { share }, setting) =>
    under(
      { name: 'Andel anhöriga som känner sig välkomna', outcome: `${share} %`, target: '50 %', analysis: sentence },
      setting,
    ),
});

const unitsInRow = shapePlant({
  rule: 'units-in-row',
  kinds: ['VB', 'T1'],
  shapes: [
    ['Antal hembesök', '14 st', '92 %', '12 st'],
    ['Antal utlånade cyklar', '41', '75 %', '40'],
    ['Antal anmälda till kören', '33 st', '100 %', '30'],
    ['Pris per portion', '24 kr', '24 %', '22 kr'],
    ['Andel fyllda platser på dagkollo', '93 %', '93 st', '90 %'],
    ['Andel elever i simskolan', '71 %', '71', '70 %'],
    ['Antal ledsagningar', '52 st', '52 tkr', '50 st'],
    ['Trygg hemgång', '88 %', '88', '85 %'],
  ],
  plant: ([name = '', good = '', bad = '', target = ''], setting) => {
    const row = { name, target, previous: target };
    return twins({ ...row, outcome: good }, { ...row, outcome: bad }, setting);
  },
});

const missingOutcome = sentencePlant({
  rule: 'missing-outcome',
  wordings: [
    'Under året åkte {v} ungdomar på sommarkollo.',
    'Sammanlagt {v} ungdomar var med på sommarkollot.',
    'På sommarkollo har vi haft {v} ungdomar.',
    'Antalet ungdomar på sommarkollo blev {v}.',
    '{v} stycken ungdomar reste till sommarkollot.',
    'Av kommunens unga var det {v} som åkte på sommarkollo.',
    'Sommarkollot tog emot {v} ungdomar.',
    'Det blev {v} ungdomar till slut.',
    '',
  ],
  draw: ({ dice }) => {
    const v = dice.whole(31, 77);
    return { clean: { v, outcome: `${v} st` }, faulty: { v, outcome: '' } };
  },
  place: (sentence, { outcome }, setting) =>
    under(
      {
        name: 'Antal ungdomar på sommarkollo',
        ...(outcome === '' ? {} : { outcome }),
        target: '30 st',
        period: String(setting.year),
        ...(sentence === '' ? {} : { analysis: sentence }),
      },
      setting,
    ),
});

const unmeasuredOutcome = sentencePlant({
  rule: 'unmeasured-outcome',
  wordings: [
    ['Värdet är hämtat ur verksamhetssystemet.', 'Någon mätning har vi inte kunnat göra i år.'],
    ['Uppgiften har följts upp varje månad.', 'Uppgiften har inte följts upp under året.'],
    ['Enkäten skickades ut i mars.', 'Enkäten har inte skickats ut.'],
    ['Underlaget för andelen är komplett.', 'Vi saknar underlag för att beräkna andelen.'],
    ['Uppföljningen gjordes av kvalitetsledaren.', 'Ingen uppföljning av detta har genomförts.'],
    ['Statistiken kommer från nämndens register.', 'Statistik saknas för området.'],
    ['Siffran är avstämd mot journalerna.', 'Siffran är en uppskattning eftersom mätningen uteblev.'],
    ['Systemet räknar detta varje natt.', 'Det finns inget system för att mäta detta.'],
    ['Indikatorn mäts två gånger om året.', 'Indikatorn har inte mätts.'],
    ['Vi mäter detta med en kort fråga efter besöket.', 'I år har vi avstått från att mäta.'],
  ],
  draw: () => ({ clean: {}, faulty: {} }),
  place: (sentence, _, setting) =>
    under({ name: 'Andel besök med återkoppling', outcome: '93 %', target: '90 %', analysis: sentence }, setting),
});

const unexplainedMiss = sentencePlant({
  rule: 'unexplained-miss',
  wordings: [
    ['Att vi hamnar så lågt beror på flytten till nya lokaler.', 'Kursen hölls i det gamla tingshuset.'],
    ['Förklaringen är att halva gruppen slutade i mars.', 'Deltagarna bjöds på fika efteråt.'],
    ['Lokalen var stängd i fyra månader, vilket drog ner siffran.', 'Samarbetet med föreningarna är gott.'],
    ['Den låga nivån hänger samman med att bussen drogs in.', 'Vi har köpt in nytt material.'],
    ['Vi har haft stora vakanser.', 'En ny broschyr har tagits fram.'],
    ['En vattenskada gjorde att vi fick stänga.', 'Kursledaren är utbildad folkhögskollärare.'],
    ['Bakgrunden är en ny mätmetod som ger lägre värden.', 'Metoden presenterades på en mässa.'],
    ['Det svaga resultatet väntas vända när tjänsterna är tillsatta.', 'Alla i arbetslaget har deltagit i samtalen.'],
    ['Rekryteringen drog ut på tiden.', ''],
  ],
  draw: ({ dice }) => {
    const values = { outcome: dice.whole(31, 45), previous: dice.whole(46, 55) };
    return { clean: values, faulty: values };
  },
  place: (sentence, { outcome, previous }, setting) =>
    under(
      {
        name: 'Andel deltagare som slutfört kursen',
        outcome: `${outcome} %`,
        previous: `${previous} %`,
        target: '80 %',
        ...(sentence === '' ? {} : { analysis: sentence }),
      },
      setting,
      'partial',
    ),
});

const implausibleTarget = shapePlant({
  rule: 'implausible-target',
  shapes: [
    ['Andel nöjda pensionärer', '82 %', '90 %', '80 %', '35 %', ''],
    ['Andel trygga elever', '91 %', '93 %', '90 %', '48 %', ''],
    ['Sjuktal', '5,1 %', '4,8 %', '5,3 %', '11 %', ''],
    ['Väntetid i dagar', '8', '9', '10', '25', ''],
    ['Andel återvunnet material, minst', '66 %', '70 %', 'minst 65 %', 'minst 20 %', ''],
    ['Andel godkända elever', '', '', '85 %', '60 %', '85 %'],
    ['Andel behöriga lärare', '', '', '78 %', '55 %', '78 %'],
    ['Andel ekologisk frukt', '', '', '50 %', '30 %', '50 %'],
    ['Otrygghet i centrum', '', '', '12 %', '30 %', '12 %'],
  ],
  plant: ([name = '', previous = '', outcome = '', good = '', bad = '', council = ''], setting) => {
    const cells = {
      ...(previous === '' ? {} : { previous, outcome }),
      ...(council === '' ? {} : { councilTarget: council }),
    };
    return twins({ name, ...cells, target: good }, { name, ...cells, target: bad }, setting);
  },
});

const missingTarget = shapePlant({
  rule: 'missing-target',
  kinds: ['VP'],
  shapes: SPLIT_NAMES,
  plant: (name, setting) => {
    const other = { name: 'Antal öppna kvällar', target: '40 st', period: 'Tertial' };
    const goal = soundGoal(setting);
    const goals = (indicator: IndicatorSketch) => ({ goals: [{ ...goal, indicators: [other, indicator] }] });
    return { clean: goals({ name, target: '75 %', period: 'År' }), faulty: goals({ name, period: 'År' }) };
  },
});

export const indicatorPlants: readonly Plant[] = [
  directionOfChange,
  percentagePoints,
  splitBySex,
  possibleShare,
  unitsInRow,
  missingOutcome,
  unmeasuredOutcome,
  unexplainedMiss,
  implausibleTarget,
  missingTarget,
];
